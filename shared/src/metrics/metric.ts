import type { BusinessEventType } from '../events/business-events.ts';
import type { TicketEventType } from '../events/ticket-event.ts';
import type { AccumulatorKind } from './accumulators/accumulator.ts';
import type { Breakdown } from './breakdown.ts';
import type { FigureUnit } from './figure.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { MetricContext } from './metric-context.ts';
import type { MetricData } from './metric-data.ts';
import type { CaseOutcome, Outcome } from './observation.ts';
import type { HeldDefinition } from './chosen/held-definition.ts';

/** What one ticket gives a metric. Never throws; `context.to` is the only now it knows. */
export type TicketRule = (ticket: MeasuredTicket, context: MetricContext) => Outcome;

/** What tickets and business events together give a metric, case by case. Never throws. */
export type DataRule = (data: MetricData, context: MetricContext) => readonly CaseOutcome[];

/** One way of counting: the default of a metric, or a variant where sources differ. */
export interface Measure<Rule> {
  /** What is counted, in one sentence that people read. */
  readonly definition: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** How a case gets its agent and its period, in words. */
  readonly attribution: string;
  readonly unit: FigureUnit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly accumulate: AccumulatorKind;
  /** False when the figure of a period is not the sum of its parts (a stock at the end, a whole period's customers): compute it, never merge it. */
  readonly additive: boolean;
  readonly of: Rule;
}

/** A variant says only what it does differently. */
export interface MetricVariant<Rule> extends Partial<Measure<Rule>> {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
}

/** An event type, or several of which any one is enough. */
export type Need = TicketEventType | BusinessEventType | readonly (TicketEventType | BusinessEventType)[];

interface MetricBase<Rule> extends Measure<Rule> {
  /** kebab-case, never reused. */
  readonly id: string;
  readonly label: string;
  /** Rises when the meaning of the number changes. */
  readonly version: number;
  /** Sample from which a figure may be judged (colour, rank, trigger). */
  readonly minimumSample: number;
  /** Unit of what a quotient divides, both above and below, where it is not the figure's own: lengths behind a share. */
  readonly partsUnit?: FigureUnit;
  /** Event types that must arrive for the metric to be known; of an inner list any one is enough. */
  readonly needs: readonly Need[];
  readonly variants: readonly MetricVariant<Rule>[];
  readonly breakdowns: readonly Breakdown[];
  /** By which definitions the default measure counts, where a workspace has chosen (`countAsChosen`); absent = by its own at all times. */
  readonly chosen?: readonly HeldDefinition[];
}

/** A metric over single tickets. Made with `defineMetric`. */
export interface TicketMetric extends MetricBase<TicketRule> {
  readonly over: 'tickets';
}

/** A metric over business events, or over tickets and events together. Made with `defineDataMetric`. */
export interface DataMetric extends MetricBase<DataRule> {
  readonly over: 'data';
}

export type Metric = TicketMetric | DataMetric;
