import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { compareChecklists } from '@shiftlight/shared/escalations/compare-checklists.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayChecklistsChange } from '@shiftlight/extension/ui/checklists/say-checklists-change.ts';
import { sayRubricChange } from '@shiftlight/extension/ui/rubrics/say-rubric-change.ts';
import { toPublishedLines } from '@shiftlight/extension/web/components/rules/published-lines.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { checklist, item } from '../../../builders/checklists.ts';

beforeEach(() => setLanguage('en'));
afterEach(() => setLanguage('auto'));

const version = (number: number, publishedAt: number | null) => ({
  ...{ version: number, publishedAt, publishedBy: publishedAt === null ? null : 'Mia' },
  ...{ state: 'past' as const, from: publishedAt ?? 0, until: null },
});

describe('the history of what is published', () => {
  test('tells of each version what it changed against the one before, and of what ships that it ships', () => {
    const history = [version(3, 9), version(2, 5), version(1, null)];
    const lines = toPublishedLines(history, (before, after) => [`${before.version} to ${after.version}`]);
    expect(lines).toMatchObject([
      { version: 3, changes: ['2 to 3'], summary: '', storedAt: 9, storedBy: 'Mia' },
      { version: 2, changes: ['1 to 2'], summary: '', storedAt: 5 },
      { version: 1, changes: [], summary: 'As it ships.', storedAt: null },
    ]);
  });

  test('tells that nothing differs, and which version was the first', () => {
    const lines = toPublishedLines([version(2, 9), version(1, 5)], () => []);
    expect(lines.map(({ summary }) => summary)).toEqual([
      'Nothing differs from the version before.',
      'The first version.',
    ]);
  });
});

describe('a change in words', () => {
  test('names a scale by its ends when it is none of the known ones', () => {
    const said = sayRubricChange({
      ...{ kind: 'scale', criterion: 'Tone' },
      ...{ from: { scaleMin: 0, scaleMax: 7 }, to: { scaleMin: 0, scaleMax: 1 } },
    });
    expect(said).toEqual(['The scale of “Tone” is Yes or no instead of 0 to 7.']);
  });

  test('tells root causes that came and went as two sentences', () => {
    expect(sayRubricChange({ kind: 'root-causes', criterion: 'Tone', added: ['a', 'b'], removed: ['c'] })).toEqual([
      'New root causes of “Tone”: a and b.',
      'Root causes of “Tone” that are gone: c.',
    ]);
  });

  test('names the checklist, the item and the team', () => {
    const before = [checklist('Cars', [item('vin', { required: false })])];
    const after = [checklist('Cars', [item('vin')], { teamId: 'night' })];
    const say = (teams: readonly { readonly id: string; readonly name: string }[]) =>
      compareChecklists(before, after).flatMap((change) => sayChecklistsChange(change, teams));
    expect(say([{ id: 'night', name: 'Night' }])).toEqual([
      '“Cars”: now asks the specialists of Night.',
      '“Cars”: “vin” is now needed.',
    ]);
    expect(say([])[0]).toBe('“Cars”: now asks the specialists of a team that no longer exists.');
  });

  test('is told of every shipped checklist that goes', () => {
    const said = compareChecklists(defaultChecklists, []).flatMap((change) => sayChecklistsChange(change, []));
    expect(said).toHaveLength(defaultChecklists.length);
    expect(said[0]).toBe('“Technical question” is gone.');
  });
});
