import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../components/notice.tsx';
import { useNow } from '../../use-now.ts';
import { usePendingWrites } from '../../use-pending-writes.ts';
import { useWorkerQuery } from '../../use-worker-query.ts';
import { formatInstant } from '../../words/instant.ts';
import { DisputeStateSign } from '../dispute-state.tsx';
import { sayTarget } from '../say-dispute.ts';
import { decideWords } from './decide-words.ts';

const minuteMs = 60_000;

interface CaseListProps {
  /** Changes when something may have happened. */
  readonly version: string;
  readonly onSelect: (disputeId: string) => void;
}

/** Disputes of the people one leads: what waits, then what was decided. */
export function CaseList({ version, onSelect }: CaseListProps) {
  const words = decideWords();
  const { writes, accepted } = usePendingWrites('disputes.decide');
  const { data, problem } = useWorkerQuery(
    'to-decide',
    (api) => api.disputes.toDecide.query(),
    `${accepted} ${version}`,
  );
  const sent = new Set(writes.flatMap(({ input, refusal }) => (refusal === null ? [input['disputeId']] : [])));
  const open = data?.filter(({ state, disputeId }) => state === 'open' && !sent.has(disputeId)) ?? [];
  const closed = data?.filter(({ state }) => state !== 'open') ?? [];
  return (
    <>
      {data === null && (
        <div className="pad">
          {problem === null ? <p>{words.loading}</p> : <Notice kind="problem">{sayProblem(problem)}</Notice>}
        </div>
      )}
      {data !== null && open.length === 0 && <p className="empty">{words.none}</p>}
      <CaseGroup title={words.waiting} cases={open} onSelect={onSelect} />
      <CaseGroup title={words.decided} cases={closed} onSelect={onSelect} />
    </>
  );
}

interface CaseGroupProps {
  readonly title: string;
  readonly cases: readonly DisputeView[];
  readonly onSelect: (disputeId: string) => void;
}

function CaseGroup({ title, cases, onSelect }: CaseGroupProps) {
  const now = useNow(minuteMs);
  if (cases.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="group">
        <span className="overline">{title}</span>
        <span className="count">{cases.length}</span>
      </h2>
      {cases.map((dispute) => (
        <button
          className="dispute-case"
          type="button"
          key={dispute.disputeId}
          onClick={() => onSelect(dispute.disputeId)}
        >
          <span className="line">
            <b>{dispute.memberName}</b>
            <DisputeStateSign state={dispute.state} />
          </span>
          <span>{sayTarget(dispute)}</span>
          <span className="dim">{sayWhen(dispute, now)}</span>
        </button>
      ))}
    </section>
  );
}

function sayWhen({ openedAt, closedAt }: DisputeView, now: EpochMs): string {
  const words = decideWords();
  return closedAt === null ? words.since(formatInstant(openedAt, now)) : words.closedOn(formatInstant(closedAt, now));
}
