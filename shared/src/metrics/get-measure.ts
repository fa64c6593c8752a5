import type { DataMetric, DataRule, Measure, Metric, MetricVariant, TicketMetric, TicketRule } from './metric.ts';

/** The metric's default measure, or that of the variant with this id; throws a RangeError for an unknown variant. */
export function getMeasure(metric: TicketMetric, variantId: string | null): Measure<TicketRule>;
export function getMeasure(metric: DataMetric, variantId: string | null): Measure<DataRule>;
export function getMeasure(metric: Metric, variantId: string | null): Measure<TicketRule | DataRule>;
export function getMeasure(metric: Metric, variantId: string | null): Measure<TicketRule | DataRule> {
  if (variantId === null) return metric;
  const variants: readonly MetricVariant<TicketRule | DataRule>[] = metric.variants;
  const variant = variants.find((candidate) => candidate.id === variantId);
  if (variant === undefined) throw new RangeError(`${metric.id} has no variant “${variantId}”.`);
  return { ...toMeasure(metric), ...variant };
}

function toMeasure({
  definition,
  source,
  attribution,
  unit,
  better,
  accumulate,
  additive,
  of,
}: Metric): Measure<TicketRule | DataRule> {
  return { definition, source, attribution, unit, better, accumulate, additive, of };
}
