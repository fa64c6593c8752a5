import { belongsTo } from '../metrics/compute-figure.ts';
import { listCases, type MetricInput } from '../metrics/list-cases.ts';
import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { Metric } from '../metrics/metric.ts';
import { isNotCounted } from '../metrics/observation.ts';
import { keepsBound } from './bound.ts';
import { fitsMatch } from './select-tickets.ts';
import type { Target } from './target.ts';

/** How many cases kept their own target. */
export interface Attainment {
  readonly met: number;
  /** Cases for which there is a target. */
  readonly n: number;
}

/**
 * Sets every counted case against the targets for its priority, channel, category or tier; one that several fit must keep them all. Where
 * targets differ by ticket there is no one target for the mean, so this is what can be said. Throws a RangeError for an unknown variant.
 */
export function countAttainment(
  metric: Metric,
  tickets: Iterable<MeasuredTicket>,
  context: MetricContext,
  targets: readonly Target[],
): Attainment {
  let met = 0;
  let n = 0;
  if (targets.length === 0) return { met, n };
  for (const ticket of tickets) {
    const own = targets.filter(({ match }) => fitsMatch(ticket.facts, match));
    if (own.length === 0) continue;
    for (const { outcome } of listCases(metric, one(ticket), context)) {
      if (isNotCounted(outcome)) continue;
      for (const observation of outcome) {
        if (!belongsTo(observation, context)) continue;
        n += 1;
        if (own.every(({ aim }) => keepsBound(observation.value, aim) === true)) met += 1;
      }
    }
  }
  return { met, n };
}

const one = (ticket: MeasuredTicket): MetricInput => [ticket];
