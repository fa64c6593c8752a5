import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { WhatIfClocks } from '@shiftlight/shared/views/what-if-view.ts';
import { estimateTotal } from '@shiftlight/shared/statistics/estimate-total.ts';
import {
  listChangedTickets,
  type ChangedTicket,
  type GatheredClocks,
} from '@shiftlight/shared/what-if/gather-clocks.ts';
import { countTallied, sumChanges, type ClockTally } from '@shiftlight/shared/what-if/tally-clocks.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { FoundGroup } from './judge-groups.ts';

/** What a draft does to clocks, before it is known what of it may be shown. */
export interface FoundClocks {
  readonly tallies: readonly ClockTally[];
  readonly ticketsChanged: number;
  readonly ticketsToMissed: number;
  readonly ticketsToMet: number;
  readonly tickets: readonly ChangedTicket[];
  /** Keys of those who held a clock that changes. */
  readonly holders: readonly string[];
}

/** What a preview found: plain data that names nobody and nothing but by our own ids. */
export interface Found extends Stretch {
  readonly period: string;
  readonly timeZone: string;
  readonly ticketsTotal: number;
  readonly ticketsUsed: number;
  readonly clocks: FoundClocks | null;
  readonly groups: readonly FoundGroup[];
}

export function toFoundClocks(gathered: GatheredClocks | null): FoundClocks | null {
  if (gathered === null) return null;
  const { tallies, ticketsChanged, ticketsToMissed, ticketsToMet, holders } = gathered;
  const tickets = listChangedTickets(gathered);
  return { tallies, ticketsChanged, ticketsToMissed, ticketsToMet, tickets, holders: Object.keys(holders) };
}

/** In works-council mode, changes are shown where those of enough people change: two drafts could tell one person's clocks otherwise. */
export function mayShowClocks(gate: FigureGate, clocks: FoundClocks | null): boolean {
  return clocks === null || !gate.worksCouncil || clocks.ticketsChanged === 0 || gate.showsGroup(clocks.holders);
}

/** The clocks of an answer; `subjects` by `<connector>/<id>`, without the tickets that are gone. */
export function toClocksView(
  { ticketsTotal, ticketsUsed }: Pick<Found, 'ticketsTotal' | 'ticketsUsed'>,
  clocks: FoundClocks,
  subjects: ReadonlyMap<string, string | null>,
): WhatIfClocks {
  const { tallies, ticketsChanged, tickets } = clocks;
  return {
    tallies,
    changes: sumChanges(tallies),
    total: countTallied(tallies),
    ticketsChanged,
    tickets: tickets.flatMap((ticket) => {
      const subject = subjects.get(`${ticket.connectorId}/${ticket.externalId}`);
      return subject === undefined ? [] : [{ ...ticket, subject }];
    }),
    estimate: toEstimate(clocks, ticketsUsed, ticketsTotal),
  };
}

function toEstimate(
  { ticketsChanged, ticketsToMissed, ticketsToMet }: FoundClocks,
  used: number,
  total: number,
): WhatIfClocks['estimate'] {
  if (used >= total) return null;
  const [changed, toMissed, toMet] = [ticketsChanged, ticketsToMissed, ticketsToMet].map((hits) =>
    estimateTotal(hits, used, total),
  );
  return changed && toMissed && toMet ? { changed, toMissed, toMet } : null;
}
