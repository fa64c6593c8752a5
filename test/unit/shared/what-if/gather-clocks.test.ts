import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import {
  countGathered,
  createGatheredClocks,
  gatherClocks,
  listChangedTickets,
  mostListed,
  type TicketPair,
} from '@shiftlight/shared/what-if/gather-clocks.ts';
import { mergeTallies, tallyClocks } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { expect, test } from 'vitest';
import { clockOf } from '../../../builders/clock.ts';
import { writeTicket } from '../../../builders/ticket-events.ts';
import { minute } from '../../../builders/ticket-story.ts';

const stretch = { from: minute(0), to: minute(60) };
const { facts } = createTicketFold({ policies: [], calendars: new Map() }).run([writeTicket('one').created(minute(0))]);
const ticketOf = (clock: Clock): MeasuredTicket => ({ facts, clocks: [clock] });

const heldBy = (ownerId: string, own: Partial<Clock>) => clockOf({ ...own, owners: [{ ownerId, usedMs: 60_000 }] });
const met = (ownerId: string) => heldBy(ownerId, { stoppedAt: minute(10) });
const missed = (ownerId: string) => heldBy(ownerId, { state: 'met-late', breachedAt: minute(5), dueAt: minute(5) });
const pairOf = (externalId: string, before: Clock, after: Clock): TicketPair => ({
  ...{ connectorId: 'desk', externalId },
  ...{ before: ticketOf(before), after: ticketOf(after) },
});

const holderOf = (_: string, agentId: string) =>
  agentId === 'stranger' ? { memberId: null, key: 'digest' } : { memberId: `member-${agentId}`, key: agentId };

test('clocks are credited to who holds them under the new rules, and everybody who held one is remembered', () => {
  const found = createGatheredClocks();
  gatherClocks(found, [pairOf('1', met('ann'), missed('bo')), pairOf('2', missed('bo'), met('bo'))], stretch, holderOf);
  gatherClocks(
    found,
    [pairOf('3', met('ann'), missed('stranger')), pairOf('4', met('cy'), met('cy'))],
    stretch,
    holderOf,
  );
  expect(found.flips).toEqual({ 'member-bo': { changed: 2, toMissed: 1, toMet: 1 } });
  expect(Object.keys(found.holders).toSorted()).toEqual(['ann', 'bo', 'digest']);
  expect([found.ticketsChanged, found.ticketsToMissed, found.ticketsToMet]).toEqual([3, 2, 1]);
  expect(countGathered(found)).toBe(4);
});

test('the list of tickets stays short, with missed clocks first, however many there are', () => {
  const found = createGatheredClocks();
  const due = clockOf({ dueAt: minute(20) });
  const many = Array.from({ length: 300 }, (_, index) => pairOf(`due-${index}`, clockOf({}), due));
  gatherClocks(found, many, stretch, holderOf);
  gatherClocks(found, [pairOf('late', met('ann'), missed('ann'))], stretch, holderOf);
  const listed = listChangedTickets(found);
  expect([listed.length, listed[0]?.externalId, found.ticketsChanged]).toEqual([mostListed, 'late', 301]);
});

test('tallies of parts add up to that of the whole', () => {
  const pairs = [
    { kind: 'resolution' as const, cycle: 0, before: null, after: null },
    ...[clockOf({}), missed('ann')].map((clock) => ({
      ...{ kind: clock.kind, cycle: 0 },
      before: { outcome: 'met' as const, budgetMs: 1, usedMs: 1, dueAt: 1 },
      after: { outcome: 'missed' as const, budgetMs: clock.budgetMs, usedMs: 1, dueAt: 1 },
    })),
  ];
  expect(mergeTallies(tallyClocks(pairs.slice(0, 2)), tallyClocks(pairs.slice(2)))).toEqual(tallyClocks(pairs));
});
