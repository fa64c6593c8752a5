import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);

const nine: readonly (readonly [string, string])[] = [['09:00', '17:00']];

/** Monday to Friday, nine to five, in UTC. */
export const nineToFive: CalendarDefinition = {
  timeZone: 'UTC',
  weekly: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
};

/** A running first-response clock of four working hours; every story says what differs. */
export function aClock(different: Partial<Clock> = {}): Clock {
  return {
    kind: 'first-response',
    cycle: 0,
    state: 'running',
    startedAt: Date.parse('2026-11-20T12:00:00Z'),
    budgetMs: hours(4),
    calendarId: 'nine-to-five',
    usedMs: 0,
    countedUntil: Date.parse('2026-11-20T13:39:00Z'),
    dueAt: null,
    paused: null,
    stoppedAt: null,
    breachedAt: null,
    warnLeftMs: [minutes(15)],
    owners: [],
    policyId: 'p',
    policyVersion: 1,
    ...different,
  };
}

/** An open ticket of the viewer `me`. */
export function aTicket(different: Partial<TicketView> = {}): TicketView {
  return {
    connectorId: 'c',
    externalId: '1',
    subject: 'Fuel pump arrived damaged',
    status: 'open',
    rawStatus: 'open',
    priority: 'P2',
    customerTier: null,
    channel: 'email',
    groupId: 'support',
    isAssigned: true,
    assigneeId: 'a',
    assigneeMemberId: 'me',
    assigneeName: 'Me',
    openedAt: Date.parse('2026-11-20T12:00:00Z'),
    updatedAt: Date.parse('2026-11-20T12:00:00Z'),
    clocks: [aClock()],
    disputes: [],
    position: 1,
    ...different,
  };
}
