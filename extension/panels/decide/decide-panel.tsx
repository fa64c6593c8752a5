import type { QaTicket } from '@shiftlight/shared/views/qa-view.ts';
import { useMemo, useState } from 'react';
import { CaseList } from '../../ui/disputes/deciding/case-list.tsx';
import { DecideCase, type DecidingPlace } from '../../ui/disputes/deciding/decide-case.tsx';
import { usePendingWrites } from '../../ui/use-pending-writes.ts';
import { openForReview } from '../open-for-review.ts';
import type { PanelProps } from '../panel.ts';
import { usePanelStore } from '../panel-store.ts';
import { FigureEvidence } from './figure-evidence.tsx';

/** Disputes of the people one leads, each with its evidence and the decision. */
export function DecidePanel({ connection }: PanelProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const { accepted } = usePendingWrites('disputes.decide');
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const topicVersion = usePanelStore(({ topicVersions }) => topicVersions.disputes ?? 0);
  const place = useMemo<DecidingPlace>(
    () => ({ FigureEvidence, onRate: (ticket: QaTicket) => void openForReview(ticket, connection) }),
    [connection],
  );
  if (selected === null) return <CaseList version={`${figuresVersion} ${topicVersion}`} onSelect={setSelected} />;
  return (
    <DecideCase
      key={selected}
      disputeId={selected}
      version={`${accepted} ${topicVersion}`}
      place={place}
      onBack={() => setSelected(null)}
    />
  );
}
