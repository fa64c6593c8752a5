import type { FigureUnit } from '../metrics/figure.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import { getMetric } from '../metrics/index.ts';
import { boundOf } from './fit-trigger.ts';
import type { CoachingTrigger } from './trigger.ts';

const minuteMs = 60_000;

/** When a trigger calls, in plain English, as it is stored beside the trigger: `Customer satisfaction below 85 %`. Throws a RangeError for an unknown metric. */
export function labelTrigger({
  metricId,
  variant,
  rule,
}: Pick<CoachingTrigger, 'metricId' | 'variant' | 'rule'>): string {
  const metric = getMetric(metricId);
  const bound = boundOf(rule);
  if (rule.kind === 'below-team-average')
    return `${metric.label} below ${sayBound('ratio', bound)} of the team’s average`;
  return `${metric.label} ${rule.kind} ${sayBound(getMeasure(metric, variant).unit, bound)}`;
}

function sayBound(unit: FigureUnit, bound: number): string {
  const round = (value: number) => String(Math.round(value * 100) / 100);
  if (unit === 'ratio') return `${round(bound * 100)} %`;
  return unit === 'ms' ? `${round(bound / minuteMs)} minutes` : round(bound);
}
