import { compareEvents } from '../events/compare-events.ts';
import { correctEvents } from '../events/correct-events.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import type { MessageAdded, StatusChanged } from '../events/ticket-events.ts';
import { toLengthWords } from '../metrics/figure-words.ts';
import type { Signal } from './signal.ts';

/** What counts as short, soon or late; a workspace may choose otherwise. */
export interface SignalLimits {
  readonly shortAnswerChars: number;
  readonly nextAnswerAfterMs: number;
  readonly questionWithinMs: number;
  readonly takenBackWithinMs: number;
  readonly returnedWithinMs: number;
}

/** Limits that a workspace starts with. */
export const defaultSignalLimits: SignalLimits = {
  shortAnswerChars: 100,
  nextAnswerAfterMs: 15 * 60_000,
  questionWithinMs: 15 * 60_000,
  takenBackWithinMs: 15 * 60_000,
  returnedWithinMs: 24 * 3_600_000,
};

/** The signals of one ticket's events, in order of time whatever the order of arrival. */
export function findSignals(
  events: readonly TicketEvent[],
  limits: SignalLimits = defaultSignalLimits,
): readonly Signal[] {
  const ordered = correctEvents(events).events.toSorted(compareEvents);
  return [
    ...findShortFirstAnswer(ordered, limits),
    ...findWaitingWithoutQuestion(ordered, limits),
    ...findReturns(ordered, limits),
    ...findReassignedBeforeRating(ordered),
  ].sort((a, b) => a.at - b.at);
}

function isAnswer(event: TicketEvent): event is MessageAdded {
  return (
    event.type === 'message.added' && event.visibility === 'public' && event.actor.kind === 'agent' && !event.automatic
  );
}

function isCustomerMessage(event: TicketEvent): event is MessageAdded {
  return event.type === 'message.added' && event.actor.kind === 'customer';
}

function isStatus(event: TicketEvent): event is StatusChanged {
  return event.type === 'status.changed';
}

const isResolved = (event: StatusChanged) => event.status === 'solved' || event.status === 'closed';
const isWaiting = (event: StatusChanged) => event.status === 'pending' || event.status === 'on-hold';

function findShortFirstAnswer(events: readonly TicketEvent[], limits: SignalLimits): Signal[] {
  const index = events.findIndex(isAnswer);
  const first = events[index];
  if (
    first === undefined ||
    !isAnswer(first) ||
    first.lengthChars === null ||
    first.lengthChars > limits.shortAnswerChars
  )
    return [];
  const next = events.slice(index + 1).find((event) => isAnswer(event) || isCustomerMessage(event));
  if (next === undefined || !isAnswer(next) || next.at - first.at < limits.nextAnswerAfterMs) return [];
  const words = `First answer of ${first.lengthChars} characters; the next one followed ${toLengthWords(next.at - first.at)} later, without a customer message between.`;
  return [
    {
      kind: 'short-first-answer',
      ticketId: first.ticketId,
      at: first.at,
      agentId: first.actor.personId,
      words,
      lengthMs: next.at - first.at,
      chars: first.lengthChars,
      metricId: 'first-response-time',
    },
  ];
}

function findWaitingWithoutQuestion(events: readonly TicketEvent[], limits: SignalLimits): Signal[] {
  return events.flatMap((event, index): Signal[] => {
    if (!isStatus(event) || event.status !== 'pending' || event.actor.kind !== 'agent') return [];
    const asked = events.some((other) => isAnswer(other) && Math.abs(other.at - event.at) <= limits.questionWithinMs);
    if (asked) return [];
    const later = events.slice(index + 1);
    const end = later.findIndex((other) => isCustomerMessage(other) || (isStatus(other) && !isWaiting(other)));
    const ended = later[end];
    if (ended === undefined || isCustomerMessage(ended)) return [];
    const words = `Set to waiting for the customer without a message to the customer; ended ${toLengthWords(ended.at - event.at)} later without an answer.`;
    return [
      {
        kind: 'waiting-without-question',
        ticketId: event.ticketId,
        at: event.at,
        agentId: event.actor.personId,
        words,
        lengthMs: ended.at - event.at,
        chars: null,
        metricId: 'resolution-time',
      },
    ];
  });
}

function findReturns(events: readonly TicketEvent[], limits: SignalLimits): Signal[] {
  const changes = events.filter(isStatus);
  return changes.flatMap((event, index): Signal[] => {
    const next = changes[index + 1];
    if (!isResolved(event) || event.actor.kind !== 'agent' || next === undefined || isResolved(next)) return [];
    const afterMs = next.at - event.at;
    const shared = {
      ticketId: event.ticketId,
      at: event.at,
      agentId: event.actor.personId,
      lengthMs: afterMs,
      chars: null,
    };
    const byCustomer =
      next.actor.kind === 'customer' ||
      events.some((other) => isCustomerMessage(other) && other.at > event.at && other.at <= next.at);
    if (!byCustomer && next.actor.personId === event.actor.personId && afterMs <= limits.takenBackWithinMs) {
      const words = `Resolved and set back to ${next.status} by the same person ${toLengthWords(afterMs)} later.`;
      return [{ ...shared, kind: 'resolved-and-taken-back', words, metricId: 'resolution-time' }];
    }
    if (!byCustomer || afterMs > limits.returnedWithinMs) return [];
    const words = `Resolved; the customer came back ${toLengthWords(afterMs)} later.`;
    return [{ ...shared, kind: 'resolved-then-returned', words, metricId: 'first-contact-resolution' }];
  });
}

function findReassignedBeforeRating(events: readonly TicketEvent[]): Signal[] {
  const rated = events.find((event) => event.type === 'survey.answered');
  const resolved = events.find((event) => isStatus(event) && isResolved(event));
  if (rated === undefined || resolved === undefined) return [];
  return events.flatMap((event): Signal[] => {
    if (event.type !== 'assignee.changed' || event.at <= resolved.at || event.at >= rated.at) return [];
    const words = `Given to ${event.assigneeId === null ? 'nobody' : 'somebody else'} ${toLengthWords(rated.at - event.at)} before the customer rated it.`;
    return [
      {
        kind: 'reassigned-before-rating',
        ticketId: event.ticketId,
        at: event.at,
        agentId: event.actor.personId,
        words,
        lengthMs: rated.at - event.at,
        chars: null,
        metricId: 'csat',
      },
    ];
  });
}
