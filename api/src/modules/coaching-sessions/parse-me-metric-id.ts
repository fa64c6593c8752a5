import { meMetricIds, type MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';

/** Narrows stored text. Throws when the database holds something else. */
export function parseMeMetricId(text: string): MeMetricId {
  const metricId = meMetricIds.find((id) => id === text);
  if (metricId === undefined) throw new Error(`Unknown metric of a coaching goal in the database: ${text}`);
  return metricId;
}
