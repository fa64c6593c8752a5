import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { MessageAdded, TicketAttributes, TicketCreated } from '@shiftlight/shared/events/ticket-events.ts';
import type { Clock, ClockKind } from '@shiftlight/shared/sla/clock.ts';
import type { SlaPolicy, SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Monday 2026-03-02 at a time of day, UTC; a day may be given: `tue 09:00`. */
export function at(text: string): number {
  const [, day = 'mon', time = ''] = /^(?:(\w{3}) )?(\d\d:\d\d)$/.exec(text) ?? [];
  const offset = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(day);
  return Date.parse(`2026-03-0${2 + offset}T${time}:00Z`);
}

/** Hours and minutes of an instant in that week; null stays null. */
export function clockTime(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().slice(8, 16).replace('T', ' ');
}

export const customer: Actor = { kind: 'customer', personId: 'cleo' };
export const ann: Actor = { kind: 'agent', personId: 'ann' };
export const bob: Actor = { kind: 'agent', personId: 'bob' };
export const bot: Actor = { kind: 'bot', personId: 'helper' };
export const system: Actor = { kind: 'system', personId: null };

/** A step of a story before it has its id and place in the order. */
export type StoryStep = (id: string, order: number) => TicketEvent;

const base = (time: string, actor: Actor, id: string, order: number) => ({
  id,
  ticketId: 'T1',
  at: at(time),
  order,
  actor,
});

export const created =
  (
    time: string,
    details: Partial<Pick<TicketCreated, 'status' | 'assigneeId' | 'groupId' | 'attributes' | 'actor'>> = {},
  ): StoryStep =>
  (id, order) => ({
    ...base(time, details.actor ?? customer, id, order),
    type: 'ticket.created',
    status: details.status ?? 'open',
    rawStatus: details.status ?? 'open',
    assigneeId: details.assigneeId ?? null,
    groupId: details.groupId ?? null,
    attributes: { requesterId: 'cleo', ...details.attributes },
  });

export const message =
  (time: string, actor: Actor, details: Partial<Pick<MessageAdded, 'visibility' | 'automatic'>> = {}): StoryStep =>
  (id, order) => ({
    ...base(time, actor, id, order),
    type: 'message.added',
    visibility: 'public',
    automatic: false,
    channel: null,
    lengthChars: null,
    ...details,
  });

export const becomes =
  (time: string, status: StatusCategory, actor: Actor = ann): StoryStep =>
  (id, order) => ({ ...base(time, actor, id, order), type: 'status.changed', status, rawStatus: status });

export const assigned =
  (time: string, assigneeId: string | null): StoryStep =>
  (id, order) => ({ ...base(time, ann, id, order), type: 'assignee.changed', assigneeId });

export const grouped =
  (time: string, groupId: string | null): StoryStep =>
  (id, order) => ({ ...base(time, ann, id, order), type: 'group.changed', groupId });

export const changed =
  (time: string, attributes: TicketAttributes): StoryStep =>
  (id, order) => ({ ...base(time, ann, id, order), type: 'attributes.changed', attributes });

export const happens =
  (
    time: string,
    event: { type: 'ticket.deleted' | 'ticket.restored' } | { type: 'ticket.merged'; intoTicketId: string },
  ): StoryStep =>
  (id, order) => ({ ...base(time, ann, id, order), ...event });

/** The events of a story, numbered in the order in which they are told. */
export function tell(...steps: readonly StoryStep[]): readonly TicketEvent[] {
  return steps.map((step, index) => step(`event-${index}`, index));
}

export const office: CalendarDefinition = {
  timeZone: 'UTC',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
};
export const definitions: ReadonlyMap<string, CalendarDefinition> = new Map([['office', office]]);
export const calendars = new Map([['office', compileCalendar(office)]]);

/** One policy that fits every ticket. */
export function policyOf(...targets: readonly SlaTarget[]): SlaPolicy {
  return { id: 'policy', version: 1, name: 'Policy', targets };
}

export function foldStory(policies: readonly SlaPolicy[], events: readonly TicketEvent[]): TicketState {
  return createTicketFold({ policies, calendars }).run(events);
}

/** The clocks of one kind that a story leaves under one target. */
export function clocksOf(
  target: Partial<SlaTarget> & { readonly kind: ClockKind },
  ...steps: readonly StoryStep[]
): readonly Clock[] {
  const policy = policyOf({ budgetMs: 4 * HOUR, calendarId: null, ...target });
  return foldStory([policy], tell(...steps)).clocks.filter(({ kind }) => kind === target.kind);
}

/** A lead decided, after everything else, how another event of the story counts. */
export const corrected =
  (time: string, correctedEventId: string, change: EventChange): StoryStep =>
  (id, order) => ({
    ...base(time, system, id, order),
    type: 'event.corrected',
    correctedEventId,
    change,
    decidedBy: 'lena',
    reason: 'Sent by a rule.',
    disputeId: 'dispute-1',
  });
