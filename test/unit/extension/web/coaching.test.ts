import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { describe, expect, test } from 'vitest';
import { parseOpenParam, toOpenParam, type Opened } from '@shiftlight/extension/web/pages/coaching/coaching-address.ts';
import {
  listPeople,
  listSessions,
  standingOf,
  toLocalDate,
} from '@shiftlight/extension/web/pages/coaching/list-coaching.ts';
import { figureOf, triggerRuleOf } from '../../../builders/coaching.ts';

const everything = { memberId: null, withEarlier: true };
const open = { memberId: null, withEarlier: false };

const call = (triggerId: string, own: Partial<RaisedTrigger> = {}): RaisedTrigger => ({
  ...{ triggerId, memberId: 'ann', memberName: 'Ann', rule: triggerRuleOf({}), firedAt: 1, state: 'open' },
  evidence: {
    ...{ figure: figureOf({}), threshold: 0.65, interval: null, sure: true, from: 0, to: 1 },
    ...{ team: null, ticketCount: 0 },
  },
  ...{ acknowledgedAt: null, dismissal: null, withdrawal: null, dispute: null, notes: [], effect: null },
  ...own,
});

const session = (sessionId: string, own: Partial<CoachingSessionView> = {}): CoachingSessionView => ({
  sessionId,
  member: { memberId: 'ann', name: 'Ann' },
  lead: { memberId: 'lena', name: 'Lena' },
  ...{ mine: false, triggerId: null, openedAt: 1, followUpOn: null, closedAt: null, goals: [], entries: [] },
  ...own,
});

describe('what the address opens', () => {
  test.each<{ param: string; opened: Opened }>([
    { param: 'trigger:t1', opened: { kind: 'trigger', id: 't1' } },
    { param: 'session:s1', opened: { kind: 'session', id: 's1' } },
    { param: 'new', opened: { kind: 'new', from: null } },
    { param: 'new:t1', opened: { kind: 'new', from: 't1' } },
  ])('$param, and back', ({ param, opened }) => {
    expect(parseOpenParam(param)).toEqual(opened);
    expect(toOpenParam(opened)).toBe(param);
  });

  test.each([null, '', 'trigger', 'trigger:', 'rule:r1'])('nothing for %j', (param) => {
    expect(parseOpenParam(param)).toBeNull();
  });
});

describe('triggers', () => {
  const triggers = [
    call('old', { firedAt: 1 }),
    call('new', { firedAt: 3 }),
    call('seen', { firedAt: 5, state: 'acknowledged' }),
    call('of ben', { memberId: 'ben', memberName: 'Ben', firedAt: 9 }),
  ];
  const idsOf = (people: ReturnType<typeof listPeople>) =>
    people.map((person) => [person.name, person.triggers.map(({ triggerId }) => triggerId)]);

  test('stand by person in the order of names, the open ones first and the newest of them first', () => {
    expect(idsOf(listPeople(triggers, everything))).toEqual([
      ['Ann', ['new', 'old', 'seen']],
      ['Ben', ['of ben']],
    ]);
  });

  test.each([
    { name: 'only open ones', filter: open, ids: ['new', 'old', 'of ben'] },
    { name: 'those of one person', filter: { memberId: 'ben', withEarlier: true }, ids: ['of ben'] },
    { name: 'none of somebody without any', filter: { memberId: 'cy', withEarlier: true }, ids: [] },
  ])('shows $name', ({ filter, ids }) => {
    expect(listPeople(triggers, filter).flatMap((person) => person.triggers.map(({ triggerId }) => triggerId))).toEqual(
      ids,
    );
  });
});

describe('sessions', () => {
  const today = '2026-11-22';
  test.each([
    { name: 'due since a day before', own: { followUpOn: '2026-11-21' }, standing: 'overdue' },
    { name: 'due on the day itself', own: { followUpOn: today }, standing: 'today' },
    { name: 'not due the day before', own: { followUpOn: '2026-11-23' }, standing: 'ahead' },
    { name: 'without a date', own: {}, standing: 'undated' },
    { name: 'closed, whatever its date', own: { followUpOn: '2026-11-01', closedAt: 5 }, standing: 'closed' },
  ])('are $name', ({ own, standing }) => {
    expect(standingOf(session('s', own), today)).toBe(standing);
  });

  test('stand with the longest due first, then by date, without a date, and closed', () => {
    const sessions = [
      session('closed', { closedAt: 9 }),
      session('undated'),
      session('later', { followUpOn: '2026-12-24' }),
      session('soon', { followUpOn: '2026-11-23' }),
      session('today', { followUpOn: today }),
      session('due', { followUpOn: '2026-11-20' }),
      session('long due', { followUpOn: '2026-10-01' }),
    ];
    expect(listSessions(sessions, today, everything).map(({ sessionId }) => sessionId)).toEqual([
      ...['long due', 'due', 'today', 'soon', 'later', 'undated', 'closed'],
    ]);
    expect(listSessions(sessions, today, open)).toHaveLength(6);
    expect(listSessions(sessions, today, { memberId: 'ben', withEarlier: true })).toEqual([]);
  });

  test('are due by the day of the workspace', () => {
    const lateInUtc = Date.UTC(2026, 10, 22, 23, 30);
    expect([toLocalDate(lateInUtc, 'UTC'), toLocalDate(lateInUtc, 'Europe/Berlin')]).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
  });
});
