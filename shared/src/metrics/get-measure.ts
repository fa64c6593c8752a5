import type { Measure, TicketMetric } from './metric.ts';

/** The metric's default measure, or that of the variant with this id; throws a RangeError for an unknown variant. */
export function getMeasure(metric: TicketMetric, variantId: string | null): Measure {
  if (variantId === null) return metric;
  const variant = metric.variants.find((candidate) => candidate.id === variantId);
  if (variant === undefined) throw new RangeError(`${metric.id} has no variant "${variantId}".`);
  return { ...pickMeasure(metric), ...variant };
}

function pickMeasure({ definition, source, unit, better, accumulate, of }: TicketMetric): Measure {
  return { definition, source, unit, better, accumulate, of };
}
