import { describe, expect, test } from 'vitest';
import type { LostTime, ReturnsCost } from '@shiftlight/shared/escalations/cost-of-returns.ts';
import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import { listMarks, type HandOverMark } from '@shiftlight/shared/escalations/hand-over-marks.ts';
import { summariseHandOvers, type OwnedHandOver } from '@shiftlight/shared/escalations/summarise-hand-overs.ts';

const base = { at: 1_000, byMemberId: 'alice' };
const sent = (missingItemIds: readonly string[] = []): EscalationStep => ({
  ...base,
  kind: 'sent',
  answers: {},
  missingItemIds,
});
const resent: EscalationStep = { ...base, kind: 'resent', answers: {}, missingItemIds: [] };
const accepted = (complete: boolean): EscalationStep => ({ ...base, kind: 'accepted', complete, note: null });
const withdrawn: EscalationStep = { ...base, kind: 'withdrawn' };
const returned = (reason: 'missing-information' | 'wrong-team', itemIds: readonly string[] = []): EscalationStep => ({
  ...base,
  kind: 'returned',
  reason,
  itemIds,
  note: null,
});
const nothing: ReturnsCost = { countedMs: 0, times: [] };
const time = (seenBy: LostTime['seenBy'], countedMs: number): LostTime => ({
  from: 0,
  to: 1,
  seenBy,
  countedMs,
  spans: [],
});
const costOf = (...times: readonly LostTime[]): ReturnsCost => ({
  countedMs: times.reduce((sum, one) => sum + one.countedMs, 0),
  times,
});

interface Row {
  readonly name: string;
  readonly steps: readonly EscalationStep[];
  readonly cost?: ReturnsCost;
  readonly marks: readonly HandOverMark[];
}

describe('marks of a hand-over', () => {
  test.each<Row>([
    { name: 'nobody has judged it', steps: [sent()], marks: ['state/waiting', 'verdict/none'] },
    {
      name: 'accepted as complete',
      steps: [sent(), accepted(true)],
      marks: ['state/accepted', 'verdict/complete'],
    },
    {
      name: 'an item was left open on purpose, and it was taken with gaps',
      steps: [sent(['vehicle']), accepted(false)],
      marks: ['state/accepted', 'verdict/gaps', 'open/technical/vehicle'],
    },
    {
      name: 'the first judgement holds: returned for missing information, then accepted as complete',
      steps: [sent(), returned('missing-information', ['vehicle']), resent, accepted(true)],
      cost: costOf(time('given-back', 60)),
      marks: [
        'state/accepted',
        'verdict/gaps',
        'back/returned',
        'reason/missing-information',
        'missed/technical/vehicle',
        'back/lost',
      ],
    },
    {
      name: 'a return to another team judges nothing, and cost nothing outside working hours',
      steps: [sent(), returned('wrong-team'), withdrawn],
      cost: costOf(time('given-back', 0)),
      marks: ['state/withdrawn', 'verdict/none', 'back/returned', 'reason/wrong-team'],
    },
    {
      name: 'twice for the same reason is one mark, and going back again is another',
      steps: [
        sent(),
        returned('missing-information', ['vehicle']),
        resent,
        returned('missing-information', ['vehicle']),
      ],
      cost: costOf(time('given-back', 60), time('given-back', 30)),
      marks: [
        'state/returned',
        'verdict/gaps',
        'back/returned',
        'reason/missing-information',
        'missed/technical/vehicle',
        'back/again',
        'back/lost',
      ],
    },
    {
      name: 'to and fro in the helpdesk, which no button told',
      steps: [sent(), accepted(true)],
      cost: costOf(time('reassigned', 90)),
      marks: ['state/accepted', 'verdict/complete', 'back/seen', 'back/lost'],
    },
  ])('$name', ({ steps, cost = nothing, marks }) => {
    expect([...listMarks({ checklistId: 'technical', steps, cost })].toSorted()).toEqual(marks.toSorted());
  });
});

describe('many hand-overs', () => {
  const of = (memberId: string, steps: readonly EscalationStep[], cost = nothing): OwnedHandOver => ({
    ...{ memberId, checklistId: 'technical', steps, cost },
  });
  const handOvers = [
    of('alice', [sent(), accepted(true)]),
    of('alice', [sent(), returned('missing-information', ['vehicle'])], costOf(time('given-back', 60))),
    of(
      'bob',
      [sent(['vehicle']), returned('missing-information', ['vehicle', 'symptoms'])],
      costOf(time('given-back', 40)),
    ),
  ];
  const summary = summariseHandOvers(handOvers);

  test('each counts once among the states and once among the verdicts', () => {
    const sumOf = (counts: readonly { readonly count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
    expect([summary.count, sumOf(summary.states), sumOf(summary.verdicts)]).toEqual([3, 3, 3]);
  });

  test('reasons, items and lost time add up, with whose they are', () => {
    expect(summary.reasons[0]).toEqual({
      mark: 'reason/missing-information',
      count: 2,
      memberIds: new Set(['alice', 'bob']),
    });
    expect(summary.items.map(({ mark, count }) => [mark, count])).toEqual([
      ['missed/technical/vehicle', 2],
      ['open/technical/vehicle', 1],
      ['missed/technical/symptoms', 1],
    ]);
    expect(summary.lostMs).toBe(100);
  });

  test('every count is the length of the list with its mark', () => {
    const counts = [summary.states, summary.verdicts, summary.reasons, summary.items, summary.back].flat();
    for (const { mark, count } of counts)
      expect(handOvers.filter((one) => listMarks(one).has(mark))).toHaveLength(count);
  });

  test('of none nothing is counted', () => {
    expect(summariseHandOvers([])).toMatchObject({ count: 0, items: [], lostMs: 0 });
  });
});
