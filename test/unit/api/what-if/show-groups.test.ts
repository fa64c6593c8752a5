import type { FigureGate } from '@shiftlight/api/modules/privacy/figure-gate.ts';
import type { FoundGroup } from '@shiftlight/api/modules/what-if/judge-groups.ts';
import { showGroups } from '@shiftlight/api/modules/what-if/show-groups.ts';
import { describe, expect, test } from 'vitest';

const people = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
const side = { unit: 'ratio' as const, value: 0.5, n: 10, verdict: null };
const shift = { metricId: 'csat', label: 'CSAT', before: side, after: { ...side, value: 0.6 } };

const groupOf = (scope: FoundGroup['scope'], id: string, movers: readonly string[]): FoundGroup => ({
  ...{ scope, id, figures: [{ shift, movers }] },
  clocks: { flips: { changed: movers.length, toMissed: 1, toMet: 0 }, movers },
});

const gateOf = (worksCouncil: boolean): FigureGate => ({
  worksCouncil,
  showsPerson: () => !worksCouncil,
  showsGroup: (contributors) => !worksCouncil || [...contributors].filter((id) => id !== 'me').length >= 5,
});

/** Which groups show their clocks, and which their figures. */
function show(found: readonly FoundGroup[], worksCouncil: boolean) {
  const names = new Map(found.map(({ id }) => [id, `Name of ${id}`]));
  const groups = showGroups(found, { gate: gateOf(worksCouncil), viewerMemberId: 'me', names });
  const idsOf = (test: (group: (typeof groups)[number]) => boolean) => groups.filter(test).map(({ id }) => id);
  return { clocks: idsOf(({ clocks }) => clocks !== null), figures: idsOf(({ figures }) => figures.length > 0) };
}

const teamA = people(5, 'a');
const teamB = people(6, 'b');

describe('what a viewer sees of the changes found', () => {
  test('is everything outside works-council mode; the clocks of the workspace are the sum above', () => {
    const found = [groupOf('workspace', 'w', teamA), groupOf('team', 'A', teamA), groupOf('member', 'a0', ['a0'])];
    expect(show(found, false)).toEqual({ clocks: ['A', 'a0'], figures: ['w', 'A', 'a0'] });
  });

  test.each([
    {
      name: 'shows no single person, and teams of five who changed',
      found: [
        groupOf('workspace', 'w', [...teamA, ...teamB]),
        groupOf('team', 'A', teamA),
        groupOf('team', 'B', teamB),
      ],
      expected: { clocks: ['A', 'B'], figures: ['w', 'A', 'B'] },
    },
    {
      name: 'does not count the viewer, who knows their own part',
      found: [groupOf('workspace', 'w', teamB), groupOf('team', 'A', ['me', ...people(4, 'a')])],
      expected: { clocks: [], figures: ['w'] },
    },
    {
      name: 'hides what would tell of the few who are left when a team is taken away',
      found: [groupOf('workspace', 'w', [...teamA, 'z0']), groupOf('team', 'A', teamA)],
      expected: { clocks: [], figures: ['A'] },
    },
    {
      name: 'hides what all teams together would leave',
      found: [
        groupOf('workspace', 'w', [...teamA, ...teamB, 'z0']),
        groupOf('team', 'A', teamA),
        groupOf('team', 'B', teamB),
      ],
      expected: { clocks: [], figures: ['A', 'B'] },
    },
  ])('in works-council mode $name', ({ found, expected }) => {
    expect(show([...found, groupOf('member', 'a0', ['a0'])], true)).toEqual(expected);
  });

  test('leaves out who and what is not there any more', () => {
    const groups = showGroups([groupOf('member', 'gone', ['gone'])], {
      ...{ gate: gateOf(false), viewerMemberId: 'me', names: new Map() },
    });
    expect(groups).toEqual([]);
  });
});
