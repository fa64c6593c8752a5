import { metrics } from '@shiftlight/shared/metrics/index.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';

/** Figures over tickets that there is more than one definition of. */
export function listComparable(): readonly TicketMetric[] {
  return metrics.flatMap((metric) => (metric.over === 'tickets' && metric.variants.length > 0 ? [metric] : []));
}

/** Helpdesks that count a figure in this definition. */
export function listUsers(metricId: string, variant: string): readonly string[] {
  return metricProfiles.flatMap(({ label, variants }) =>
    Object.entries(variants).some(([id, used]) => id === metricId && used === variant) ? [label] : [],
  );
}
