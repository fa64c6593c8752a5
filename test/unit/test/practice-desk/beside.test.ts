import { describe, expect, test } from 'vitest';
import { normalisePushed } from '@shiftlight/api/connectors/events-api/normalise.ts';
import { listBesideEvents, ownDays } from '../../../practice-desk/beside/beside-events.ts';
import type { BesideEvent } from '../../../practice-desk/beside/window.ts';
import { days, hours } from '../../../practice-desk/world/durations.ts';
import { createWorld } from '../../../practice-desk/world/world.ts';

const startAt = Date.UTC(2026, 8, 1);
const lifeFrom = startAt + days(28);
const until = lifeFrom + days(2);

const world = createWorld({ seed: 'beside', startAt, liveFrom: lifeFrom });
world.advance(until);
const events = listBesideEvents(world, lifeFrom, { after: startAt, until });

function ofType<T extends BesideEvent['type']>(type: T) {
  return events.filter((event): event is Extract<BesideEvent, { readonly type: T }> => event.type === type);
}

describe('what systems beside the practice desk tell', () => {
  test('is accepted by the API as it is', () => {
    const scope = { pseudonymOf: (id: string) => `pseudonym of ${id}`, settings: {} };
    for (let sent = 0; sent < events.length; sent += 1_000) {
      const batch = { events: events.slice(sent, sent + 1_000) };
      expect(normalisePushed(JSON.parse(JSON.stringify(batch)), scope).rejected).toEqual([]);
    }
  });

  test('is the same whether it is asked for in one go or in pieces', () => {
    const pieces: BesideEvent[] = [];
    for (let after = startAt; after < until; after += hours(37)) {
      pieces.push(...listBesideEvents(world, lifeFrom, { after, until: Math.min(until, after + hours(37)) }));
    }
    const byId = (list: readonly BesideEvent[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(pieces)).toEqual(byId(events));
  });

  test('has an id of its own for everything', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  test('tells nothing before it happened', () => {
    for (const { at } of events) expect(at).toBeLessThanOrEqual(until);
    for (const { at, to } of ofType('shift.worked')) expect(at).toBe(to);
  });

  test('tells no plan before what was worked of it, so that nobody seems to have kept nothing', () => {
    const places = new Map(events.map(({ id }, index) => [id, index]));
    for (const { id, to } of ofType('shift.scheduled')) {
      const worked = places.get(id.replace('shift/', 'worked/'));
      if (to <= until && worked !== undefined) expect(worked).toBeLessThan(places.get(id) ?? 0);
    }
  });

  test('plans every shift before its day, and has most of it worked', () => {
    const plans = ofType('shift.scheduled').filter(({ to }) => to <= until);
    for (const { at, from } of plans) expect(at).toBeLessThan(from);
    const plannedMs = plans.reduce((sum, { from, to }) => sum + to - from, 0);
    const known = new Set(plans.map(({ shiftId }) => `worked/${shiftId}`));
    const workedMs = ofType('shift.worked')
      .filter(({ id }) => known.has(id))
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect(workedMs / plannedMs).toBeGreaterThan(0.85);
    expect(workedMs / plannedMs).toBeLessThan(0.99);
  });

  test('holds reviews of everybody, of the time before the team began to write them in the product', () => {
    const reviews = ofType('review.completed');
    expect(new Set(reviews.map(({ agentId }) => agentId)).size).toBe(8);
    for (const { at, scoreRatio } of reviews) {
      expect(at).toBeLessThanOrEqual(lifeFrom - days(ownDays.reviews));
      expect(scoreRatio).toBeGreaterThanOrEqual(0.3);
    }
  });

  test('rates a hand-over once at most, after it was made and before the team tagged in the product', () => {
    const madeAt = new Map(ofType('ticket.escalated').map(({ ticketId, at }) => [ticketId, at]));
    const ratings = ofType('escalation.rated');
    expect(ratings.length).toBeGreaterThan(10);
    expect(new Set(ratings.map(({ ticketId }) => ticketId)).size).toBe(ratings.length);
    for (const { ticketId, at } of ratings) expect(at).toBeGreaterThanOrEqual(madeAt.get(ticketId) ?? Infinity);
    for (const at of madeAt.values()) expect(at).toBeLessThan(lifeFrom - days(ownDays.handOvers));
  });
});
