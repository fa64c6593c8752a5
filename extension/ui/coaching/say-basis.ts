import { listJudgedTiers, looksAtTiers } from '@shiftlight/shared/coaching/fit-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { JudgedBasis } from '@shiftlight/shared/views/coaching-view.ts';
import { listNames } from '../words/list-names.ts';
import { formatNumber } from '../words/number.ts';
import { basisWords } from './basis-words.ts';

const count = (value: number) => formatNumber(value, 0);

/** The tiers that a trigger looks at: `1 and 2`; null for all of them. */
export function sayJudgedTiers(rule: CoachingTrigger): string | null {
  const judged = listJudgedTiers(rule);
  return judged === null ? null : listNames(judged.map(count));
}

/** What the trigger knew of the person beside the figure, a sentence each: their tier where it matters, shifts left out. */
export function sayBasis(rule: CoachingTrigger, { workTier, leftOut }: JudgedBasis): readonly string[] {
  const words = basisWords();
  const { tier, resolved, escalated, isSpecialist } = workTier;
  const byRole = isSpecialist && escalated * 2 <= resolved;
  const said = byRole ? words.specialist(count(tier)) : words.judgedAs(count(tier), count(escalated), count(resolved));
  const parts =
    leftOut === null
      ? []
      : [
          ...(leftOut.recent > 0 ? [words.recent(leftOut.recent)] : []),
          ...(leftOut.untold > 0 ? [words.untold(leftOut.untold)] : []),
        ];
  return [...(looksAtTiers(rule) ? [said] : []), ...(parts.length > 0 ? [words.leftOut(listNames(parts))] : [])];
}

/** Why the trigger does not look at the viewer's tier; null where that cannot be said. */
export function sayOtherTier(rule: CoachingTrigger, basis: JudgedBasis | null): string | null {
  const judged = sayJudgedTiers(rule);
  if (judged === null || basis === null) return null;
  const words = basisWords();
  const { tier, resolved, escalated, isSpecialist } = basis.workTier;
  return isSpecialist && escalated * 2 <= resolved
    ? words.otherTierByRole(judged, count(tier))
    : words.otherTier(judged, count(tier), count(escalated), count(resolved));
}
