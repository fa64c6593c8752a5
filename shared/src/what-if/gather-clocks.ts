import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import { ownerOf } from '../metrics/clock-outcome.ts';
import type { TicketRef } from '../views/ticket-view.ts';
import { changeOf, pairClocks, type ClockPair } from './clock-pair.ts';
import { countTallied, mergeTallies, tallyClocks, type ClockTally } from './tally-clocks.ts';

/** Tickets that an answer lists. */
export const mostListed = 100;

/** A ticket as it is, and as it would be. */
export interface TicketPair extends TicketRef {
  readonly before: MeasuredTicket;
  readonly after: MeasuredTicket;
}

/** A ticket with the clocks that change. */
export interface ChangedTicket extends TicketRef {
  readonly clocks: readonly ClockPair[];
}

/** Clocks of one person, team or workspace that change, and those of them that turn. */
export interface ClockFlips {
  readonly changed: number;
  readonly toMissed: number;
  readonly toMet: number;
}

/** Who held a clock: the member, and a key that is never the helpdesk's own id of a person; `memberId` null = no member of ours. */
export interface Holder {
  readonly memberId: string | null;
  readonly key: string;
}

/** What a change does to clocks, gathered ticket by ticket: plain data that can be stored as JSON. Its size depends on people, not on tickets. */
export interface GatheredClocks {
  tallies: readonly ClockTally[];
  ticketsChanged: number;
  /** Tickets with a clock that is missed now; one ticket may be in both. */
  ticketsToMissed: number;
  ticketsToMet: number;
  /** The first changed tickets: with a missed clock, with a met one, and all else. */
  readonly listed: readonly [ChangedTicket[], ChangedTicket[], ChangedTicket[]];
  /** By member: whose the clock is under the new rules, else who held it before. */
  readonly flips: Record<string, ClockFlips>;
  /** Keys of everybody who held a clock that changes, under either rules; the value says nothing. */
  readonly holders: Record<string, true>;
}

/** Nothing gathered yet. */
export function createGatheredClocks(): GatheredClocks {
  return {
    tallies: [],
    ticketsChanged: 0,
    ticketsToMissed: 0,
    ticketsToMet: 0,
    listed: [[], [], []],
    flips: {},
    holders: {},
  };
}

/** Adds the clocks of these tickets that began in the stretch, in place. */
export function gatherClocks(
  into: GatheredClocks,
  tickets: readonly TicketPair[],
  stretch: { readonly from: number; readonly to: number },
  holderOf: (connectorId: string, agentId: string) => Holder,
): void {
  const all: ClockPair[] = [];
  for (const ticket of tickets) {
    const pairs = pairClocks(ticket.before.clocks, ticket.after.clocks, stretch);
    all.push(...pairs);
    const moved = pairs.filter((pair) => changeOf(pair) !== 'none');
    if (moved.length === 0) continue;
    noteTicket(into, ticket, moved);
    for (const pair of moved) noteHolders(into, ticket, pair, holderOf);
  }
  into.tallies = mergeTallies(into.tallies, tallyClocks(all));
}

/** How many clocks were looked at. */
export const countGathered = ({ tallies }: GatheredClocks): number => countTallied(tallies);

/** The first changed tickets, those with missed or met clocks on top. */
export const listChangedTickets = ({ listed }: GatheredClocks): readonly ChangedTicket[] =>
  listed.flat().slice(0, mostListed);

function noteTicket(into: GatheredClocks, { connectorId, externalId }: TicketRef, clocks: readonly ClockPair[]): void {
  const changes = clocks.map(changeOf);
  const [isMissed, isMet] = [changes.includes('to-missed'), changes.includes('to-met')];
  into.ticketsChanged += 1;
  if (isMissed) into.ticketsToMissed += 1;
  if (isMet) into.ticketsToMet += 1;
  const list = into.listed[isMissed ? 0 : isMet ? 1 : 2];
  if (list.length < mostListed) list.push({ connectorId, externalId, clocks });
}

function noteHolders(
  into: GatheredClocks,
  { connectorId, before, after }: TicketPair,
  pair: ClockPair,
  holderOf: (connectorId: string, agentId: string) => Holder,
): void {
  const [was, is] = [before, after].map(({ clocks, facts }) => {
    const clock = clocks.find(({ kind, cycle }) => kind === pair.kind && cycle === pair.cycle);
    const agentId = clock === undefined ? null : ownerOf(clock, facts);
    return agentId === null ? null : holderOf(connectorId, agentId);
  });
  for (const holder of [was, is]) if (holder) into.holders[holder.key] = true;
  const memberId = (is ?? was)?.memberId ?? null;
  if (memberId === null) return;
  const change = changeOf(pair);
  const { changed, toMissed, toMet } = into.flips[memberId] ?? { changed: 0, toMissed: 0, toMet: 0 };
  into.flips[memberId] = {
    changed: changed + 1,
    toMissed: toMissed + (change === 'to-missed' ? 1 : 0),
    toMet: toMet + (change === 'to-met' ? 1 : 0),
  };
}
