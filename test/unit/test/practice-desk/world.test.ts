import { describe, expect, test } from 'vitest';
import { intervene, type Intervention } from '../../../practice-desk/world/intervene.ts';
import { days, hours, minutes } from '../../../practice-desk/world/durations.ts';
import { firstReplyMedianMs, priorityShares } from '../../../practice-desk/world/distributions.ts';
import { createWorld, type World } from '../../../practice-desk/world/world.ts';

const startAt = Date.UTC(2026, 8, 1);
const weeks = 6;

function live(until: number, seed = 'one'): World {
  const world = createWorld({ seed, startAt, liveFrom: startAt + days(7 * weeks) });
  world.advance(until);
  return world;
}

describe('the practice world', () => {
  const world = live(startAt + days(7 * weeks));

  test('is the same whether time runs in one go or in small steps', () => {
    const stepped = live(startAt);
    for (let at = startAt; at <= startAt + days(7); at += minutes(17)) stepped.advance(at);
    stepped.advance(startAt + days(7));
    expect(stepped.events).toEqual(live(startAt + days(7)).events);
  });

  test('differs with another seed', () => {
    expect(live(startAt + days(2), 'two').events).not.toEqual(live(startAt + days(2)).events);
  });

  test('gives every event an id of its own', () => {
    expect(new Set(world.events.map(({ id }) => id)).size).toBe(world.events.length);
  });

  test('begins every ticket with its creation and a message of the customer', () => {
    for (const id of world.tickets.keys()) {
      const [first, second] = world.events.filter(({ ticketId }) => ticketId === id);
      expect(first?.type).toBe('ticket.created');
      expect(second).toMatchObject({ type: 'message.added', actor: { kind: 'customer' } });
    }
  });

  test.each(priorityShares.map(([priority, share]) => ({ priority, share })))(
    'has about $share of its tickets at $priority',
    ({ priority, share }) => {
      const found = [...world.tickets.values()].filter((ticket) => ticket.priority === priority).length;
      expect(Math.abs(found / world.tickets.size - share)).toBeLessThan(0.03);
    },
  );

  test('answers most P3 tickets within a few times the median, and some too late', () => {
    const waits = [...world.tickets.values()].flatMap(({ priority, channel, openedAt, firstAnswerAt }) =>
      priority === 'P3' && channel === 'email' && firstAnswerAt !== null ? [firstAnswerAt - openedAt] : [],
    );
    const within = waits.filter((waitMs) => waitMs <= 3 * firstReplyMedianMs.P3).length / waits.length;
    expect(within).toBeGreaterThan(0.6);
    expect(within).toBeLessThan(0.95);
  });

  test('goes on at every hour once somebody may be watching', () => {
    const watched = live(startAt + days(7 * weeks));
    const before = watched.tickets.size;
    watched.advance(watched.liveFrom + hours(3));
    expect(watched.tickets.size - before).toBeGreaterThan(10);
  });
});

describe('an answer given on the pages of the desk', () => {
  const at = startAt + days(3) + hours(10);
  const answered = (status: Intervention['status']): World => {
    const world = live(at);
    const ticket = [...world.active].find(({ status: current }) => current === 'new');
    if (ticket === undefined) throw new Error('No ticket is waiting.');
    intervene(world, {
      at,
      ticketId: ticket.id,
      agentId: 'noor.haddad',
      text: 'Here you are.',
      internal: false,
      status,
    });
    return world;
  };

  test('is an event like any other, and nothing else answers in its place', () => {
    const world = answered('pending');
    const message = world.events.findLast(({ type }) => type === 'message.added');
    expect(message).toMatchObject({ at, actor: { kind: 'agent', personId: 'noor.haddad' }, visibility: 'public' });
    expect(world.events.at(-1)).toMatchObject({ type: 'status.changed', status: 'pending' });
  });

  test('leads to the same world when it is replayed in small steps', () => {
    const [direct, stepped] = [answered('solved'), answered('solved')];
    direct.advance(at + days(4));
    for (let step = at; step <= at + days(4); step += hours(5)) stepped.advance(step);
    stepped.advance(at + days(4));
    expect(stepped.events).toEqual(direct.events);
  });
});
