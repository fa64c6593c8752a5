import { businessEventLabels } from '../events/business-events.ts';
import { isMetricData, type MetricInput } from './list-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric, Need } from './metric.ts';

/** Words for needs that are not business events. */
const ticketEventLabels: Readonly<Record<string, string>> = {
  'survey.answered': 'survey answers',
  'work.logged': 'logged work',
  'known-issue.linked': 'known issue links',
  'ticket.escalated': 'escalations',
};

/** What the metric needs and is not among the received types; of an inner list any one is enough. */
export function listMissingNeeds(metric: Metric, received: ReadonlySet<string>): readonly Need[] {
  return metric.needs.filter((need) => !(typeof need === 'string' ? [need] : need).some((type) => received.has(type)));
}

/**
 * Names, in words, of the events that the metric needs and the workspace does not receive. Without a list of what is received, ticket
 * events count as received, and a metric misses its business events only when none of them is in the data.
 */
export function findMissingEvents(metric: Metric, input: MetricInput, context: MetricContext): readonly string[] {
  const { received } = context;
  if (received !== undefined) return listMissingNeeds(metric, received).map(toAnyOf).map(toWords);
  const business = metric.needs.map(toAnyOf).filter((anyOf) => anyOf.every(isBusinessType));
  if (business.length === 0) return [];
  const wanted = new Set(business.flat());
  const events = isMetricData(input) ? input.events : [];
  return events.some((event) => wanted.has(event.type)) ? [] : business.map(toWords);
}

const toAnyOf = (need: Need): readonly string[] => (typeof need === 'string' ? [need] : need);

function isBusinessType(type: string): boolean {
  return type in businessEventLabels;
}

function toWords(anyOf: readonly string[]): string {
  const labels: Readonly<Record<string, string>> = { ...ticketEventLabels, ...businessEventLabels };
  return anyOf.map((type) => labels[type] ?? type.replace('.', ' ')).join(' or ');
}
