import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import { sayBound } from '../../../ui/figures/format-value.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { unitOfTarget } from './target-draft.ts';
import { targetsWords } from './targets-words.ts';

/** One target of a preset in a line: `at most 15 m (priority P1, critical, urgent)`. */
export function sayPresetTarget(target: Target): string {
  const words = targetsWords();
  const unit = unitOfTarget(target);
  const parts = [
    ...listMatch(target),
    ...(target.hours === null ? [] : [words.hours[target.hours]]),
    ...(target.variant === null ? [] : [words.variant(sayVariantOf(target))]),
  ];
  const bounds = [
    sayBound(unit, target.aim),
    ...(target.minimum === null ? [] : [words.minimum(sayBound(unit, target.minimum))]),
  ];
  return parts.length === 0 ? bounds.join(', ') : `${bounds.join(', ')} (${parts.join('; ')})`;
}

/** An own target in a line. */
export function sayOwnTarget({ aim, minimum }: TargetOverride, unit: FigureUnit): string {
  const words = targetsWords();
  if (aim === null) return words.none;
  return [sayBound(unit, aim), ...(minimum === null ? [] : [words.minimum(sayBound(unit, minimum))])].join(', ');
}

function listMatch({ match }: Target): readonly string[] {
  const { fields } = targetsWords();
  if (match === null) return [];
  const keys = ['priority', 'channel', 'category', 'customerTier', 'groupId'] as const;
  return keys.flatMap((key) => {
    const values = match[key];
    return values === undefined ? [] : [`${fields[key]} ${values.join(', ')}`];
  });
}

function sayVariantOf({ metricId, variant }: Target): string {
  const label = findMetric(metricId)?.variants.find(({ id }) => id === variant)?.label;
  return label === undefined ? (variant ?? '') : sayVariant(label);
}
