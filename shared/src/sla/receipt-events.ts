import { isCustomerMessage, isHumanAnswer } from '../events/message-roles.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import type { MessageAdded } from '../events/ticket-events.ts';
import type { TicketState } from '../tickets/ticket-state.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock } from './clock.ts';

/** What an event did to a clock. */
export type ReceiptEffect =
  | 'started'
  | 'paused'
  | 'resumed'
  | 'met'
  | 'met-late'
  | 'cancelled'
  | 'reopened'
  | 'new-target'
  | 'new-owner'
  | 'ignored';

/** An event of the ticket as one clock saw it. */
export interface ReceiptEvent {
  readonly eventId: string;
  readonly type: TicketEvent['type'];
  readonly at: EpochMs;
  readonly effect: ReceiptEffect;
  /** Why it had no effect, in words; null when it had one. */
  readonly reason: string | null;
}

function findEffect(before: Clock | null, after: Clock): ReceiptEffect {
  if (before === null) return 'started';
  if (before.stoppedAt === null && after.stoppedAt !== null) {
    if (after.state === 'met' || after.state === 'met-late') return after.state;
    return 'cancelled';
  }
  if (before.stoppedAt !== null && after.stoppedAt === null) return 'reopened';
  if (before.stoppedAt !== null) return 'ignored';
  if (
    before.budgetMs !== after.budgetMs ||
    before.calendarId !== after.calendarId ||
    before.policyId !== after.policyId
  )
    return 'new-target';
  if (before.paused === null && after.paused !== null) return 'paused';
  if (before.paused !== null && after.paused === null) return 'resumed';
  return before.paused?.reason === after.paused?.reason ? 'ignored' : 'paused';
}

function explainMessage(message: MessageAdded, clock: Clock, requesterId: string | null): string {
  const { kind } = message.actor;
  if (kind === 'bot') return 'Written by a bot.';
  if (kind === 'system') return 'Written by the system.';
  if (message.automatic) return 'An automatic message.';
  if (isCustomerMessage(message, requesterId))
    return clock.kind === 'first-response' || clock.kind === 'next-reply'
      ? 'The customer was waiting already.'
      : 'Customer messages do not move this clock.';
  if (message.visibility === 'internal') return 'An internal note; the customer cannot see it.';
  return isHumanAnswer(message, requesterId) ? 'Answers do not move this clock.' : 'Does not concern this clock.';
}

function explainIgnored(event: TicketEvent, clock: Clock, requesterId: string | null): string {
  switch (event.type) {
    case 'message.added':
      return explainMessage(event, clock, requesterId);
    case 'status.changed':
      return clock.paused === null
        ? 'The clock counts in this status too.'
        : 'The clock stands still in this status too.';
    case 'attributes.changed':
      return 'The same target applies.';
    case 'group.changed':
      return 'The group does not change this target.';
    case 'assignee.changed':
      return 'The ticket stayed with the same person.';
    default:
      return 'Does not concern this clock.';
  }
}

/** What an event did to a clock, or why it did nothing. `after` null = the clock did not exist yet. */
export function toReceiptEvent(
  event: TicketEvent,
  before: Clock | null,
  after: Clock | null,
  owners: { readonly before: string | null; readonly after: string | null },
  state: TicketState,
): ReceiptEvent {
  const base = { eventId: event.id, type: event.type, at: event.at };
  if (after === null) return { ...base, effect: 'ignored', reason: 'Before this clock started.' };
  if (before !== null && before.stoppedAt !== null && after.stoppedAt !== null)
    return { ...base, effect: 'ignored', reason: 'After this clock had ended.' };
  const effect = findEffect(before, after);
  if (effect !== 'ignored') return { ...base, effect, reason: null };
  if (owners.before !== owners.after) return { ...base, effect: 'new-owner', reason: null };
  return { ...base, effect, reason: explainIgnored(event, after, state.facts.requesterId) };
}
