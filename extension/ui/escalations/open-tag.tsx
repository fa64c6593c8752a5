import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { Decision } from './decision.tsx';
import { EscalationDetail } from './escalation-detail.tsx';
import { findWrites } from './find-writes.ts';
import { PendingNotes } from './pending-notes.tsx';
import { Withdraw } from './returned-tag.tsx';
import { StateLine } from './state-line.tsx';
import type { PendingWrites } from '../use-pending-writes.ts';

interface OpenTagProps {
  readonly pending: PendingWrites;
  readonly escalation: EscalationView;
  readonly now: number;
}

/** A tag that is with the specialists, or back with somebody else; a specialist decides here. */
export function OpenTag({ pending, escalation, now }: OpenTagProps) {
  const writes = findWrites(pending.writes, null, [escalation.escalationId]);
  return (
    <>
      <StateLine escalation={escalation} now={now} />
      <EscalationDetail escalation={escalation} now={now} />
      <PendingNotes writes={writes} pending={pending} />
      {writes.length === 0 && escalation.may.decide && <Decision escalation={escalation} />}
      {writes.length === 0 && escalation.may.withdraw && !escalation.may.decide && (
        <Withdraw escalationId={escalation.escalationId} />
      )}
    </>
  );
}
