import type { TotalEstimate } from '../statistics/estimate-total.ts';
import type { FigureShift } from '../what-if/compare-figures.ts';
import type { ChangedTicket, ClockFlips } from '../what-if/gather-clocks.ts';
import type { ChangeCounts, ClockTally } from '../what-if/tally-clocks.ts';
import type { TouchedTarget } from '../what-if/touched-targets.ts';
import type { Stretch } from './me-view.ts';

/** A ticket with the clocks that change. */
export interface WhatIfTicket extends ChangedTicket {
  readonly subject: string | null;
}

/** Whose figures change: a member, a team, or the workspace. */
export interface WhatIfGroup {
  readonly scope: 'member' | 'team' | 'workspace';
  readonly id: string;
  readonly name: string;
  readonly figures: readonly FigureShift[];
  /** Clocks that change; null where none does, where nothing hangs on clocks, and where they may not be shown. */
  readonly clocks: ClockFlips | null;
}

/** What a change of rules would do to clocks. */
export interface WhatIfClocks {
  readonly tallies: readonly ClockTally[];
  readonly changes: ChangeCounts;
  readonly total: number;
  /** Tickets with a changed clock, those that change to or from missed first; the first of them in `tickets`. */
  readonly ticketsChanged: number;
  readonly tickets: readonly WhatIfTicket[];
  /** How many tickets of the whole period the sample speaks for, each with its interval; null when all were looked at. */
  readonly estimate: {
    readonly changed: TotalEstimate;
    readonly toMissed: TotalEstimate;
    readonly toMet: TotalEstimate;
  } | null;
}

/** What another rubric would do to the reviews of a period. */
export interface WhatIfReviews {
  readonly total: number;
  /** Reviews that answer the draft only in part, or not at all: these keep their score here. */
  readonly inPart: number;
  readonly notAtAll: number;
  readonly changed: number;
  readonly toPassed: number;
  readonly toFailed: number;
}

/** What a draft of rules would have done in a period of the real history. */
export interface WhatIfView extends Stretch {
  /** As in addresses: `2026-10`. */
  readonly period: string;
  readonly timeZone: string;
  /** Tickets that the period touches, and how many of them were worked out; fewer = a sample drawn by their ids. */
  readonly ticketsTotal: number;
  readonly ticketsUsed: number;
  /** Null for a change that no clock depends on, or that is hidden. */
  readonly clocks: WhatIfClocks | null;
  /** Null for a change of anything but a rubric, or where hidden. */
  readonly reviews: WhatIfReviews | null;
  /** Targets that speak of a definition which changes; absent for a change of anything but definitions. */
  readonly targets?: readonly TouchedTarget[];
  readonly groups: readonly WhatIfGroup[];
  /** Members whose figures change; the first of them are in `groups`. Null where none may be shown. */
  readonly peopleChanged: number | null;
  /** `people` = single people are not shown; `all` = too few people for anything to be shown. */
  readonly hidden: 'none' | 'people' | 'all';
  /** Changes that the figures of this answer do not hold yet, counted up to some thousands; 0 = all is in. */
  readonly waiting: number;
  /** The stored count over every ticket that this is the result of; null for a look of which nothing was stored. */
  readonly countId: string | null;
  /** Proof of this answer, for the audit entry of the change itself. */
  readonly receipt: string;
}
