import { toBucketIndex } from '../statistics/quantile-sketch.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import { isNotCounted } from '../metrics/observation.ts';
import type { TicketMetric } from '../metrics/metric.ts';
import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';
import { listTicketMeasures, toMeasureKey } from './scorecard-metrics.ts';

/** What one ticket gives one measure, with all by which figures are put together; plain data that is stored and added up. */
export interface FigureCase {
  /** Name of the measure (`toMeasureKey`). */
  readonly measure: string;
  /** Counts the cases that the ticket gives the measure, from 0. */
  readonly number: number;
  /** The helpdesk's id of the person credited; null when nobody is. */
  readonly agentId: string | null;
  readonly at: EpochMs;
  readonly value: number;
  /** The value's bucket in a quantile sketch; null where quantiles are not asked for, or for values below 1. */
  readonly bucket: number | null;
}

/** How a workspace counts a metric (`countAsChosen`); null = by its default definition. */
export type FindChosen = (metricId: string) => TicketMetric | null;

/**
 * All cases of one ticket as its facts stand now. They depend on the facts, the calendar and the chosen definitions alone, so they can be
 * stored and stay right until one of these changes. Throws what a metric throws on facts that are none.
 */
export function listFigureCases(
  ticket: MeasuredTicket,
  calendar: Calendar | null,
  findChosen: FindChosen = () => null,
): readonly FigureCase[] {
  return measures.flatMap(({ metric, variant }) => {
    const { of, accumulate } = (variant === null ? findChosen(metric.id) : null) ?? getMeasure(metric, variant);
    const outcome = of(ticket, { calendar, from: 0, to: Number.MAX_SAFE_INTEGER, agentId: null, variant });
    if (isNotCounted(outcome)) return [];
    return outcome.map(({ at, agentId, value }, number): FigureCase => {
      const bucket = accumulate === 'distribution' ? toBucketIndex(value) : null;
      return { measure: toMeasureKey(metric.id, variant), number, agentId, at, value, bucket };
    });
  });
}

const measures = listTicketMeasures().flatMap(({ metric, variant }) =>
  metric.over === 'tickets' ? [{ metric, variant }] : [],
);

/** Changes whenever stored cases would come out differently: a definition, or the list of measures. */
export const measuresVersion = measures
  .map(({ metric, variant }) => `${toMeasureKey(metric.id, variant)}@${metric.version}`)
  .join(' ');
