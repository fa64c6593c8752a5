import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { HelpdeskEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { EventCorrected } from '@shiftlight/shared/events/ticket-events.ts';

/** A decision about an account: from `at` on it counts as a program, or as a person. */
export interface AccountVerdict {
  readonly externalId: string;
  readonly automatic: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: number;
  /** Whether an earlier decision may have corrected the same events. */
  readonly decidedBefore: boolean;
}

/** Where decisions about an account stand among the events. */
export const correctionPrefix = (externalId: string): string => `account:${externalId}:`;

/**
 * The corrections that make past events follow a decision: messages count as automatic or as written, changes of status are the
 * system's or the person's. What a rule sent in a person's name stays automatic. The events themselves stay as the helpdesk told them.
 */
export function toAccountCorrections(
  events: readonly HelpdeskEvent[],
  verdict: AccountVerdict,
): readonly EventCorrected[] {
  return events.flatMap((event) =>
    findChanges(event, verdict).map((change, index): EventCorrected => ({
      id: `${correctionPrefix(verdict.externalId)}${verdict.at}:${event.id}:${change.kind}`,
      ticketId: event.ticketId,
      at: verdict.at,
      order: index,
      actor: { kind: 'system', personId: null },
      type: 'event.corrected',
      correctedEventId: event.id,
      change,
      decidedBy: verdict.decidedBy,
      reason: verdict.reason,
      disputeId: `account:${verdict.externalId}`,
    })),
  );
}

function findChanges(
  event: HelpdeskEvent,
  { externalId, automatic, decidedBefore }: AccountVerdict,
): readonly EventChange[] {
  const toldAsBot = event.actor.kind === 'bot';
  // Told as it is decided now, and nobody ever said otherwise.
  if (toldAsBot === automatic && !decidedBefore) return [];
  const person = { kind: 'actor', actor: { kind: 'agent', personId: externalId } } as const;
  if (event.type === 'status.changed') {
    return automatic ? [{ kind: 'actor', actor: { kind: 'system', personId: null } }] : [person];
  }
  if (event.type !== 'message.added') return [];
  if (event.automatic && !toldAsBot) return [];
  const written: EventChange = { kind: 'automatic', automatic };
  return toldAsBot && !automatic ? [written, person] : [written];
}
