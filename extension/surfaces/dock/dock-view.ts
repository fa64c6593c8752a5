import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { findSign } from '../../ui/clock/ticket-clocks.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { formatBudget, formatDuration } from '../../ui/words/duration.ts';
import { dockWords } from './dock-words.ts';

/** What the dock says about the ticket of the page. */
export interface DockView {
  readonly first: ClockSign;
  /** The other clocks that still count; then the newest answer, while nobody waits for another one. */
  readonly others: readonly ClockSign[];
  /** Time that was used before the present owner got the ticket; null when all of it is theirs. */
  readonly inherited: string | null;
}

/** The next clock first, then the others that still count; null when the ticket has no clock that can be read. */
export function findDockView(
  ticket: TicketView,
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
  viewerId: string | null = null,
): DockView | null {
  const urgent = findUrgentClock(ticket.clocks, now, calendars);
  const first = urgent === null ? null : findSign(urgent, calendars, now);
  if (urgent === null || first === null) return null;
  const counting = ticket.clocks.filter((clock) => clock !== urgent && clock.stoppedAt === null);
  const answered = findAnswered(ticket.clocks, urgent);
  const others = [...counting, ...(answered === null ? [] : [answered])]
    .map((clock) => findSign(clock, calendars, now))
    .filter((sign) => sign !== null);
  const isOwn = viewerId !== null && ticket.assigneeMemberId === viewerId;
  return { first, others, inherited: sayInherited(urgent, ticket.assigneeId, isOwn) };
}

/** The reply that was given last; null while the customer waits for another one, or when it stands first anyway. */
function findAnswered(clocks: readonly Clock[], first: Clock): Clock | null {
  const replies = clocks.filter(({ kind }) => kind === 'first-response' || kind === 'next-reply');
  if (replies.some((clock) => clock.stoppedAt === null)) return null;
  const given = replies.filter((clock) => clock.state !== 'cancelled');
  const newest = given.toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0))[0] ?? null;
  return newest === first ? null : newest;
}

/**
 * Words for the part of the budget that others used; what nobody owned counts as used before. A clock's owners are those of its time up to
 * the newest event: the present one may not be among them yet.
 */
function sayInherited(clock: Clock, assigneeId: string | null, isOwn: boolean): string | null {
  if (clock.stoppedAt !== null || assigneeId === null) return null;
  const before = clock.owners.filter(({ ownerId }) => ownerId !== assigneeId);
  const usedMs = before.reduce((sum, share) => sum + share.usedMs, 0);
  if (usedMs < 60_000) return null;
  const { inherited, inheritedByYou } = dockWords();
  return (isOwn ? inheritedByYou : inherited)(formatDuration(usedMs), formatBudget(clock.budgetMs));
}
