import { findChoosable } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import type { DefinitionSet } from '@shiftlight/shared/metrics/chosen/definition-set.ts';
import { listDefinitionSpans } from '@shiftlight/shared/metrics/chosen/list-definition-spans.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { ShiftlightError } from '../../errors.ts';

export type Variants = DefinitionSet['variants'];

/** Chosen variants as they are stored. Throws INVALID for a metric or a variant that there is not. */
export function toCheckedVariants(variants: Variants): Variants {
  for (const [metricId, variant] of Object.entries(variants)) {
    if (findChoosable(metricId)?.variants.some(({ id }) => id === variant) !== true)
      throw new ShiftlightError('INVALID', 'There is no such definition of this figure. Choose one of the list.');
  }
  return variants;
}

/** What the newest version says; nothing before there is one. */
export function toNewestVariants(sets: readonly DefinitionSet[]): Variants {
  return sets.at(-1)?.variants ?? {};
}

/** Cases in different units do not add up. Throws INVALID where a version would leave some of the same metric beside each other. */
export function requireSameUnits(sets: readonly DefinitionSet[]): void {
  const metricIds = new Set(sets.flatMap(({ variants }) => Object.keys(variants)));
  for (const metricId of metricIds) {
    const metric = findChoosable(metricId);
    if (metric === null) continue;
    const kinds = listDefinitionSpans(sets, metricId).map(({ variant }) => {
      const { unit, accumulate } = getMeasure(metric, variant);
      return `${unit} ${accumulate}`;
    });
    if (new Set(kinds).size > 1)
      throw new ShiftlightError(
        'INVALID',
        'One of these definitions counts in another unit than before, and the two do not add up. Let the change hold for all past tickets too.',
      );
  }
}
