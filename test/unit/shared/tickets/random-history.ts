import type { Actor } from '@shiftlight/shared/events/actor.ts';
import { statusCategories } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import type { SlaPolicy, SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import fc from 'fast-check';

const HOUR = 3_600_000;
const SPAN_MS = 20 * 24 * HOUR;
const START = Date.UTC(2026, 2, 20, 8);

const shift = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;

/** Office hours over a change of clocks, with a holiday, and a night shift in another zone. */
export const definitions: ReadonlyMap<string, CalendarDefinition> = new Map([
  [
    'office',
    {
      timeZone: 'Europe/Berlin',
      weekly: { mon: shift, tue: shift, wed: shift, thu: shift, fri: shift },
      holidays: ['2026-04-03', '2026-04-06'],
      breaks: { '2026-03-31': [['10:00', '11:00']] },
    },
  ],
  ['night', { timeZone: 'America/New_York', weekly: { mon: [['20:00', '04:00']], sat: [['22:00', '06:00']] } }],
]);

const target = (kind: SlaTarget['kind'], index: number): SlaTarget => ({
  kind,
  budgetMs: (index + 1) * 2 * HOUR,
  calendarId: index % 3 === 0 ? null : 'office',
});

/** All nine clocks; urgent tickets run by the night calendar with other rules. */
export const policies: readonly SlaPolicy[] = [
  {
    id: 'urgent',
    version: 3,
    name: 'Urgent',
    match: { priority: ['P1'] },
    targets: [
      { kind: 'first-response', budgetMs: HOUR, calendarId: 'night' },
      { kind: 'next-reply', budgetMs: HOUR, calendarId: 'night', fromFirstMessage: true },
      { kind: 'resolution', budgetMs: 4 * HOUR, calendarId: 'night', onRetarget: 'recount' },
      { kind: 'requester-wait', budgetMs: 4 * HOUR, calendarId: null, onRetarget: 'restart', pausedTime: 'counted' },
      { kind: 'agent-work', budgetMs: 3 * HOUR, calendarId: 'office', onRetarget: 'ignore' },
      { kind: 'first-resolution', budgetMs: 3 * HOUR, calendarId: 'office', pauseIn: ['pending', 'solved'] },
    ],
  },
  { id: 'none', version: 1, name: 'No targets', match: { channel: ['fax'] }, targets: [] },
  { id: 'standard', version: 1, name: 'Standard', targets: clockKinds.map(target) },
];

const people = {
  customer: { kind: 'customer', personId: 'c1' },
  ann: { kind: 'agent', personId: 'ann' },
  bob: { kind: 'agent', personId: 'bob' },
  bot: { kind: 'bot', personId: null },
  system: { kind: 'system', personId: null },
} as const satisfies Record<string, Actor>;

const actor = fc.constantFrom(...Object.values(people));
const status = fc.constantFrom(...statusCategories);
const person = fc.constantFrom('ann', 'bob', null);
const group = fc.constantFrom('tier-1', 'tier-2', null);
const priority = fc.constantFrom('P1', 'P2', null);
const channel = fc.constantFrom('mail', 'fax');

const change = fc.oneof(
  {
    arbitrary: fc.record({
      type: fc.constant('message.added' as const),
      visibility: fc.constantFrom('public' as const, 'internal' as const),
      automatic: fc.boolean(),
      channel: fc.constant(null),
      lengthChars: fc.constant(null),
    }),
    weight: 6,
  },
  {
    arbitrary: status.map((value) => ({ type: 'status.changed' as const, status: value, rawStatus: value })),
    weight: 4,
  },
  { arbitrary: person.map((assigneeId) => ({ type: 'assignee.changed' as const, assigneeId })), weight: 2 },
  { arbitrary: group.map((groupId) => ({ type: 'group.changed' as const, groupId })), weight: 1 },
  {
    arbitrary: fc
      .record({ priority, channel })
      .map((attributes) => ({ type: 'attributes.changed' as const, attributes })),
    weight: 2,
  },
  { arbitrary: fc.constant({ type: 'ticket.deleted' as const }), weight: 1 },
  { arbitrary: fc.constant({ type: 'ticket.restored' as const }), weight: 1 },
  { arbitrary: fc.constant({ type: 'ticket.escalated' as const, toTier: 2 }), weight: 1 },
);

/** Instants fall on a coarse grid, so that several events often share one. */
const at = fc.integer({ min: 0, max: SPAN_MS / (HOUR / 4) }).map((step) => START + step * (HOUR / 4));

const later = fc.record({ at, actor, order: fc.integer({ min: 0, max: 2 }), change });

const created = fc.record({ actor, status, priority, channel, assigneeId: person, groupId: group });

/** Histories of one ticket, in no order; sometimes its beginning is missing, sometimes an event precedes it. */
export const histories: fc.Arbitrary<readonly TicketEvent[]> = fc
  .record({
    created: fc.option(created, { freq: 8 }),
    later: fc.array(later, { minLength: 1, maxLength: 14 }),
    early: fc.boolean(),
  })
  .map((history) => {
    const base = { ticketId: 'T1', order: 0 };
    const events = history.later.map((event, index): TicketEvent => ({
      ...base,
      id: `e${index}`,
      order: event.order,
      at: event.at,
      actor: event.actor,
      ...event.change,
    }));
    if (history.created === null) return events;
    const { actor: creator, status: first, ...rest } = history.created;
    const createdAt = history.early ? START + SPAN_MS / 10 : START;
    return [
      ...events,
      {
        ...base,
        id: 'created',
        at: createdAt,
        actor: creator,
        type: 'ticket.created',
        status: first,
        rawStatus: first,
        assigneeId: rest.assigneeId,
        groupId: rest.groupId,
        attributes: { priority: rest.priority, channel: rest.channel, requesterId: 'c1' },
      },
    ];
  });

/** An instant after every event of a history. */
export const END = START + SPAN_MS + 5 * HOUR;
