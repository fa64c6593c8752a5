import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

const classes = ['live', 'hourly', 'daily', 'monthly'] as const;

/** Data that showed in time. */
export const dataTimeliness = defineDataMetric({
  id: 'data-timeliness',
  label: 'Data timeliness',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Refreshes that showed within the time that their class allows ÷ refreshes.',
  source: 'Customer success metrics (timeliness: available within defined refresh windows)',
  attribution: 'Nobody; in the period in which the data showed.',
  needs: ['data.refreshed'],
  of: overEvents('data.refreshed', (refresh) =>
    observe(refresh.at, null, refresh.at - refresh.trueAt <= refresh.allowedMs ? 1 : 0),
  ),
  variants: classes.map((refreshClass) => ({
    id: refreshClass,
    label: `${refreshClass.charAt(0).toUpperCase()}${refreshClass.slice(1)} data`,
    definition: `Refreshes of ${refreshClass} data within the allowed time ÷ refreshes of ${refreshClass} data.`,
    source: 'Customer success metrics (data refresh frequency)',
    of: overEvents('data.refreshed', (refresh) =>
      refresh.refreshClass === refreshClass
        ? observe(refresh.at, null, refresh.at - refresh.trueAt <= refresh.allowedMs ? 1 : 0)
        : notCounted('Another refresh class'),
    ),
  })),
});
