import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import type { Connected } from '../panel.ts';
import { useRoute } from '../route-store.ts';
import { Completeness } from '../../ui/escalations/completeness.tsx';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';
import { EscalationDetail } from '../../ui/escalations/escalation-detail.tsx';
import { findWrites } from '../../ui/escalations/find-writes.ts';
import { PendingNotes } from '../../ui/escalations/pending-notes.tsx';
import { StateLine } from '../../ui/escalations/state-line.tsx';
import { TicketHead } from '../../ui/escalations/ticket-head.tsx';

interface OwnSectionProps {
  readonly connection: Connected;
  readonly pending: PendingWrites;
  readonly version: string;
  /** Shown above already. */
  readonly shownTicketKey: string | null;
}

/** What the viewer escalated: what came back first, the verdict of each, and how complete they were. */
export function OwnSection({ connection, pending, version, shownTicketKey }: OwnSectionProps) {
  const words = escalateWords();
  const { data, problem } = useWorkerQuery('escalations.own', (api) => api.escalations.own.query(), version);
  const all = data?.escalations.filter(({ ticket }) => toTicketKey(ticket) !== shownTicketKey) ?? [];
  const back = all.filter(({ state }) => state === 'returned');
  const others = all.filter(({ state }) => state !== 'returned');
  const now = data?.serverNow ?? 0;
  return (
    <section aria-labelledby="esc-own">
      {back.length > 0 && (
        <>
          <div className="group">
            <h2 className="overline">{words.cameBack}</h2>
            <span className="count at-risk">{back.length}</span>
          </div>
          <ul>
            {back.map((one) => (
              <li key={one.escalationId} className="esc-row">
                <TicketHead ticket={one.ticket} helpdesks={connection.helpdesks} />
                <StateLine escalation={one} now={now} />
                <Button
                  look="primary"
                  onClick={() => useRoute.getState().go({ panel: 'escalate', ticket: one.ticket })}
                >
                  {words.complete}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="group">
        <h2 className="overline" id="esc-own">
          {words.own}
        </h2>
        <span className="dim">{data !== null && words.days(data.days)}</span>
      </div>
      {problem !== null && data === null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {data !== null && (
        <dl>
          <Completeness figure={data.figure} name={words.figure} />
        </dl>
      )}
      {data?.escalations.length === 0 && <p className="pad dim">{words.nothingOwn}</p>}
      <ul>
        {others.map((one) => (
          <Row key={one.escalationId} escalation={one} connection={connection} pending={pending} now={now} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly escalation: EscalationView;
  readonly connection: Connected;
  readonly pending: PendingWrites;
  readonly now: number;
}

function Row({ escalation, connection, pending, now }: RowProps) {
  const words = escalateWords();
  return (
    <li className="esc-row" data-testid={`own-${escalation.ticket.externalId}`}>
      <TicketHead ticket={escalation.ticket} helpdesks={connection.helpdesks} />
      <StateLine escalation={escalation} now={now} />
      <PendingNotes writes={findWrites(pending.writes, null, [escalation.escalationId])} pending={pending} />
      <details>
        <summary className="more-line">{words.history}</summary>
        <EscalationDetail escalation={escalation} now={now} />
      </details>
    </li>
  );
}
