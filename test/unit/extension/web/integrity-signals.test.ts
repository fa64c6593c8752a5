import { languages, setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { kindWords, sayHappened } from '@shiftlight/extension/web/pages/integrity/kind-words/index.ts';
import {
  boundsOf,
  limitIds,
  parseLimit,
  parseLimits,
  toUnits,
} from '@shiftlight/extension/web/pages/integrity/limit-units.ts';
import {
  defaultSignalLimits,
  signalLimitBounds,
  type SignalLimitId,
} from '@shiftlight/shared/integrity/signal-limits.ts';
import { signalKinds, type SignalEvidence } from '@shiftlight/shared/integrity/signal.ts';
import { afterEach, describe, expect, test } from 'vitest';

afterEach(() => setLanguage('auto'));

const minute = 60_000;
const clock = { clockKind: 'resolution', leftMs: 12 * minute, budgetMs: 240 * minute } as const;
const evidence: SignalEvidence = {
  'short-first-answer': { chars: 20, lengthMs: 55 * minute },
  'waiting-without-question': { lengthMs: 30 * minute },
  'resolved-and-taken-back': { lengthMs: 6 * minute },
  'resolved-then-returned': { lengthMs: 90 * minute },
  'reassigned-before-rating': { lengthMs: 10 * minute, toNobody: false },
  'reassigned-after-rating': { lengthMs: 10 * minute, toNobody: true },
  'paused-near-breach': clock,
  'priority-lowered-near-breach': { ...clock, from: 'P2', to: null },
  'terms-eased-near-breach': clock,
  'handed-over-near-breach': clock,
  'removed-near-breach': { ...clock, how: 'merged' },
  'replaced-sample': { reason: 'other-language' },
};
const blame = /cheat|gaming|abuse|suspicio|manipul|violat|betr(u|ü)g|missbrauch|verdächtig|trampa|abus|sospech|fraud/i;

describe('a signal', () => {
  test.each(languages.flatMap((language) => signalKinds.map((kind) => ({ language, kind }))))(
    'of the kind $kind is said with its values and as a question, without blame ($language)',
    ({ language, kind }) => {
      setLanguage(language);
      const { label, question, innocent } = kindWords()[kind];
      const happened = sayHappened({ kind, evidence: evidence[kind] });
      if ('lengthMs' in evidence[kind] || 'leftMs' in evidence[kind]) expect(happened).toMatch(/\d/);
      expect(happened).not.toMatch(/undefined|null|\[object/);
      expect(question).toMatch(/\?$/);
      expect([label, happened, question, ...innocent].join(' ')).not.toMatch(blame);
    },
  );

  test('is said otherwise in each language', () => {
    for (const kind of signalKinds) {
      const said = languages.map((language) => {
        setLanguage(language);
        return sayHappened({ kind, evidence: evidence[kind] });
      });
      expect(new Set(said).size).toBe(languages.length);
    }
  });
});

describe('limits on the page', () => {
  test.each(limitIds.map((id) => ({ id })))('$id stays the same when it is shown and read again', ({ id }) => {
    expect(parseLimit(id, String(toUnits(id, defaultSignalLimits[id])))).toBe(defaultSignalLimits[id]);
  });
  test('can all be changed', () => {
    expect(new Set(limitIds)).toEqual(new Set(Object.keys(defaultSignalLimits)));
  });
  test.each(limitIds.map((id) => ({ id })))('$id takes what the server takes, and nothing beyond', ({ id }) => {
    const { min, max } = boundsOf(id);
    const least = parseLimit(id, String(min));
    const most = parseLimit(id, String(max));
    expect(least).toBeGreaterThanOrEqual(signalLimitBounds[id].min);
    expect(most).toBeLessThanOrEqual(signalLimitBounds[id].max);
    expect(parseLimit(id, String(max + 1))).toBeNull();
    expect(parseLimit(id, String(min - 1))).toBeNull();
  });
  test.each(['', ' ', 'ten', '1.5', '-3', '1e3'])('“%s” is no limit', (text) => {
    expect(parseLimit('shortAnswerChars', text)).toBeNull();
  });
  test('are not saved while one is wrong', () => {
    const text = (id: SignalLimitId) => String(toUnits(id, defaultSignalLimits[id]));
    const texts = {
      shortAnswerChars: text('shortAnswerChars'),
      nextAnswerAfterMs: text('nextAnswerAfterMs'),
      questionWithinMs: text('questionWithinMs'),
      takenBackWithinMs: text('takenBackWithinMs'),
      returnedWithinMs: text('returnedWithinMs'),
      reassignedAfterRatingWithinMs: text('reassignedAfterRatingWithinMs'),
      nearBreachRatio: text('nearBreachRatio'),
    };
    expect(parseLimits(texts)).toEqual(defaultSignalLimits);
    for (const id of limitIds) expect(parseLimits({ ...texts, [id]: 'x' })).toBeNull();
  });
});
