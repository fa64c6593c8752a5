import type { Actor } from '@shiftlight/shared/events/actor.ts';
import { statusCategories } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import fc from 'fast-check';
import { unique } from './people.ts';

const minute = 60_000;
const agents = ['alice', 'bob', 'lena'] as const;

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'customer', personId: 'customer-1' }),
  fc.constantFrom(...agents).map((personId): Actor => ({ kind: 'agent', personId })),
  fc.constantFrom<Actor>({ kind: 'bot', personId: 'robot' }, { kind: 'system', personId: null }),
);

const assigneeId = fc.constantFrom(null, ...agents);
const priority = fc.constantFrom(null, 'P1', 'P2', 'P3', 'P4');
const status = fc.constantFrom(...statusCategories).map((value) => ({ status: value, rawStatus: value }));

const message = fc.record({
  type: fc.constant('message.added' as const),
  visibility: fc.constantFrom('public' as const, 'internal' as const),
  automatic: fc.boolean(),
  channel: fc.constant(null),
  lengthChars: fc.option(fc.nat({ max: 500 })),
});

/** What can happen to a ticket, messages and status changes most often. */
const happening = fc.oneof(
  { weight: 5, arbitrary: message },
  { weight: 4, arbitrary: status.map((to) => ({ type: 'status.changed' as const, ...to })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('assignee.changed' as const), assigneeId }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('group.changed' as const), groupId: fc.constantFrom(null, 'a', 'b') }),
  },
  {
    weight: 1,
    arbitrary: priority.map((to) => ({ type: 'attributes.changed' as const, attributes: { priority: to } })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('survey.answered' as const),
      survey: fc.constantFrom('csat' as const, 'ces' as const),
      value: fc.integer({ min: 1, max: 5 }),
      scaleMin: fc.constant(1),
      scaleMax: fc.constant(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 30 * minute }).map((durationMs) => ({
      type: 'work.logged' as const,
      durationMs,
      holdMs: 0,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'ticket.deleted' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'ticket.merged' as const, intoTicketId: '1' }) },
);

const creation = fc.record({ status, assigneeId, priority, actor });

/** Steps after each other; often in the same instant, as a helpdesk's own log has them. */
const steps = fc.array(
  fc.record({
    afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 90 * minute }), fc.nat({ max: 3 * 24 * 60 * minute })),
    actor,
    happening,
  }),
  { minLength: 1, maxLength: 14 },
);

/**
 * The whole history of one ticket of a fresh id, in the order of events, in the weeks before `until`. Sometimes the creation is
 * unknown, or comes after the first message.
 */
export function ticketHistory(until: number): fc.Arbitrary<readonly TicketEvent[]> {
  return fc
    .record({ creation: fc.option(creation, { freq: 8 }), createdAfter: fc.constantFrom(0, 0, 0, 1), steps })
    .map((history) => toEvents(history, until));
}

interface History {
  readonly creation: CreationFacts | null;
  readonly createdAfter: number;
  readonly steps: readonly Step[];
}

type Valued<A> = A extends fc.Arbitrary<infer T> ? T : never;
type CreationFacts = Valued<typeof creation>;
type Step = Valued<typeof steps>[number];

function toEvents(history: History, until: number): readonly TicketEvent[] {
  const ticketId = unique('history');
  const length = history.steps.reduce((sum, step) => sum + step.afterMs, 0);
  let at = until - length - minute;
  const rest = history.steps.map((step, index): TicketEvent => {
    at += step.afterMs;
    return { id: `${ticketId}/${index}`, ticketId, at, order: index * 10, actor: step.actor, ...step.happening };
  });
  const first = rest[history.createdAfter] ?? rest[0];
  if (history.creation === null || first === undefined) return rest;
  const { status: to, assigneeId: owner, priority: level, actor: creator } = history.creation;
  const created: TicketEvent = {
    id: `${ticketId}/created`,
    ticketId,
    at: first.at,
    order: first.order - 5,
    actor: creator,
    type: 'ticket.created',
    ...to,
    assigneeId: owner,
    groupId: 'support',
    attributes: { priority: level, requesterId: 'customer-1' },
  };
  return [...rest, created].sort((a, b) => a.at - b.at || a.order - b.order);
}
