import { applyClockProfile, clockProfiles, findClockProfile } from '@shiftlight/shared/sla/clock-profiles.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { ClockKind } from '@shiftlight/shared/sla/clock.ts';
import { type CompiledTarget, compilePolicies } from '@shiftlight/shared/sla/compile-policies.ts';
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

interface StandingRow {
  readonly id: string;
  readonly standsIn: readonly StatusCategory[];
  readonly kinds: readonly ClockKind[];
}

/** A target of a kind as a helpdesk runs it. */
function targetOf(id: string, kind: ClockKind): CompiledTarget {
  const profile = findClockProfile(id);
  if (profile === null) throw new Error(`There is no profile “${id}”.`);
  const policy = applyClockProfile(policyOf({ kind, budgetMs: HOUR, calendarId: null }), profile);
  const [target] = compilePolicies([policy], new Map()).targets;
  if (target === undefined) throw new Error('The policy has no target.');
  return target;
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

  const waiting = ['pending'] as const;
  const anyWait = ['pending', 'on-hold'] as const;
  const never = [] as const;
  test.each<StandingRow>([
    { id: 'seeds', standsIn: never, kinds: ['first-response', 'next-reply', 'periodic-update', 'group-ownership'] },
    { id: 'seeds', standsIn: waiting, kinds: ['pausable-update', 'requester-wait', 'first-resolution', 'resolution'] },
    { id: 'seeds', standsIn: anyWait, kinds: ['agent-work'] },
    { id: 'zendesk', standsIn: never, kinds: ['first-response', 'first-resolution', 'resolution'] },
    { id: 'zendesk', standsIn: waiting, kinds: ['requester-wait', 'pausable-update'] },
    { id: 'zendesk', standsIn: anyWait, kinds: ['agent-work'] },
    { id: 'freshdesk', standsIn: never, kinds: ['first-response'] },
    { id: 'freshdesk', standsIn: anyWait, kinds: ['first-resolution', 'resolution'] },
    { id: 'freshservice', standsIn: never, kinds: ['first-response'] },
    { id: 'freshservice', standsIn: anyWait, kinds: ['first-resolution', 'resolution'] },
    { id: 'intercom', standsIn: waiting, kinds: ['resolution'] },
    { id: 'chatwoot', standsIn: never, kinds: ['first-response', 'next-reply', 'resolution'] },
    { id: 'zammad', standsIn: waiting, kinds: ['first-response', 'next-reply', 'first-resolution', 'resolution'] },
    { id: 'zoho', standsIn: anyWait, kinds: ['first-response', 'first-resolution', 'resolution'] },
  ])('of $id stand still in $standsIn: $kinds', ({ id, standsIn, kinds }) => {
    for (const kind of kinds) expect([...targetOf(id, kind).pausesIn], kind).toEqual(standsIn);
  });

  test.each<readonly [id: string, rule: string, kind: ClockKind, expected: Partial<CompiledTarget>]>([
    ['zendesk', 'counts all by the last schedule', 'first-response', { onRetarget: 'recount' }],
    ['zendesk', 'counts all by the last schedule', 'first-resolution', { onRetarget: 'recount' }],
    ['zendesk', 'counts all by the last schedule', 'resolution', { onRetarget: 'recount' }],
    ['zendesk', 'counts each part by its own schedule', 'agent-work', { onRetarget: 'keep' }],
    ['zammad', 'waits from the first message on', 'next-reply', { fromFirstMessage: true }],
    ['seeds', 'waits again after the first answer', 'next-reply', { fromFirstMessage: false }],
    ['intercom', 'lets a resolution go on after a reopening', 'resolution', { onReopen: 'resume' }],
  ])('of %s: %s (%s)', (id, _rule, kind, expected) => {
    expect(targetOf(id, kind)).toMatchObject(expected);
  });

  test.each([
    ['zendesk', { boundaryNextOpen: true, holidayCutsOvernight: true }],
    ['zammad', { boundaryNextOpen: true, zeroBudget: 'next-opening' }],
    ['seeds', {}],
    ['chatwoot', {}],
  ])('of %s run by calendars with %o', (id, rules) => {
    expect(findClockProfile(id)?.calendar).toEqual(rules);
  });

  test('say where no setting of ours can follow, and ours need not', () => {
    for (const { id, notes } of clockProfiles) expect(notes.length === 0, id).toBe(id === 'seeds');
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
