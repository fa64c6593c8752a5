import { findChoosable } from '../chosen/choosable-metrics.ts';
import type { Figure } from '../figure.ts';
import { createJointReceipt, type ReceiptPart } from '../figure-receipt.ts';
import { getMeasure } from '../get-measure.ts';
import type { Metric, TicketMetric } from '../metric.ts';
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
  return listOtherDefinitions(metric).map((other) =>
    toOtherCount(other, createJointReceipt(other.metric, parts, { ...context, variant: other.variant }, 0).figure),
  );
}

/** A definition that some helpdesks use, of a metric in its usual form. */
export interface OtherDefinition {
  readonly metric: TicketMetric;
  /** Null = the usual one, where the workspace has chosen another. */
  readonly variant: string | null;
  /** Names of the helpdesks. */
  readonly helpdesks: readonly string[];
}

/** Every definition that some helpdesk uses and that is not the one in force now, in the order of the profiles. */
export function listOtherDefinitions(metric: Metric): readonly OtherDefinition[] {
  const byDefault = findChoosable(metric.id);
  if (byDefault === null || metric.over !== 'tickets') return [];
  const inForce = metric.chosen?.at(-1)?.variant ?? null;
  const users = new Map<string | null, string[]>();
  for (const { id, label, variants } of metricProfiles) {
    const variant = variants[metric.id];
    if (id === 'seeds' || variant === undefined || variant === inForce) continue;
    users.set(variant, [...(users.get(variant) ?? []), label]);
  }
  return [...users].map(([variant, helpdesks]) => ({ metric: byDefault, variant, helpdesks }));
}

/** The figure by another definition, with what is told beside it. */
export function toOtherCount(
  { metric, variant, helpdesks }: OtherDefinition,
  { unit, value, n }: OtherCount['figure'],
): OtherCount {
  const label = metric.variants.find(({ id }) => id === variant)?.label ?? null;
  return { helpdesks, label, definition: getMeasure(metric, variant).definition, figure: { unit, value, n } };
}
