import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { DisputeStateSign } from '../../ui/disputes/dispute-state.tsx';
import { sayTarget } from '../../ui/disputes/say-dispute.ts';
import { useNow } from '../../ui/use-now.ts';
import { usePendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatInstant } from '../../ui/words/instant.ts';
import type { PanelProps } from '../panel.ts';
import { usePanelStore } from '../panel-store.ts';
import { DecideCase } from './decide-case.tsx';
import { decideWords } from './decide-words.ts';

const minuteMs = 60_000;

/** Disputes of the people one leads: what waits, then what was decided. */
export function DecidePanel({ connection }: PanelProps) {
  const words = decideWords();
  const [selected, setSelected] = useState<string | null>(null);
  const { writes, accepted } = usePendingWrites('disputes.decide');
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const topicVersion = usePanelStore(({ topicVersions }) => topicVersions.disputes ?? 0);
  const { data, problem } = useWorkerQuery(
    'to-decide',
    (api) => api.disputes.toDecide.query(),
    `${accepted} ${figuresVersion} ${topicVersion}`,
  );
  if (selected !== null)
    return (
      <DecideCase
        key={selected}
        disputeId={selected}
        version={`${accepted} ${topicVersion}`}
        connection={connection}
        onBack={() => setSelected(null)}
      />
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
      <CaseGroup title={words.waiting} cases={open} onSelect={setSelected} />
      <CaseGroup title={words.decided} cases={closed} onSelect={setSelected} />
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
        <button className="case" type="button" key={dispute.disputeId} onClick={() => onSelect(dispute.disputeId)}>
          <span className="line">
            <b>{dispute.memberName}</b>
            <DisputeStateSign state={dispute.state} />
          </span>
          <span>{sayTarget(dispute)}</span>
          <span className="dim">{decideWords().since(formatInstant(dispute.openedAt, now))}</span>
        </button>
      ))}
    </section>
  );
}
