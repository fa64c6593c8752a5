import { describe, expect, test } from 'vitest';
import { returnReasons } from '@shiftlight/shared/escalations/return-reasons.ts';
import type { EscalationStepView, EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { findMissingIds } from '../../../../extension/web/pages/escalations/find-missing-ids.ts';
import { findStays } from '../../../../extension/web/pages/escalations/find-stays.ts';
import {
  findWidest,
  lastDays,
  parseOf,
  toListPath,
  toOfText,
} from '../../../../extension/web/pages/escalations/overview-address.ts';
import { choosableMarks, sayMark } from '../../../../extension/web/pages/escalations/say-mark.ts';
import type { PageViewer } from '../../../../extension/web/viewer.ts';
import { checklist, item } from '../../../builders/checklists.ts';

const by = { memberId: 'm', name: 'Alice' };
const step = (kind: EscalationStepView['kind'], at: number, afterMs: number | null): EscalationStepView => ({
  ...{ kind, at, by, afterMs, itemIds: [], reason: null, note: null, complete: null },
});

describe('where an escalation was', () => {
  interface Row {
    readonly name: string;
    readonly state: EscalationView['state'];
    readonly inStateMs: number;
    readonly history: readonly EscalationStepView[];
    readonly stays: readonly (readonly ['there' | 'back', number])[];
  }
  test.each<Row>([
    {
      name: 'waiting: with the specialists until now',
      ...{ state: 'waiting', inStateMs: 70, history: [step('sent', 1, null)], stays: [['there', 70]] },
    },
    {
      name: 'returned: there, then back until now',
      state: 'returned',
      inStateMs: 5,
      history: [step('sent', 1, null), step('returned', 2, 30)],
      stays: [
        ['there', 30],
        ['back', 5],
      ],
    },
    {
      name: 'accepted in the end: nothing goes on after the last step',
      state: 'accepted',
      inStateMs: 0,
      history: [step('sent', 1, null), step('returned', 2, 30), step('resent', 3, 20), step('accepted', 4, 10)],
      stays: [
        ['there', 30],
        ['back', 20],
        ['there', 10],
      ],
    },
  ])('$name', ({ state, inStateMs, history, stays }) => {
    expect(findStays({ state, inStateMs, history }).map(({ place, lengthMs }) => [place, lengthMs])).toEqual(stays);
  });
});

describe('what is missing of an escalation', () => {
  const asked = { ...step('returned', 2, 30), itemIds: ['symptoms'] };
  const of = checklist('technical', [item('vehicle'), item('symptoms'), item('extra', { required: false })]);
  test.each([
    {
      name: 'required items without an answer',
      state: 'waiting',
      answers: { symptoms: 'stalls' },
      missing: ['vehicle'],
    },
    {
      name: 'nothing that does not apply',
      state: 'waiting',
      answers: { vehicle: null, symptoms: 'stalls' },
      missing: [],
    },
    {
      name: 'while it is back, what the specialist asked for though it was answered',
      state: 'returned',
      answers: { vehicle: 'Camaro', symptoms: 'stalls' },
      missing: ['symptoms'],
    },
    {
      name: 'what was asked for is no longer missing once it was sent again',
      state: 'waiting',
      answers: { vehicle: 'Camaro', symptoms: 'stalls, warm' },
      missing: [],
    },
  ] as const)('$name', ({ state, answers, missing }) => {
    const history = [step('sent', 1, null), asked];
    expect(findMissingIds({ checklist: of, answers, state, history })).toEqual(missing);
  });
});

describe('addresses', () => {
  const own = { scope: 'member', id: 'm1', name: 'Me' } as const;
  const team = { scope: 'team', id: 't1', name: 'First line' } as const;
  const workspace = { scope: 'workspace', id: 'w1', name: 'Torque' } as const;
  const viewerOf = (role: PageViewer['role']): PageViewer => ({
    ...{ memberId: 'm1', name: 'Me', email: 'me@example.test', role, teams: [] },
    workspace: { name: 'Torque', timeZone: 'UTC' },
  });

  test.each([
    { text: 'workspace', of: { scope: 'workspace' } },
    { text: 'team:t1', of: { scope: 'team', teamId: 't1' } },
    { text: 'member:m1', of: { scope: 'member', memberId: 'm1' } },
    { text: 'team:', of: null },
    { text: 'planet:9', of: null },
    { text: null, of: null },
  ])('$text', ({ text, of }) => {
    expect(parseOf(text)).toEqual(of);
  });

  test('say the same again', () => {
    for (const subject of [own, team, workspace]) expect(parseOf(toOfText(subject))?.scope).toBe(subject.scope);
  });

  test('of the last days end today', () => {
    const now = Date.UTC(2026, 2, 2, 23, 59);
    expect([lastDays(now, 1), lastDays(now, 3)]).toEqual(['2026-03-02..2026-03-02', '2026-02-28..2026-03-02']);
  });

  test('of a list hold whose, when and which', () => {
    const url = new URL(toListPath(team, '2026-11', 'missed/technical/part number'), 'http://shiftlight.test');
    expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
      '/escalations/list',
      { of: 'team:t1', period: '2026-11', mark: 'missed/technical/part number' },
    ]);
  });

  test.each([
    { role: 'agent', list: { own, teams: [], workspace: null }, widest: own },
    { role: 'lead', list: { own, teams: [team], workspace: null }, widest: team },
    { role: 'manager', list: { own, teams: [team], workspace }, widest: workspace },
    { role: 'lead', list: { own, teams: [], workspace: null }, widest: own },
  ] as const)('without any, a $role begins with $widest.scope', ({ role, list, widest }) => {
    expect(findWidest(viewerOf(role), list)).toBe(widest);
  });
});

describe('marks in words', () => {
  test('every one that can be chosen has words of its own', () => {
    const said = choosableMarks.map((mark) => sayMark(mark, []));
    expect(new Set(said).size).toBe(choosableMarks.length);
    expect(said.filter((text) => text.includes('/'))).toEqual([]);
    expect(choosableMarks).toHaveLength(11 + returnReasons.length);
  });

  test('an item is named as the checklist of one of them names it, else by its id', () => {
    const named = checklist('technical');
    const [first] = named.items;
    expect(sayMark(`missed/technical/${first?.id}`, [{ checklist: named }])).toContain(first?.label);
    expect(sayMark('open/technical/gone', [{ checklist: named }])).toContain('gone');
  });
});
