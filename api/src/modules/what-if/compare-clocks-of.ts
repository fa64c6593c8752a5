import { ownerOf } from '@shiftlight/shared/metrics/clock-outcome.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { WhatIfClocks, WhatIfTicket } from '@shiftlight/shared/views/what-if-view.ts';
import { changeOf, pairClocks, type ClockPair } from '@shiftlight/shared/what-if/clock-pair.ts';
import { sumChanges, tallyClocks } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { setImmediate as letOthers } from 'node:timers/promises';
import { ticketsAStep, type RecomputedTicket } from './recompute-tickets.ts';

/** Tickets that an answer lists. */
const mostListed = 100;

/** What a change does to the clocks of these tickets, and whose clocks change. */
export interface ComparedClocks {
  readonly clocks: WhatIfClocks;
  /** Who held the clocks that change, as `<connector>/<id>`. */
  readonly holders: ReadonlySet<string>;
}

/** Compares the clocks that began in the stretch, in small steps. */
export async function compareClocksOf(tickets: readonly RecomputedTicket[], stretch: Stretch): Promise<ComparedClocks> {
  const all: ClockPair[] = [];
  const changed: WhatIfTicket[] = [];
  const holders = new Set<string>();
  for (const [index, ticket] of tickets.entries()) {
    if (index % ticketsAStep === 0) await letOthers();
    const pairs = pairClocks(ticket.before.clocks, ticket.after.clocks, stretch);
    all.push(...pairs);
    const moved = pairs.filter((pair) => changeOf(pair) !== 'none');
    if (moved.length === 0) continue;
    const { connectorId, externalId, subject } = ticket;
    changed.push({ connectorId, externalId, subject, clocks: moved });
    for (const holder of listHolders(ticket, moved)) holders.add(`${connectorId}/${holder}`);
  }
  const tallies = tallyClocks(all);
  const ordered = changed.toSorted((a, b) => weightOf(b) - weightOf(a));
  return {
    clocks: {
      tallies,
      changes: sumChanges(tallies),
      total: all.length,
      ticketsChanged: changed.length,
      tickets: ordered.slice(0, mostListed),
    },
    holders,
  };
}

/** Tickets whose targets are now missed or met stand first. */
function weightOf({ clocks }: WhatIfTicket): number {
  const changes = clocks.map(changeOf);
  return changes.includes('to-missed') ? 2 : changes.includes('to-met') ? 1 : 0;
}

function listHolders({ before, after }: RecomputedTicket, moved: readonly ClockPair[]): readonly string[] {
  return [before, after].flatMap(({ clocks, facts }) =>
    clocks
      .filter((clock) => moved.some(({ kind, cycle }) => kind === clock.kind && cycle === clock.cycle))
      .flatMap((clock) => ownerOf(clock, facts) ?? []),
  );
}
