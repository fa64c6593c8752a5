import type { Correction } from '../events/correction.ts';
import { addToState, createState, readState, type AccumulatorState } from './accumulators/accumulator.ts';
import type { HeldDefinition } from './chosen/held-definition.ts';
import { listHeld, tellDefinition } from './chosen/list-held.ts';
import { toFigure } from './compute-figure.ts';
import type { Figure } from './figure.ts';
import { toValueWords } from './figure-words.ts';
import { getMeasure } from './get-measure.ts';
import { listCases, type MetricInput } from './list-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric } from './metric.ts';
import { findMissingEvents } from './missing-events.ts';
import { isNotCounted, type Observation } from './observation.ts';

/** A case that went into a figure, and with what. */
export interface CountedCase {
  /** Of which part of a joint receipt the case is; 0 in a receipt of one part. */
  readonly part: number;
  readonly subject: string;
  readonly subjectId: string;
  readonly observation: Observation;
  /** What was decided about the case's events; absent when nothing was. */
  readonly corrections?: readonly Correction[];
}

/** A case that did not, and why. */
export interface UncountedCase {
  readonly part: number;
  readonly subject: string;
  readonly subjectId: string;
  readonly reason: string;
  /** What was decided about the case's events; absent when nothing was. */
  readonly corrections?: readonly Correction[];
}

/** The sum behind a value: numerator ÷ denominator (1 for a count) is the value. */
export interface Arithmetic {
  readonly numerator: number;
  readonly denominator: number;
  readonly words: string;
}

/** Everything that a figure rests on, so that anybody can check it. */
export interface FigureReceipt {
  readonly figure: Figure;
  readonly variant: string | null;
  readonly definition: string;
  readonly source: string;
  readonly attribution: string;
  /** The definitions that held in the period, where the workspace has chosen; what is told above is the last one's. */
  readonly held: readonly HeldDefinition[];
  /** Under which clock lengths were counted, in words. */
  readonly clock: string;
  readonly from: number;
  readonly to: number;
  readonly agentId: string | null;
  /** The first `limit` cases of each kind; the totals count all. */
  readonly counted: readonly CountedCase[];
  readonly countedTotal: number;
  readonly notCounted: readonly UncountedCase[];
  readonly notCountedTotal: number;
  /** Every reason for not counting with the number of cases, most first. */
  readonly reasons: readonly { readonly reason: string; readonly cases: number }[];
  /** null when there is no value. */
  readonly arithmetic: Arithmetic | null;
}

/** One person's cases in one helpdesk, where ids of people and tickets are unique. */
export interface ReceiptPart {
  readonly input: MetricInput;
  readonly agentId: string | null;
}

/** Computes a figure together with its receipt. `limit` bounds the listed cases, never the totals. Throws a RangeError for an unknown variant. */
export function createFigureReceipt(
  metric: Metric,
  input: MetricInput,
  context: MetricContext,
  limit = 1000,
): FigureReceipt {
  return createJointReceipt(metric, [{ input, agentId: context.agentId }], context, limit);
}

/**
 * The receipt of a figure that adds up over several parts: the same person in several helpdesks. Cases name their part by its index; the
 * agent is that of the context. Throws a RangeError for an unknown variant.
 */
export function createJointReceipt(
  metric: Metric,
  parts: readonly ReceiptPart[],
  context: MetricContext,
  limit = 1000,
): FigureReceipt {
  const measure = getMeasure(metric, context.variant);
  const state = createState(measure.accumulate);
  const counted: CountedCase[] = [];
  const uncounted: UncountedCase[] = [];
  const reasons = new Map<string, number>();
  let countedTotal = 0;
  let notCountedTotal = 0;
  for (const [part, { input, agentId }] of parts.entries()) {
    const own = { ...context, agentId };
    for (const { subject, subjectId, outcome, corrections } of listCases(metric, input, own)) {
      const base = { part, subject, subjectId, ...(corrections !== undefined && { corrections }) };
      for (const one of isNotCounted(outcome) ? [outcome.notCounted] : outcome) {
        const reason = typeof one === 'string' ? one : whyOutside(one, own);
        if (reason === null && typeof one !== 'string') {
          addToState(state, one.value, one.weight);
          countedTotal += 1;
          if (counted.length < limit) counted.push({ ...base, observation: one });
        } else if (reason !== null) {
          notCountedTotal += 1;
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
          if (uncounted.length < limit) uncounted.push({ ...base, reason });
        }
      }
    }
  }
  const [first] = parts;
  const missing = first === undefined ? [] : findMissingEvents(metric, first.input, context);
  const figure = toFigure(metric, state, context.variant, missing);
  return {
    figure,
    variant: context.variant,
    ...tellDefinition(metric, context.variant, context),
    held: context.variant === null ? listHeld(metric, context) : [],
    clock: context.calendar === null ? 'Wall-clock time' : `Working time in ${context.calendar.timeZone}`,
    from: context.from,
    to: context.to,
    agentId: context.agentId,
    counted,
    countedTotal,
    notCounted: uncounted,
    notCountedTotal,
    reasons: [...reasons].map(([reason, cases]) => ({ reason, cases })).sort((a, b) => b.cases - a.cases),
    arithmetic: figure.value === null ? null : toArithmetic(state, figure),
  };
}

function whyOutside(observation: Observation, context: MetricContext): string | null {
  if (observation.at < context.from) return 'Before the period';
  if (observation.at >= context.to) return 'After the period';
  if (context.agentId === null || observation.agentId === context.agentId) return null;
  return observation.agentId === null ? 'Credited to nobody' : 'Credited to somebody else';
}

/** What a state divides by what, in numbers and in words. */
export function toArithmetic(state: AccumulatorState, figure: Figure): Arithmetic {
  const [numerator, denominator] = fractionOf(state);
  const result = toValueWords(readState(state).value ?? 0, figure.unit);
  if (state.kind === 'count') return { numerator, denominator, words: `${state.n} counted, in total ${result}` };
  const top =
    state.kind === 'ratio'
      ? String(numerator)
      : toValueWords(numerator, figure.unit === 'ratio' ? 'money' : figure.unit);
  const bottom = Number.isInteger(denominator) ? String(denominator) : denominator.toFixed(2);
  return { numerator, denominator, words: `${top} ÷ ${bottom} = ${result}` };
}

function fractionOf(state: AccumulatorState): readonly [numerator: number, denominator: number] {
  switch (state.kind) {
    case 'count':
      return [state.total, 1];
    case 'ratio':
      return [state.hits, state.n];
    case 'mean':
    case 'distribution':
      return [state.sum, state.n];
    case 'quotient':
      return [state.numerator, state.denominator];
  }
}
