import { compareRubrics, type RubricChange } from '@shiftlight/shared/qa/compare-rubrics.ts';
import type { Criterion, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { describe, expect, test } from 'vitest';

function criterion(id: string, changes: Partial<Criterion> = {}): Criterion {
  return {
    ...{ id, label: id, help: '', group: null, weight: 10, scaleMin: 1, scaleMax: 5 },
    ...{ notApplicable: true, critical: null, rootCauses: [], condition: null },
    ...changes,
  };
}

const rubric = (criteria: readonly Criterion[], changes: Partial<Rubric> = {}): Rubric => ({
  ...{ id: 'calls', version: 1, label: 'Calls', passRatio: 0.8, criteria },
  ...changes,
});
const [tone, facts] = [criterion('tone'), criterion('facts')];
const cause = (id: string, label = id) => ({ id, label });

describe('a version of a rubric against the one before', () => {
  test.each<{
    readonly name: string;
    readonly before?: readonly Criterion[];
    readonly after?: readonly Criterion[];
    readonly changes?: Partial<Rubric>;
    readonly told: readonly RubricChange[];
  }>([
    { name: 'tells nothing of a new version alone', changes: { version: 2 }, told: [] },
    { name: 'tells its name', changes: { label: 'Chats' }, told: [{ kind: 'label', from: 'Calls', to: 'Chats' }] },
    { name: 'tells its pass mark', changes: { passRatio: 0.9 }, told: [{ kind: 'pass-mark', from: 0.8, to: 0.9 }] },
    {
      name: 'tells a criterion that came, with weight and scale',
      after: [tone, facts, criterion('help', { weight: 20 })],
      told: [{ kind: 'added', criterion: 'help', weight: 20, scale: { scaleMin: 1, scaleMax: 5 } }],
    },
    { name: 'tells a criterion that went', after: [facts], told: [{ kind: 'removed', criterion: 'tone' }] },
    { name: 'tells another order', after: [facts, tone], told: [{ kind: 'order' }] },
    {
      name: 'tells no other order when one between them came',
      after: [tone, criterion('help'), facts],
      told: [{ kind: 'added', criterion: 'help', weight: 10, scale: { scaleMin: 1, scaleMax: 5 } }],
    },
    {
      name: 'tells a new name once, and other changes under it',
      after: [criterion('tone', { label: 'Voice', weight: 15 }), facts],
      told: [
        { kind: 'renamed', from: 'tone', to: 'Voice' },
        { kind: 'weight', criterion: 'Voice', from: 10, to: 15 },
      ],
    },
    {
      name: 'tells another scale',
      after: [criterion('tone', { scaleMin: 0, scaleMax: 1 }), facts],
      told: [
        {
          ...{ kind: 'scale', criterion: 'tone' },
          ...{ from: { scaleMin: 1, scaleMax: 5 }, to: { scaleMin: 0, scaleMax: 1 } },
        },
      ],
    },
    {
      name: 'tells what became critical, could be left out, was grouped and worded anew',
      after: [criterion('tone', { critical: 'group', notApplicable: false, group: 'Soft', help: 'Warm.' }), facts],
      told: [
        { kind: 'critical', criterion: 'tone', to: 'group' },
        { kind: 'not-applicable', criterion: 'tone', allowed: false },
        { kind: 'group', criterion: 'tone', to: 'Soft' },
        { kind: 'help', criterion: 'tone' },
      ],
    },
    {
      name: 'tells root causes that came and went by what they say',
      before: [criterion('tone', { rootCauses: [cause('a'), cause('b')] })],
      after: [criterion('tone', { rootCauses: [cause('x', 'b'), cause('c')] })],
      told: [{ kind: 'root-causes', criterion: 'tone', added: ['c'], removed: ['a'] }],
    },
    {
      name: 'tells when a criterion is asked, by the name of the other one',
      before: [criterion('tone', { label: 'Voice' }), facts],
      after: [
        criterion('tone', { label: 'Voice' }),
        criterion('facts', { condition: { criterionId: 'tone', from: 1, to: 3 } }),
      ],
      told: [{ kind: 'condition', criterion: 'facts', to: { on: 'Voice', from: 1, to: 3 } }],
    },
    {
      name: 'tells that a criterion is always asked again',
      before: [tone, criterion('facts', { condition: { criterionId: 'tone', from: 1, to: 3 } })],
      told: [{ kind: 'condition', criterion: 'facts', to: null }],
    },
  ])('$name', ({ before = [tone, facts], after = [tone, facts], changes, told }) => {
    expect(compareRubrics(rubric(before), rubric(after, changes))).toEqual(told);
  });
});
