import { addToState, createState, readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { toNpsPoints } from '@shiftlight/shared/metrics/nps-points.ts';
import { isSatisfied } from '@shiftlight/shared/metrics/rating.ts';
import { cohenKappa, toAgreementTable } from '@shiftlight/shared/qa/agreement/cohen-kappa.ts';
import { fleissKappa, toCategoryCounts } from '@shiftlight/shared/qa/agreement/fleiss-kappa.ts';
import { intraclassCorrelation } from '@shiftlight/shared/qa/agreement/intraclass-correlation.ts';
import { krippendorffAlpha } from '@shiftlight/shared/qa/agreement/krippendorff-alpha.ts';
import { toHeightRatio } from '@shiftlight/shared/qa/score-review.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { definitionKinds, evaluateDefinition } from './metric-definitions.ts';
import { readInput, type InputReader } from './read-input.ts';

/** A published or asserted worked example of a metric. */
export interface MetricExample {
  readonly id: string;
  readonly metric?: string;
  readonly input?: unknown;
  readonly expected: unknown;
}

type Evaluate = (input: InputReader) => Readonly<Record<string, unknown>>;

const evaluators: Readonly<Record<string, Evaluate>> = {
  csat: evaluateCsat,
  nps: evaluateNps,
  ces: evaluateCes,
  fcr: (input) => ratioOf(input.number('resolvedFirstContact'), input.number('total')),
  qa_category_score: (input) => ({
    percent:
      100 *
      toHeightRatio(
        { label: 'Criterion', scaleMin: input.number('scaleMin'), scaleMax: input.number('scaleMax') },
        input.number('selected'),
      ),
  }),
  sla_deadline: evaluateDeadline,
  cohen_kappa: evaluateCohen,
  fleiss_kappa: evaluateFleiss,
  krippendorff_alpha: (input) => ({ alpha: krippendorffAlpha(input.rows('raters'), toLevel(input.text('level'))) }),
  icc: (input) => ({ icc: intraclassCorrelation(filled(input.rows('ratings'))) }),
};

/** Metrics that examples may be about, computed ones and definitions in words. */
export const metricExampleKinds: readonly string[] = [...Object.keys(evaluators), ...definitionKinds];

/**
 * What our engine says for a worked example, in the shape of its `expected` (with more fields where the engine knows more).
 * Throws a TypeError when the example is of a kind, or states a definition, that the engine has nothing to say about.
 */
export function evaluateMetricExample(vector: MetricExample): unknown {
  const input = readInput(vector.input);
  const evaluate = evaluators[vector.metric ?? ''];
  return evaluate === undefined ? evaluateDefinition(vector.metric ?? '', input) : evaluate(input);
}

function ratioOf(hits: number, n: number): { percent: number; display: number } {
  const state = createState('ratio');
  if (state.kind === 'ratio') Object.assign(state, { hits, n });
  const percent = 100 * (readState(state).value ?? NaN);
  return { percent, display: Math.round(percent) };
}

function evaluateCsat(input: InputReader): Readonly<Record<string, unknown>> {
  const answers = listAnswers(input);
  if (answers === null) {
    const positive = input.number('positive');
    const others = ['neutral', 'negative'].reduce(
      (sum, field) => sum + (input.has(field) ? input.number(field) : 0),
      0,
    );
    return ratioOf(positive, input.has('responses') ? input.number('responses') : positive + others);
  }
  const chosen = input.has('positive') ? new Set(input.numbers('positive')) : null;
  const scaleMax = input.has('scale') ? input.number('scale') : Math.max(5, ...answers);
  const satisfied = answers.filter((value) => chosen?.has(value) ?? isSatisfied({ value, scaleMin: 1, scaleMax }));
  return { ...ratioOf(satisfied.length, answers.length), ...meanOf(answers) };
}

/** Single answers, from a list of scores or from counts per rating; null when the input has neither. */
function listAnswers(input: InputReader): number[] | null {
  const list = ['scores', 'ratings', 'answers'].find((field) => input.has(field));
  if (list !== undefined) return input.numbers(list);
  if (!input.has('counts')) return null;
  return input.counts('counts').flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

function meanOf(answers: readonly number[]): { average: number | null; responses: number; sum: number } {
  const state = createState('mean');
  for (const value of answers) addToState(state, value);
  const { value, n } = readState(state);
  return { average: value, responses: n, sum: answers.reduce((sum, answer) => sum + answer, 0) };
}

function evaluateNps(input: InputReader): Readonly<Record<string, unknown>> {
  const points = input.has('scores')
    ? input.numbers('scores').map((value) => toNpsPoints({ value, scaleMin: 0, scaleMax: 10 }))
    : [
        ...Array.from({ length: input.number('promoters') }, () => 100),
        ...Array.from({ length: input.number('passives') }, () => 0),
        ...Array.from({ length: input.number('detractors') }, () => -100),
      ];
  const state = createState('mean');
  for (const point of points) addToState(state, point);
  const countOf = (worth: number) => points.filter((point) => point === worth).length;
  const percentOf = (worth: number) => (100 * countOf(worth)) / points.length;
  return {
    nps: readState(state).value,
    total: points.length,
    promoters: countOf(100),
    passives: countOf(0),
    detractors: countOf(-100),
    promotersPercent: percentOf(100),
    passivesPercent: percentOf(0),
    detractorsPercent: percentOf(-100),
  };
}

function evaluateCes(input: InputReader): Readonly<Record<string, unknown>> {
  const answers = listAnswers(input);
  if (answers !== null) return meanOf(answers);
  const state = createState('quotient');
  addToState(state, input.number('sum'), input.number('responses'));
  return { average: readState(state).value, responses: input.number('responses'), sum: input.number('sum') };
}

function evaluateDeadline(input: InputReader): Readonly<Record<string, unknown>> {
  const start = Date.parse(input.text('start'));
  const budgetMs = input.number('durationSeconds') * 1000;
  return {
    dueAt: toIso(compileCalendar(toDefinition(input.get('schedule'))).after(start, budgetMs)),
    calendarDueAt: toIso(start + budgetMs),
  };
}

function evaluateCohen(input: InputReader): Readonly<Record<string, unknown>> {
  const weights = input.has('weights') ? toWeights(input.text('weights')) : 'none';
  const [first = [], second = []] = input.has('raters') ? filled(input.rows('raters')) : [];
  const table = input.has('table') ? filled(input.rows('table')) : toAgreementTable(first, second);
  const { kappa, standardError, interval } = cohenKappa(table, weights);
  return { kappa, ase: standardError, ci: interval };
}

function evaluateFleiss(input: InputReader): Readonly<Record<string, unknown>> {
  const counts = input.has('counts') ? filled(input.rows('counts')) : toCategoryCounts(filled(input.rows('ratings')));
  const { kappa, freeMarginal, overallAgreement, perSubject } = fleissKappa(counts);
  return { kappa, randolphFreeMarginal: freeMarginal, overallAgreement, perSubjectAgreement: perSubject };
}

function filled(rows: readonly (readonly (number | null)[])[]): number[][] {
  return rows.map((row) => row.map((value) => value ?? NaN));
}

function toWeights(name: string): 'linear' | 'quadratic' {
  if (name === 'linear' || name === 'quadratic') return name;
  throw new TypeError(`There are no weights “${name}”.`);
}

function toLevel(name: string): 'nominal' | 'ordinal' | 'interval' | 'ratio' {
  const level = (['nominal', 'ordinal', 'interval', 'ratio'] as const).find((one) => one === name);
  if (level === undefined) throw new TypeError(`There is no level “${name}”.`);
  return level;
}

/** Guarantee: vectors write schedules as calendar definitions, and compiling one checks every field. */
function toDefinition(schedule: unknown): CalendarDefinition {
  return schedule as CalendarDefinition;
}

function toIso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
