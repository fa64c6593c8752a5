import { computeBreakdown } from '../metrics/compute-breakdown.ts';
import { computeFigure } from '../metrics/compute-figure.ts';
import { getMetric } from '../metrics/index.ts';
import type { MetricInput } from '../metrics/list-cases.ts';
import type { MetricContext } from '../metrics/metric-context.ts';

/** A category that holds the whole back, and what the texts suggest. */
export interface Bottleneck {
  readonly category: string;
  readonly kind: 'high-volume' | 'low-first-contact-resolution' | 'high-escalation';
  /** The category's value and everybody's, in the metric's unit (share of all tickets for volume). */
  readonly value: number;
  readonly overall: number;
  readonly n: number;
  readonly suggestion: string;
}

/** From this share of all tickets a category is high volume. */
const highVolumeRatio = 0.2;

const rules = [
  {
    kind: 'low-first-contact-resolution',
    metricId: 'first-contact-resolution',
    suggestion: 'Improve training, give better tools',
  },
  { kind: 'high-escalation', metricId: 'escalation-rate', suggestion: 'Give the first tier more knowledge' },
] as const;

/**
 * Categories with a fifth of the volume or more, and those that are worse than the whole beyond chance (the 95 % interval leaves the whole's
 * value out) on a large enough sample. Source: Hot Rodan metrics draft (identify bottlenecks).
 */
export function findBottlenecks(
  input: MetricInput,
  period: Omit<MetricContext, 'agentId' | 'variant'>,
): readonly Bottleneck[] {
  const context = { ...period, agentId: null, variant: null };
  const volume = getMetric('tickets-by-category');
  const parts = computeBreakdown(volume, input, context, 'category');
  const total = computeFigure(getMetric('ticket-volume'), input, context).value ?? 0;
  const large = parts.flatMap(({ key, figure }): Bottleneck[] => {
    const share = (figure.value ?? 0) / total;
    if (key === null || share < highVolumeRatio) return [];
    return [
      {
        category: key,
        kind: 'high-volume',
        value: share,
        overall: 1 / parts.length,
        n: figure.n,
        suggestion: 'Create self-service content',
      },
    ];
  });
  const weak = rules.flatMap(({ kind, metricId, suggestion }) => {
    const metric = getMetric(metricId);
    const overall = computeFigure(metric, input, context).value;
    if (overall === null) return [];
    return computeBreakdown(metric, input, context, 'category').flatMap(({ key, figure }): Bottleneck[] => {
      const { value, interval, n, minimumSample, better } = figure;
      if (key === null || value === null || interval === null || n < minimumSample) return [];
      const worse = better === 'higher' ? interval[1] < overall : interval[0] > overall;
      return worse ? [{ category: key, kind, value, overall, n, suggestion }] : [];
    });
  });
  return [...large, ...weak];
}
