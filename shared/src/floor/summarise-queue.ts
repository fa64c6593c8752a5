import type { Clock } from '../sla/clock.ts';
import { findUrgentClock } from '../sla/find-urgent-clock.ts';
import { readClock } from '../sla/read-clock.ts';
import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TicketRef } from '../views/ticket-view.ts';
import { comparePriorities } from './order-priorities.ts';

/** An open ticket, as far as a queue is counted by it. */
export interface QueuedTicket extends TicketRef {
  readonly priority: string | null;
  readonly isAssigned: boolean;
  readonly openedAt: EpochMs;
  /** Its clocks that have not ended. */
  readonly clocks: readonly Clock[];
}

/** Open tickets by what the clock that matters most of each says. The four states and `without` add up to `open`. */
export interface QueueCounts {
  readonly open: number;
  readonly over: number;
  readonly atRisk: number;
  readonly running: number;
  readonly paused: number;
  /** No clock counts on them. */
  readonly without: number;
}

/** The tickets of one priority; null = those without one. */
export interface SeverityCounts extends QueueCounts {
  readonly priority: string | null;
}

/** Open tickets by wall-clock age; each older group is part of the younger ones. */
export interface AgeCounts {
  readonly day: number;
  readonly threeDays: number;
  readonly week: number;
  /** null when nothing is open. */
  readonly oldestOpenedAt: EpochMs | null;
}

export interface QueueSummary {
  readonly all: QueueCounts;
  /** By severity, most severe first. */
  readonly severities: readonly SeverityCounts[];
  /** What nobody has. */
  readonly unassigned: QueueCounts;
  readonly age: AgeCounts;
  /** Not over yet, the next to breach first. */
  readonly next: readonly TicketRef[];
  /** Over, the longest first. */
  readonly over: readonly TicketRef[];
  /** When a count changes by itself: a clock gets at risk or runs out, or a ticket gets older than a day; null when nothing does. */
  readonly changesAt: EpochMs | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Source: Hot Rodan metrics draft (backlog older than 24 hours). */
const ages = { day: dayMs, threeDays: 3 * dayMs, week: 7 * dayMs } as const;

type State = Exclude<keyof QueueCounts, 'open'>;

interface Placed {
  readonly ticket: QueuedTicket;
  readonly state: State;
  readonly dueAt: EpochMs | null;
  readonly changesAt: EpochMs | null;
}

/** Counts a queue at `now`. A clock whose calendar is not among `calendars` counts as none, so that nothing wrong is shown. */
export function summariseQueue(
  tickets: readonly QueuedTicket[],
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
  listed: number,
): QueueSummary {
  const placed = tickets.map((ticket) => placeTicket(ticket, calendars, now));
  const bySeverity = Map.groupBy(placed, ({ ticket }) => ticket.priority);
  const severities = [...bySeverity]
    .map(([priority, members]) => ({ priority, ...count(members) }))
    .toSorted((a, b) => comparePriorities(a.priority, b.priority));
  const due = placed.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  const list = (fits: (one: Placed) => boolean) =>
    due
      .filter(fits)
      .slice(0, listed)
      .map(({ ticket: { connectorId, externalId } }) => ({ connectorId, externalId }));
  const changes = placed.flatMap(({ ticket, changesAt }) => [changesAt, findNextAge(ticket, now)]);
  return {
    all: count(placed),
    severities,
    unassigned: count(placed.filter(({ ticket }) => !ticket.isAssigned)),
    age: countAges(tickets, now),
    next: list(({ state, dueAt }) => (state === 'running' || state === 'atRisk') && dueAt !== null),
    over: list(({ state }) => state === 'over'),
    changesAt: findEarliest(changes),
  };
}

function placeTicket(ticket: QueuedTicket, calendars: ReadonlyMap<string, Calendar>, now: EpochMs): Placed {
  const clock = findUrgentClock(ticket.clocks, now, calendars);
  const calendar = clock === null || clock.calendarId === null ? null : calendars.get(clock.calendarId);
  if (clock === null || clock.stoppedAt !== null || calendar === undefined)
    return { ticket, state: 'without', dueAt: null, changesAt: null };
  if (clock.paused !== null) return { ticket, state: 'paused', dueAt: null, changesAt: null };
  const { state, dueAt, nextChangeAt } = readClock(clock, calendar, now);
  // At the due instant itself a clock is not over yet: it is a millisecond later.
  const changesAt = nextChangeAt === null ? null : nextChangeAt === dueAt ? nextChangeAt + 1 : nextChangeAt;
  return { ticket, state: states[state] ?? 'running', dueAt, changesAt };
}

const states: Readonly<Partial<Record<string, State>>> = { breached: 'over', 'at-risk': 'atRisk' };

function count(placed: readonly Placed[]): QueueCounts {
  const counts = { open: placed.length, over: 0, atRisk: 0, running: 0, paused: 0, without: 0 };
  for (const { state } of placed) counts[state] += 1;
  return counts;
}

function countAges(tickets: readonly QueuedTicket[], now: EpochMs): AgeCounts {
  const older = (length: number) => tickets.filter(({ openedAt }) => now - openedAt > length).length;
  return {
    day: older(ages.day),
    threeDays: older(ages.threeDays),
    week: older(ages.week),
    oldestOpenedAt: findEarliest(tickets.map(({ openedAt }) => openedAt)),
  };
}

function findNextAge({ openedAt }: QueuedTicket, now: EpochMs): EpochMs | null {
  return findEarliest(
    Object.values(ages).flatMap((length) => (now - openedAt > length ? [] : [openedAt + length + 1])),
  );
}

/** Not `Math.min(...)`: a queue may be longer than a call takes arguments. */
function findEarliest(instants: readonly (EpochMs | null)[]): EpochMs | null {
  return instants.reduce((first, at) => (at === null || (first !== null && first <= at) ? first : at), null);
}
