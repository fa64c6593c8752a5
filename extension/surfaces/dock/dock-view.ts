import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { findSign } from '../../ui/clock/ticket-clocks.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { formatBudget, formatDuration } from '../../ui/words/duration.ts';

/** What the dock says about the ticket of the page. */
export interface DockView {
  readonly first: ClockSign;
  /** The other clocks that still count, and the last one met if none does. */
  readonly others: readonly ClockSign[];
  /** Time that was used before the present owner got the ticket; null when all of it is theirs. */
  readonly inherited: string | null;
}

/** The next clock first, then the others that still count; null when the ticket has no clock that can be read. */
export function findDockView(
  ticket: TicketView,
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
): DockView | null {
  const urgent = findUrgentClock(ticket.clocks, now, calendars);
  const first = urgent === null ? null : findSign(urgent, calendars, now);
  if (urgent === null || first === null) return null;
  const others = ticket.clocks
    .filter((clock) => clock !== urgent && clock.stoppedAt === null)
    .map((clock) => findSign(clock, calendars, now))
    .filter((sign) => sign !== null);
  return { first, others, inherited: sayInherited(urgent) };
}

/**
 * Words for the part of the budget that earlier owners used. The last owner of a clock that counts is the present one; what nobody owned
 * counts as used before.
 */
function sayInherited(clock: Clock): string | null {
  const current = clock.owners.at(-1);
  if (clock.stoppedAt !== null || current === undefined || current.ownerId === null) return null;
  const before = clock.owners.filter(({ ownerId }) => ownerId !== current.ownerId);
  const usedMs = before.reduce((sum, share) => sum + share.usedMs, 0);
  if (usedMs < 60_000) return null;
  return `${formatDuration(usedMs)} of ${formatBudget(clock.budgetMs)} were used before it reached its owner.`;
}
