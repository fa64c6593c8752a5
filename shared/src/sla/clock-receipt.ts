import { compareEvents } from '../events/compare-events.ts';
import { correctEvent, correctEvents, isTold } from '../events/correct-events.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import { createTicketFold } from '../tickets/create-ticket-fold.ts';
import { findInsight } from '../tickets/fold-insight.ts';
import type { TicketState } from '../tickets/ticket-state.ts';
import type { CalendarDefinition } from '../time/calendar-definition.ts';
import { explainCalendar } from '../time/closed-reasons.ts';
import { compileCalendar } from '../time/compile-calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import type { ClockReading } from './clock-reading.ts';
import type { Clock, ClockKind } from './clock.ts';
import { compilePolicies } from './compile-policies.ts';
import { listTargetConditions, type PolicyCondition } from './policy-conditions.ts';
import type { SlaPolicy } from './policy.ts';
import { readClock } from './read-clock.ts';
import { type ReceiptEvent, toLeftOutEvent, toReceiptEvent } from './receipt-events.ts';
import type { ReceiptSpan, Stretch } from './receipt-span.ts';
import { addPresent, addStretch } from './receipt-stretches.ts';
import { settleClock } from './settle-clocks.ts';

/** Everything behind the value of one clock. The counted ms of `spans` add up to `reading.usedMs`, and so do those of the owners. */
export interface ClockReceipt {
  readonly clock: Clock;
  readonly reading: ClockReading;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly policyName: string;
  /** Why this target applies: what the policy and the target ask of a ticket. None when they are for every ticket. */
  readonly conditions: readonly PolicyCondition[];
  /** From the start to the stop or to now, in order and without holes. */
  readonly spans: readonly ReceiptSpan[];
  /** Every event of the ticket, in order. */
  readonly events: readonly ReceiptEvent[];
  readonly owners: readonly { readonly ownerId: string | null; readonly countedMs: number }[];
  readonly countedMs: number;
  readonly uncountedMs: number;
}

/** Which clock of which ticket, and all that its value follows from. */
export interface ReceiptRequest {
  readonly events: readonly TicketEvent[];
  /** The helpdesk of the ticket; as for `createTicketFold`. */
  readonly connectorId?: string;
  readonly policies: readonly SlaPolicy[];
  readonly calendars: ReadonlyMap<string, CalendarDefinition>;
  readonly kind: ClockKind;
  readonly cycle: number;
  readonly now: EpochMs;
}

function toSpans(stretch: Stretch, definitions: ReadonlyMap<string, CalendarDefinition>): readonly ReceiptSpan[] {
  const { from, to, paused, ownerId, calendarId } = stretch;
  const definition = calendarId === null ? undefined : definitions.get(calendarId);
  if (paused !== null || definition === undefined)
    return [{ from, to, countedMs: paused === null ? to - from : 0, reason: paused, name: null, ownerId, calendarId }];
  return explainCalendar(definition, from, to).map((span) => ({
    ...span,
    countedMs: span.reason === null ? span.to - span.from : 0,
    ownerId,
    calendarId,
  }));
}

function joinSpans(spans: readonly ReceiptSpan[]): readonly ReceiptSpan[] {
  return spans.reduce<ReceiptSpan[]>((joined, span) => {
    const last = joined.at(-1);
    const same = last?.reason === span.reason && last.name === span.name && last.ownerId === span.ownerId;
    if (last && same && last.calendarId === span.calendarId)
      joined[joined.length - 1] = { ...last, to: span.to, countedMs: last.countedMs + span.countedMs };
    else if (span.to > span.from) joined.push(span);
    return joined;
  }, []);
}

function toOwners(spans: readonly ReceiptSpan[]): ClockReceipt['owners'] {
  const counted = new Map<string | null, number>();
  for (const { ownerId, countedMs } of spans)
    if (countedMs > 0) counted.set(ownerId, (counted.get(ownerId) ?? 0) + countedMs);
  return [...counted].map(([ownerId, countedMs]) => ({ ownerId, countedMs }));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * The receipt of one clock at `now`: which spans counted and which did not and why, which events moved it and which did not and why.
 * Null when the ticket has no such clock. Throws what `createTicketFold` and `compileCalendar` throw.
 */
export function createClockReceipt(request: ReceiptRequest): ClockReceipt | null {
  const { policies, connectorId, kind, cycle, now } = request;
  const calendars = new Map([...request.calendars].map(([id, definition]) => [id, compileCalendar(definition)]));
  const compiled = compilePolicies(policies, calendars, connectorId);
  const fold = createTicketFold({ policies, calendars, ...(connectorId === undefined ? {} : { connectorId }) });
  const events: ReceiptEvent[] = [];
  let stretches: readonly Stretch[] = [];
  let state: TicketState | null = null;
  const { corrections } = correctEvents(request.events);
  for (const told of request.events.filter(isTold).sort(compareEvents)) {
    const event = correctEvent(told, corrections);
    if (event === null) {
      events.push(toLeftOutEvent(told, corrections));
      continue;
    }
    const stateBefore: TicketState | null = state;
    const before = stateBefore && findInsight(stateBefore, compiled, kind, cycle);
    state = fold.step(stateBefore, event);
    const after = findInsight(state, compiled, kind, cycle);
    const owners = { before: stateBefore?.facts.assigneeId ?? null, after: state.facts.assigneeId };
    events.push(toReceiptEvent(event, before?.clock ?? null, after?.clock ?? null, owners, state, corrections));
    if (after) stretches = addStretch(stretches, { event, stateBefore, before, stateAfter: state, after });
  }
  const insight = state && findInsight(state, compiled, kind, cycle);
  if (state === null || insight === null) return null;
  const clock = settleClock(insight.clock, now);
  const all = addPresent(stretches, state, insight, now).flatMap((stretch) => toSpans(stretch, request.calendars));
  const spans = joinSpans(all);
  const countedMs = sum(spans.map((span) => span.countedMs));
  return {
    clock,
    reading: readClock(clock, insight.target.calendar, now),
    policyId: clock.policyId,
    policyVersion: clock.policyVersion,
    policyName:
      policies.find(({ id, version }) => id === clock.policyId && version === clock.policyVersion)?.name ?? '',
    conditions: listTargetConditions(policies, insight.target.index),
    spans,
    events,
    owners: toOwners(spans),
    countedMs,
    uncountedMs: sum(spans.map(({ from, to }) => to - from)) - countedMs,
  };
}
