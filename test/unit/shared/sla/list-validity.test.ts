import { listValidity, type VersionStart } from '@shiftlight/shared/sla/list-validity.ts';
import { expect, test } from 'vitest';

const now = 1_000;
const says = (...starts: readonly number[]) => {
  const versions = starts.map((validFrom, index): VersionStart => ({ version: index + 1, validFrom }));
  return listValidity(versions, now).map(({ state, from, until }) => [state, from, until]);
};

test.each([
  { name: 'the only version holds without end', starts: [0], expected: [['current', 0, null]] },
  {
    name: 'a newer version ends the one before at its own start',
    starts: [0, 500],
    expected: [
      ['past', 0, 500],
      ['current', 500, null],
    ],
  },
  {
    name: 'a planned one leaves the present one in force until it starts',
    starts: [0, 2_000],
    expected: [
      ['current', 0, 2_000],
      ['planned', 2_000, null],
    ],
  },
  {
    name: 'what begins now holds',
    starts: [0, 1_000],
    expected: [
      ['past', 0, 1_000],
      ['current', 1_000, null],
    ],
  },
  {
    name: 'a newer version replaces one that was planned for later',
    starts: [0, 2_000, 1_500],
    expected: [
      ['current', 0, 1_500],
      ['replaced', null, null],
      ['planned', 1_500, null],
    ],
  },
  {
    name: 'a version for all that ever was replaces everything before it',
    starts: [300, 600, 0],
    expected: [
      ['replaced', null, null],
      ['replaced', null, null],
      ['current', 0, null],
    ],
  },
  {
    name: 'two planned ones hold one after the other',
    starts: [0, 2_000, 3_000],
    expected: [
      ['current', 0, 2_000],
      ['planned', 2_000, 3_000],
      ['planned', 3_000, null],
    ],
  },
  { name: 'there may be none', starts: [], expected: [] },
])('$name', ({ starts, expected }) => {
  expect(says(...starts)).toEqual(expected);
});

test('at every instant the newest version holds whose start has come', () => {
  const starts = [0, 700, 300, 900, 900, 400, 1_200];
  const versions = starts.map((validFrom, index): VersionStart => ({ version: index + 1, validFrom }));
  for (let at = 0; at <= 1_500; at += 50) {
    const holding = versions.findLast(({ validFrom }) => validFrom <= at);
    const inForce = listValidity(versions, now).filter(
      ({ from, until }) => from !== null && from <= at && (until === null || at < until),
    );
    expect(inForce.map(({ version }) => version)).toEqual([holding?.version]);
  }
});
