import { addToState, createState } from './accumulators/accumulator.ts';
import { toFigure } from './compute-figure.ts';
import type { Figure } from './figure.ts';
import { getMeasure } from './get-measure.ts';
import { listCases } from './list-cases.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { MetricContext } from './metric-context.ts';
import type { TicketMetric } from './metric.ts';
import { isNotCounted } from './observation.ts';

/** Tickets of one helpdesk, and the ids there of the people of a group. */
export interface GroupPart {
  readonly tickets: readonly MeasuredTicket[];
  readonly agentIds: ReadonlySet<string>;
}

/**
 * The figure of a group: all that is credited to any of its people within [from, to), each ticket looked at once however many of them had it.
 * Throws a RangeError for an unknown variant.
 */
export function computeGroupFigure(
  metric: TicketMetric,
  parts: readonly GroupPart[],
  context: Omit<MetricContext, 'agentId'>,
): Figure {
  const { from, to, variant } = context;
  const state = createState(getMeasure(metric, variant).accumulate);
  for (const { tickets, agentIds } of parts) {
    for (const { outcome } of listCases(metric, tickets, { ...context, agentId: null })) {
      if (isNotCounted(outcome)) continue;
      for (const { at, agentId, value, weight } of outcome)
        if (at >= from && at < to && agentId !== null && agentIds.has(agentId)) addToState(state, value, weight);
    }
  }
  return toFigure(metric, state, variant, []);
}
