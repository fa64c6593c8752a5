import { hasRole } from '../../../messaging/roles.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Choice } from '../../../ui/components/choice.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Table } from '../../components/table.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageViewer } from '../../viewer.ts';
import { DueRow } from './due-row.tsx';
import { qaPageWords } from './qa-page-words.ts';
import { toRatePath } from './rate-path.ts';

interface QueueViewProps {
  readonly viewer: PageViewer;
  readonly pending: PendingWrites;
  readonly version: string;
}

/** What waits for the viewer's review; for leads with `?who=all` what waits for anybody in their teams. */
export function QueueView({ viewer, pending, version }: QueueViewProps) {
  const words = qaPageWords();
  const leads = hasRole(viewer.role, 'lead');
  const [who, setWho] = useSearchParam('who');
  const isAll = leads && who === 'all';
  const queue = useWorkerQuery('reviews.queue', (api) => api.reviews.queue.query(), version);
  const all = useWorkerQuery(
    `reviews.due ${isAll}`,
    async (api) => (isAll ? await api.reviews.due.query() : null),
    version,
  );
  const { data } = queue;
  const problem = queue.problem ?? all.problem;
  const due = isAll ? all.data?.due : data?.due;
  const now = data?.serverNow ?? 0;
  const reload = () => {
    queue.reload();
    all.reload();
  };
  return (
    <div className="stack">
      {leads && (
        <Choice
          label={words.whose}
          name="who"
          options={[
            { id: 'mine', name: words.mine },
            { id: 'all', name: words.everybody },
          ]}
          value={isAll ? 'all' : 'mine'}
          onChoose={(next) => setWho(next === 'all' ? 'all' : null)}
        />
      )}
      {problem !== null && due === undefined && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {due === undefined && problem === null && <p className="dim">{qaWords().loading}</p>}
      {isAll && all.data?.isHidden === true && <Notice kind="plain">{words.othersHidden}</Notice>}
      {!isAll && data !== null && data.secondReviews.length + data.calibrations.length > 0 && (
        <Table label={words.alsoWaits} heads={[words.ticket, words.agent, words.what, words.due]}>
          {data.secondReviews.map(({ disputeId, ticket, agent, reason, openedAt }) => (
            <tr key={disputeId} data-testid="due-second">
              <td>
                <PageLink to={toRatePath(ticket)}>{ticket.subject ?? ticket.externalId}</PageLink>
              </td>
              <td>{agent.name ?? qaWords().somebody}</td>
              <td>{words.second(reason)}</td>
              <td>{qaWords().waitsSince(formatDateTime(openedAt))}</td>
            </tr>
          ))}
          {data.calibrations.map(({ calibrationId, ticket, agent, label, deadlineAt }) => (
            <tr key={`${calibrationId} ${ticket.externalId}`} data-testid="due-calibration">
              <td>
                <PageLink to={toRatePath(ticket)}>{ticket.subject ?? ticket.externalId}</PageLink>
              </td>
              <td>{agent.name ?? qaWords().somebody}</td>
              <td>{words.calibrationOf(label)}</td>
              <td>{formatDateTime(deadlineAt)}</td>
            </tr>
          ))}
        </Table>
      )}
      {due !== undefined && due.length === 0 && (
        <p className="dim">{isAll ? words.nothingForAnybody : qaWords().nothingDue}</p>
      )}
      {due !== undefined && due.length > 0 && (
        <Table label={qaWords().queue} heads={[words.ticket, words.agent, words.plan, words.reviewer, words.due, '']}>
          {due.map((sample) => (
            <DueRow
              key={sample.sampleId}
              {...{ sample, pending, now }}
              viewerId={viewer.memberId}
              mayAssign={leads}
              onChanged={reload}
            />
          ))}
        </Table>
      )}
      {isAll && all.data?.hasMore === true && <p className="dim">{words.moreDue}</p>}
    </div>
  );
}
