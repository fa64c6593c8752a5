import { mergeStates } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { accumulate, toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { metrics } from '@shiftlight/shared/metrics/index.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { FigureDifference } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { GetMetric } from '../../rules/chosen-metrics.ts';
import type { MeasuredRow } from '../tickets/tickets.repository.ts';

/** The figures over tickets that differ for a person between two states of the same tickets. */
export function compareFigures(
  identities: readonly TicketRef[],
  before: readonly MeasuredRow[],
  after: readonly MeasuredRow[],
  context: Omit<MetricContext, 'agentId'>,
  getMetric: GetMetric,
): readonly FigureDifference[] {
  return metrics.flatMap(({ id }) => {
    const metric = getMetric(id);
    if (metric.over !== 'tickets') return [];
    const was = computeFor(metric, identities, before, context);
    const is = computeFor(metric, identities, after, context);
    if (was.value === is.value && was.n === is.n) return [];
    const { id: metricId, label } = metric;
    return [{ metricId, label, unit: is.unit, before: toValue(was), after: toValue(is) }];
  });
}

/** Ids of people are unique within one helpdesk only: each identity counts its own helpdesk's tickets. */
function computeFor(
  metric: Metric,
  identities: readonly TicketRef[],
  tickets: readonly MeasuredRow[],
  context: Omit<MetricContext, 'agentId'>,
): Figure {
  const states = identities.map(({ connectorId, externalId }) =>
    accumulate(
      metric,
      tickets.filter((ticket) => ticket.connectorId === connectorId),
      { ...context, agentId: externalId },
    ),
  );
  return toFigure(metric, states.reduce(mergeStates, accumulate(metric, [], { ...context, agentId: null })), null);
}

function toValue({ value, n }: Figure) {
  return { value, n };
}
