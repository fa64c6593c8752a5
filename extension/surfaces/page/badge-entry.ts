import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import type { Badge } from '../badge/badge.ts';
import type { TicketLink } from './find-ticket-links.ts';

/** A link of the page with its badge. */
export interface BadgeEntry extends TicketLink {
  ref: TicketLink['ref'];
  visible: boolean;
  badge: Badge | null;
  /** What is drawn, from what, and until when it stays true. */
  drawn: {
    readonly source: unknown;
    readonly sign: ClockSign | null;
    readonly until: EpochMs;
    readonly mode: string;
  } | null;
  /** Words by which the badge was fitted last; other words need another fit. */
  fitted: string;
  /** How often the page took the badge away, and when it may come back. */
  losses: number;
  isWaiting: boolean;
  backAt: EpochMs;
  /** True when the page has no place for it. */
  homeless: boolean;
}

export function createEntry(ticketLink: TicketLink): BadgeEntry {
  return {
    ...ticketLink,
    visible: false,
    badge: null,
    drawn: null,
    fitted: '',
    losses: 0,
    isWaiting: false,
    backAt: 0,
    homeless: false,
  };
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;
/** A badge that stayed this long is not being fought over. */
const peaceMs = 30_000;

/** A page that takes badges away again and again gets them back later and later, never in a circle. Gives the ms until then, 0 = now. */
export function findWaitMs(entry: BadgeEntry, now: EpochMs): number {
  if (entry.isWaiting) {
    entry.isWaiting = entry.backAt > now;
    return Math.max(0, entry.backAt - now);
  }
  if (now - entry.backAt > peaceMs) entry.losses = 0;
  const pauseMs = entry.losses === 0 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (entry.losses - 1));
  entry.losses += 1;
  entry.backAt = now + pauseMs;
  entry.isWaiting = pauseMs > 0;
  return pauseMs;
}
