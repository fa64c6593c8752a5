import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import { toArithmetic } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { listHeld, tellDefinition } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import type { AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { findMissingEvents, listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import type { CountedLine, ReceiptView, StruckLine } from '@shiftlight/shared/views/receipt-view.ts';
import type { CountedCase } from '../../figures/figure-cases-reader.repository.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import { linesOnBill } from '../me/own-receipt.ts';
import type { CardRun } from './card-builder.ts';
import type { CardSources } from './card-sources.ts';
import { readCardStates, toEventQuestion } from './card-states.ts';

/** Lines of a group's figure from `offset` on, newest first, with what the figure gathered from all of them. */
export interface GroupLines {
  readonly state: AccumulatorState;
  readonly lines: readonly CountedLine[];
  /** What the viewer may not learn yet: of all that is left out, only this would be missed in the figure. */
  readonly struck: readonly StruckLine[];
}

export interface LinePage {
  readonly offset: number;
  readonly limit: number;
}

/**
 * The lines behind a figure of a team or the workspace. Only what counts: what does not is on each person's own bill, because a case that is
 * left out belongs to nobody's group. Except what is kept from the viewer alone, which nobody's own bill leaves out.
 */
export async function readGroupLines(
  sources: CardSources,
  run: CardRun,
  grouping: Grouping,
  metric: Metric,
  page: LinePage,
): Promise<GroupLines> {
  if (metric.over === 'data') return readEventLines(sources, run, grouping, metric, page);
  const [find, cases] = await Promise.all([
    readCardStates(sources, run, grouping, [run.bounds], { measures: [metric.id], withQuantiles: true }),
    sources.cases.listCounted(run.workspaceId, grouping, run.bounds, { measure: metric.id, ...page }),
  ]);
  return { state: find(metric.id, grouping?.[0]?.group ?? '', 0), lines: cases.map(toLine), struck: [] };
}

function toLine({ at, value, ...ticket }: CountedCase): CountedLine {
  return { subject: 'ticket', subjectId: ticket.externalId, ticket, at, value };
}

async function readEventLines(
  sources: CardSources,
  run: CardRun,
  grouping: Grouping,
  metric: Metric,
  page: LinePage,
): Promise<GroupLines> {
  const { bounds } = run;
  const question = toEventQuestion(run, grouping, bounds);
  const [find, lines, leftOut] = await Promise.all([
    readCardStates(sources, run, grouping, [bounds], { measures: [metric.id], withQuantiles: false }),
    sources.events.listCounted(question, { measure: metric.id, ...page }),
    sources.events.listLeftOut(question, metric.id),
  ]);
  return {
    state: find(metric.id, grouping?.[0]?.group ?? '', 0),
    lines: lines.map(({ weight, ...line }) => ({ ...line, ticket: null, ...(weight !== null && { weight }) })),
    struck: leftOut.map((one) => ({ ...one, ticket: null, reason: blindReason })),
  };
}

/** The bill of a group's figure. */
export function toGroupReceipt(
  metric: Metric,
  { state, lines, struck }: GroupLines,
  { counting, bounds }: CardRun,
): ReceiptView {
  const missing = findMissingEvents(metric, [], { ...counting, ...bounds, agentId: null });
  const figure = toFigure(metric, state, null, missing);
  const arithmetic = figure.value === null ? null : toArithmetic(state, figure);
  const held = listHeld(metric, bounds);
  const listed = lines.slice(0, linesOnBill);
  const listedValue = listed.reduce((sum, { value }) => sum + value, 0);
  return {
    figure,
    missing: listMissingNeeds(metric, counting.received),
    ...(metric.partsUnit !== undefined && { partsUnit: metric.partsUnit }),
    ...tellDefinition(metric, null, bounds),
    ...(held.some(({ variant }) => variant !== null) && { held }),
    workingTimeZone: counting.calendar?.timeZone ?? null,
    timeZone: counting.timeZone,
    from: bounds.from,
    to: bounds.to,
    counted: listed,
    countedTotal: state.n,
    restValue: (arithmetic?.numerator ?? 0) - listedValue,
    struck: struck.slice(0, linesOnBill),
    struckTotal: struck.length,
    reasons: struck.length === 0 ? [] : [{ reason: blindReason, cases: struck.length }],
    arithmetic: arithmetic === null ? null : { numerator: arithmetic.numerator, denominator: arithmetic.denominator },
    serverNow: counting.now,
  };
}
