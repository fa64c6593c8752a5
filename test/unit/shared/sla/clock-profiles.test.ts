import { applyClockProfile, clockProfiles, findClockProfile } from '@shiftlight/shared/sla/clock-profiles.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { describe, expect, test } from 'vitest';
import { becomes, clockTime, created, HOUR, office, policyOf, tell } from '../tickets/story.ts';

/** Due time of a four-hour resolution after an hour of waiting for the customer, as a helpdesk runs it. */
function dueBy(id: string, start: string): string | null {
  const profile = findClockProfile(id);
  if (profile === null) throw new Error(`There is no profile “${id}”.`);
  const policy = applyClockProfile(policyOf({ kind: 'resolution', budgetMs: 4 * HOUR, calendarId: 'office' }), profile);
  const calendars = new Map([['office', compileCalendar(office, profile.calendar)]]);
  const story = tell(created(start), becomes('14:00', 'pending'), becomes('15:00', 'open'));
  const [clock] = createTicketFold({ policies: [policy], calendars }).run(story).clocks;
  return clockTime(clock?.dueAt ?? null);
}

describe('the clocks of a helpdesk', () => {
  test.each([
    { id: 'seeds', start: '12:00', dueAt: '02 17:00' },
    { id: 'zammad', start: '12:00', dueAt: '03 09:00' },
    { id: 'zendesk', start: '12:00', dueAt: '02 16:00' },
    { id: 'zendesk', start: '13:00', dueAt: '03 09:00' },
    { id: 'chatwoot', start: '12:00', dueAt: '02 16:00' },
    { id: 'freshdesk', start: '12:00', dueAt: '02 17:00' },
  ])('$id has a ticket of $start due at $dueAt', ({ id, start, dueAt }) => {
    expect(dueBy(id, start)).toBe(dueAt);
  });

  test('leave alone what a target says itself', () => {
    const [zammad] = clockProfiles.filter(({ id }) => id === 'zammad');
    const policy = policyOf({ kind: 'resolution', budgetMs: HOUR, calendarId: null, pauseIn: ['on-hold'] });
    expect(zammad && applyClockProfile(policy, zammad).targets[0]?.pauseIn).toEqual(['on-hold']);
  });

  test('have the ids of the metric profiles', () => {
    expect(clockProfiles.map(({ id }) => id)).toEqual(metricProfiles.map(({ id }) => id));
    expect(findClockProfile('moon')).toBeNull();
  });
});
