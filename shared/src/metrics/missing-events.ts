import { businessEventLabels } from '../events/business-events.ts';
import { isMetricData, type MetricInput } from './list-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric } from './metric.ts';

/** Words for needs that are not business events. */
const ticketEventLabels: Readonly<Record<string, string>> = {
  'survey.answered': 'survey answers',
  'work.logged': 'logged work',
};

/**
 * Names, in words, of the events that the metric needs and the workspace does not receive. Without a list of what is received, a metric
 * misses its business events only when none of them has ever come.
 */
export function findMissingEvents(metric: Metric, input: MetricInput, context: MetricContext): readonly string[] {
  const { received } = context;
  if (received !== undefined) return metric.needs.filter((type) => !received.has(type)).map(toWords);
  const business = metric.needs.filter((type) => type in businessEventLabels);
  if (business.length === 0) return [];
  const events = isMetricData(input) ? input.events : [];
  return events.some((event) => business.includes(event.type)) ? [] : business.map(toWords);
}

function toWords(type: string): string {
  const labels: Readonly<Record<string, string>> = businessEventLabels;
  return labels[type] ?? ticketEventLabels[type] ?? type.replace('.', ' ');
}
