import { findExpectedFaults, type ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { describe, expect, test } from 'vitest';

const [communication, accuracy] = defaultRubric.criteria;
if (communication === undefined || accuracy === undefined) throw new Error('The rubric that ships has two criteria.');
const rubric: Pick<Rubric, 'criteria'> = { criteria: [communication, { ...accuracy, notApplicable: false }] };

interface Row {
  readonly name: string;
  readonly expected: Partial<ExpectedScore>;
  readonly faults: readonly string[];
}

const rate = (criterionId: string, value: number | null) => ({ criterionId, value });

describe('what a review should have come to', () => {
  test.each<Row>([
    { name: 'is fine as a whole score', expected: { scoreRatio: 0.85 }, faults: [] },
    { name: 'is fine as one criterion', expected: { ratings: [rate('accuracy', 9)] }, faults: [] },
    { name: 'is fine as zero', expected: { scoreRatio: 0 }, faults: [] },
    { name: 'has to be something', expected: {}, faults: ['nothing-expected '] },
    { name: 'may leave out what can be left out', expected: { ratings: [rate('communication', null)] }, faults: [] },
    {
      name: 'may not leave out what always applies',
      expected: { ratings: [rate('accuracy', null)] },
      faults: ['not-applicable Accuracy'],
    },
    {
      name: 'names criteria of the rubric only',
      expected: { scoreRatio: 0.9, ratings: [rate('speed', 5)] },
      faults: ['unknown-criterion speed'],
    },
    {
      name: 'names each criterion once',
      expected: { ratings: [rate('accuracy', 9), rate('accuracy', 8)] },
      faults: ['twice Accuracy'],
    },
    {
      name: 'stays on the scale',
      expected: { ratings: [rate('communication', 11), rate('accuracy', 0)] },
      faults: ['outside-scale Communication', 'outside-scale Accuracy'],
    },
    {
      name: 'is a point of the scale, nothing between two',
      expected: { ratings: [rate('accuracy', 7.5)] },
      faults: ['outside-scale Accuracy'],
    },
  ])('$name', ({ expected, faults }) => {
    const found = findExpectedFaults(rubric, { scoreRatio: null, ratings: [], ...expected });
    expect(found.map(({ kind, label }) => `${kind} ${label}`)).toEqual(faults);
  });
});
