import { calibrationRefusals } from './calibration-refusals.ts';
import { coachingRefusals } from './coaching-refusals.ts';
import { disputeRefusals } from './dispute-refusals.ts';
import { escalationRefusals } from './escalation-refusals.ts';
import type { Refusals } from './refusals.ts';
import { reviewRefusals } from './review-refusals.ts';

/** Every refusal that a person can meet in the panel. */
export const refusals: Refusals = {
  ...disputeRefusals,
  ...reviewRefusals,
  ...calibrationRefusals,
  ...coachingRefusals,
  ...escalationRefusals,
};

const isFilled = /\{\d\}/;
const patterns = Object.keys(refusals)
  .filter((english) => isFilled.test(english))
  // A sentence that begins with a gap fits more than one that begins with words.
  .toSorted((a, b) => Number(a.startsWith('{')) - Number(b.startsWith('{')) || b.length - a.length)
  .map((english) => ({ english, pattern: toPattern(english) }));

/** What the API said, in the person's language; null when it is none of the known sentences. */
export function sayRefusal(said: string, language: 'de' | 'es'): string | null {
  const whole = Object.hasOwn(refusals, said) ? refusals[said] : undefined;
  if (whole !== undefined) return whole[language];
  for (const { english, pattern } of patterns) {
    const found = pattern.exec(said);
    if (found !== null) return fill(refusals[english]?.[language] ?? said, found.slice(1));
  }
  return null;
}

/** `{0} has decided` as an expression that gives what stands in each gap. */
function toPattern(english: string): RegExp {
  const parts = english.split(/\{\d\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('([^]+?)')}$`);
}

function fill(sentence: string, values: readonly string[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (gap, index: string) => values[Number(index)] ?? gap);
}
