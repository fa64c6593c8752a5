import type { FigureUnit } from './figure.ts';
import type { AccumulatorKind } from './accumulators/accumulator.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { MetricContext } from './metric-context.ts';
import type { Outcome } from './observation.ts';

/** Ways to split a metric. */
export const breakdowns = [
  'agent',
  'group',
  'channel',
  'category',
  'product',
  'priority',
  'customer-tier',
  'day',
  'hour',
  'segment',
  'tenure',
  'geography',
] as const;
export type Breakdown = (typeof breakdowns)[number];

/** One way of counting: the default of a metric, or a variant where sources differ. */
export interface Measure {
  /** What is counted, in one sentence that people read. */
  readonly definition: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly unit: FigureUnit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly accumulate: AccumulatorKind;
  /** What one ticket gives; never throws. Pure: `context.to` is the only now it knows. */
  readonly of: (ticket: MeasuredTicket, context: MetricContext) => Outcome;
}

/** A variant says only what it does differently. */
export interface MetricVariant extends Partial<Measure> {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
}

/** A metric over tickets. Made with `defineMetric`, listed in `index.ts`. */
export interface TicketMetric extends Measure {
  readonly over: 'tickets';
  /** kebab-case, never reused. */
  readonly id: string;
  readonly label: string;
  /** Rises when the meaning of the number changes. */
  readonly version: number;
  /** How a ticket gets its agent and its period, in words. */
  readonly attribution: string;
  /** Sample from which a figure may be judged. */
  readonly minimumSample: number;
  /** Event types that must arrive for the metric to be known. */
  readonly needs: readonly string[];
  readonly variants: readonly MetricVariant[];
  readonly breakdowns: readonly Breakdown[];
}
