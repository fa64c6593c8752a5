import { getMetric } from '../metrics/index.ts';
import type { TicketMetric } from '../metrics/metric.ts';
import { scorecardMetricIds } from '../scorecards/scorecard-metric-ids.ts';

const ids = [
  'sla-compliance',
  ...scorecardMetricIds,
  'average-response-time',
  'next-reply-time',
  'requester-wait-time',
];

/** Figures over tickets that a change of policies or calendars may move, those of scorecards among them. */
export const whatIfMetrics: readonly TicketMetric[] = ids.flatMap((id) => {
  const metric = getMetric(id);
  return metric.over === 'tickets' ? [metric] : [];
});
