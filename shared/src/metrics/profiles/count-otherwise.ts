import { findChoosable } from '../chosen/choosable-metrics.ts';
import type { Figure } from '../figure.ts';
import { createJointReceipt, type ReceiptPart } from '../figure-receipt.ts';
import { getMeasure } from '../get-measure.ts';
import type { Metric } from '../metric.ts';
import type { MetricContext } from '../metric-context.ts';
import { metricProfiles } from './index.ts';

/** A figure as helpdesks count it that define it differently. */
export interface OtherCount {
  /** Names of the helpdesks. */
  readonly helpdesks: readonly string[];
  /** Name of the definition; null for Shiftlight's usual one, where the workspace has chosen another. */
  readonly label: string | null;
  readonly definition: string;
  readonly figure: Pick<Figure, 'unit' | 'value' | 'n'>;
}

/**
 * The same cases by every definition that some helpdesk uses and that is not the one in force at the end of the period, in the order of the
 * profiles. None for figures that all define alike.
 */
export function countOtherwise(
  metric: Metric,
  parts: readonly ReceiptPart[],
  context: MetricContext,
): readonly OtherCount[] {
  const byDefault = findChoosable(metric.id);
  if (byDefault === null || metric.over !== 'tickets') return [];
  const inForce = metric.chosen?.at(-1)?.variant ?? null;
  const users = new Map<string | null, string[]>();
  for (const { id, label, variants } of metricProfiles) {
    const variant = variants[metric.id];
    if (id === 'seeds' || variant === undefined || variant === inForce) continue;
    users.set(variant, [...(users.get(variant) ?? []), label]);
  }
  return [...users].map(([variant, helpdesks]) => {
    const { unit, value, n } = createJointReceipt(byDefault, parts, { ...context, variant }, 0).figure;
    const label = byDefault.variants.find(({ id }) => id === variant)?.label ?? null;
    return { helpdesks, label, definition: getMeasure(byDefault, variant).definition, figure: { unit, value, n } };
  });
}
