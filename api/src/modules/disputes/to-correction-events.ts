import type { EventCorrected } from '@shiftlight/shared/events/ticket-events.ts';
import type { ChosenCorrection } from '@shiftlight/shared/views/dispute-view.ts';

/** A decision in favour of a dispute. */
export interface Decision {
  readonly disputeId: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly at: number;
}

/** The events that a decision adds. The same decision gives the same ids, so that it can never count twice. */
export function toCorrectionEvents(
  { disputeId, decidedBy, reason, at }: Decision,
  corrections: readonly ChosenCorrection[],
): readonly EventCorrected[] {
  return corrections.map(({ ticketId, sourceEventId, change }, index) => ({
    id: `correction:${disputeId}:${index}`,
    ticketId,
    at,
    order: index,
    actor: { kind: 'system', personId: null },
    type: 'event.corrected',
    correctedEventId: sourceEventId,
    change,
    decidedBy,
    reason,
    disputeId,
  }));
}
