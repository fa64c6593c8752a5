import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { minute } from './ticket-story.ts';

/** A first response clock of 15 minutes, met after 10; a test names what is different. */
export function clockOf(own: Partial<Clock>): Clock {
  return {
    kind: 'first-response',
    cycle: 0,
    state: 'met',
    startedAt: minute(0),
    budgetMs: 900_000,
    calendarId: null,
    usedMs: 600_000,
    countedUntil: minute(10),
    dueAt: minute(15),
    paused: null,
    stoppedAt: minute(10),
    breachedAt: null,
    warnLeftMs: [],
    owners: [],
    policyId: 'p',
    policyVersion: 1,
    ...own,
  };
}
