import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { toClockSign, type ClockSign } from './clock-sign.ts';
import { isSameDay, type ShownIn } from '../words/instant.ts';

/** Groups by urgency, in the order in which they are shown. */
export const urgencies = ['over', 'hour', 'today', 'later', 'paused', 'none'] as const;
export type Urgency = (typeof urgencies)[number];

export interface NowRow {
  readonly ticket: TicketView;
  /** Null when no clock runs on the ticket. */
  readonly sign: ClockSign | null;
  readonly dueAt: EpochMs | null;
}

export interface NowGroup {
  readonly urgency: Urgency;
  readonly rows: readonly NowRow[];
}

const hourMs = 60 * 60 * 1000;

/** The viewer's tickets by time to breach. Within the hour means an hour of time that counts, so a closed night does not hide it. */
export function groupByUrgency(
  tickets: readonly TicketView[],
  calendars: ReadonlyMap<string, Calendar>,
  now: EpochMs,
  shownIn: ShownIn = {},
): NowGroup[] {
  const groups = new Map<Urgency, { row: NowRow; order: number }[]>();
  for (const ticket of tickets) {
    const { urgency, order, row } = placeTicket(ticket, calendars, now, shownIn);
    const members = groups.get(urgency) ?? [];
    members.push({ row, order });
    groups.set(urgency, members);
  }
  return urgencies.flatMap((urgency) => {
    const members = groups.get(urgency);
    if (members === undefined) return [];
    return [{ urgency, rows: members.toSorted((a, b) => a.order - b.order).map(({ row }) => row) }];
  });
}

function placeTicket(ticket: TicketView, calendars: ReadonlyMap<string, Calendar>, now: EpochMs, shownIn: ShownIn) {
  const clock = findUrgentClock(ticket.clocks, now, calendars);
  const calendarId = clock?.calendarId ?? null;
  const calendar = calendarId === null ? null : calendars.get(calendarId);
  if (clock === null || calendar === undefined) {
    return { urgency: 'none', order: ticket.openedAt, row: { ticket, sign: null, dueAt: null } } as const;
  }
  const reading = readClock(clock, calendar, now);
  const sign = toClockSign(clock, reading, now, shownIn);
  const row = { ticket, sign, dueAt: reading.dueAt };
  const urgency = toUrgency(sign, reading.leftMs, reading.dueAt, now, shownIn);
  return { urgency, order: urgency === 'none' ? ticket.openedAt : reading.leftMs, row } as const;
}

function toUrgency(sign: ClockSign, leftMs: number, dueAt: EpochMs | null, now: EpochMs, shownIn: ShownIn): Urgency {
  if (sign.state === 'over') return 'over';
  if (sign.state === 'done') return 'none';
  if (sign.state === 'waiting') return 'paused';
  if (leftMs <= hourMs) return 'hour';
  return dueAt !== null && isSameDay(dueAt, now, shownIn) ? 'today' : 'later';
}
