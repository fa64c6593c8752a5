import { findCorrections } from '../events/correct-events.ts';
import type { Correction } from '../events/correction.ts';
import { isCustomerMessage, isHumanAnswer } from '../events/message-roles.ts';
import type { HelpdeskEvent } from '../events/ticket-event.ts';
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

/** Why an event did nothing to a clock, in words. Surfaces in other languages go by the code. */
export const ignoredTexts = {
  'by-bot': 'Written by a bot.',
  'by-system': 'Written by the system.',
  automatic: 'An automatic message.',
  'already-waiting': 'The customer was waiting already.',
  'customer-message': 'Customer messages do not move this clock.',
  'internal-note': 'An internal note; the customer cannot see it.',
  'agent-answer': 'Answers do not move this clock.',
  'other-event': 'Does not concern this clock.',
  'counts-here-too': 'The clock counts in this status too.',
  'stands-here-too': 'The clock stands still in this status too.',
  'same-target': 'The same target applies.',
  'same-group-target': 'The group does not change this target.',
  'same-person': 'The ticket stayed with the same person.',
  'before-start': 'Before this clock started.',
  'after-end': 'After this clock had ended.',
  'left-out': 'Left out by a decision.',
} as const;
export type IgnoredReason = keyof typeof ignoredTexts;

/** An event of the ticket as one clock saw it. */
export interface ReceiptEvent {
  readonly eventId: string;
  readonly type: HelpdeskEvent['type'];
  readonly at: EpochMs;
  readonly effect: ReceiptEffect;
  /** Why it had no effect; null when it had one. */
  readonly ignored: IgnoredReason | null;
  /** The same in words. */
  readonly reason: string | null;
  /** What was decided about how it counts; of each kind the last. */
  readonly corrections: readonly Correction[];
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

function explainMessage(message: MessageAdded, clock: Clock, requesterId: string | null): IgnoredReason {
  const { kind } = message.actor;
  if (kind === 'bot') return 'by-bot';
  if (kind === 'system') return 'by-system';
  if (message.automatic) return 'automatic';
  if (isCustomerMessage(message, requesterId))
    return clock.kind === 'first-response' || clock.kind === 'next-reply' ? 'already-waiting' : 'customer-message';
  if (message.visibility === 'internal') return 'internal-note';
  return isHumanAnswer(message, requesterId) ? 'agent-answer' : 'other-event';
}

function explainIgnored(event: HelpdeskEvent, clock: Clock, requesterId: string | null): IgnoredReason {
  switch (event.type) {
    case 'message.added':
      return explainMessage(event, clock, requesterId);
    case 'status.changed':
      return clock.paused === null ? 'counts-here-too' : 'stands-here-too';
    case 'attributes.changed':
      return 'same-target';
    case 'group.changed':
      return 'same-group-target';
    case 'assignee.changed':
      return 'same-person';
    default:
      return 'other-event';
  }
}

/** What an event did to a clock, or why it did nothing. `after` null = the clock did not exist yet. */
export function toReceiptEvent(
  event: HelpdeskEvent,
  before: Clock | null,
  after: Clock | null,
  owners: { readonly before: string | null; readonly after: string | null },
  state: TicketState,
  corrections: readonly Correction[],
): ReceiptEvent {
  const base = toBase(event, corrections);
  const ignore = (ignored: IgnoredReason): ReceiptEvent => ({
    ...base,
    effect: 'ignored',
    ignored,
    reason: ignoredTexts[ignored],
  });
  if (after === null) return ignore('before-start');
  if (before !== null && before.stoppedAt !== null && after.stoppedAt !== null) return ignore('after-end');
  const effect = findEffect(before, after);
  if (effect !== 'ignored') return { ...base, effect, ignored: null, reason: null };
  if (owners.before !== owners.after) return { ...base, effect: 'new-owner', ignored: null, reason: null };
  return ignore(explainIgnored(event, after, state.facts.requesterId));
}

/** An event that a correction leaves out. */
export function toLeftOutEvent(event: HelpdeskEvent, corrections: readonly Correction[]): ReceiptEvent {
  return {
    ...toBase(event, corrections),
    effect: 'ignored',
    ignored: 'left-out',
    reason: ignoredTexts['left-out'],
  };
}

function toBase({ id, type, at }: HelpdeskEvent, corrections: readonly Correction[]) {
  return { eventId: id, type, at, corrections: findCorrections(id, corrections) };
}
