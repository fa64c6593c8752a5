import { toArithmetic } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { addToState, createState, type AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { belongsTo, toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { listCases } from '@shiftlight/shared/metrics/list-cases.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { findMissingEvents, listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import { isNotCounted } from '@shiftlight/shared/metrics/observation.ts';
import type { CountedLine, ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import type { CountedCase } from '../../figures/figure-cases-reader.repository.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import { linesOnBill } from '../me/own-receipt.ts';
import type { CardRun } from './card-builder.ts';
import type { CardSources } from './card-sources.ts';
import { readCardStates, readEvents, toGroups } from './card-states.ts';

/** Lines of a group's figure from `offset` on, newest first, with what the figure gathered from all of them. */
export interface GroupLines {
  readonly state: AccumulatorState;
  readonly lines: readonly CountedLine[];
}

export interface LinePage {
  readonly offset: number;
  readonly limit: number;
}

/**
 * The lines behind a figure of a team or the workspace. Only what counts: what does not is on each person's own bill, because a case that is
 * left out belongs to nobody's group.
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
  return { state: find(metric.id, grouping?.[0]?.group ?? '', 0), lines: cases.map(toLine) };
}

function toLine({ at, value, ...ticket }: CountedCase): CountedLine {
  return { subject: 'ticket', subjectId: ticket.externalId, ticket, at, value };
}

async function readEventLines(
  sources: CardSources,
  { workspaceId, counting, bounds }: CardRun,
  grouping: Grouping,
  metric: Metric,
  { offset, limit }: LinePage,
): Promise<GroupLines> {
  const events = await readEvents(sources, workspaceId, grouping, bounds, [metric]);
  const groups = toGroups(grouping);
  const context = { ...counting, from: bounds.from, to: bounds.to, asOf: counting.now, agentId: null };
  const state = createState(metric.accumulate);
  const lines: CountedLine[] = [];
  for (const [idsOf, own] of Map.groupBy(events, (one) => one.idsOf)) {
    for (const { subject, subjectId, outcome } of listCases(
      metric,
      { tickets: [], events: own.map(({ event }) => event) },
      context,
    )) {
      if (isNotCounted(outcome)) continue;
      for (const observation of outcome) {
        const { at, value, weight, agentId } = observation;
        if (!belongsTo(observation, context) || groups(idsOf, agentId).length === 0) continue;
        addToState(state, value, weight);
        lines.push({ subject, subjectId, ticket: null, at, value, ...(weight !== undefined && { weight }) });
      }
    }
  }
  const sorted = lines.toSorted((a, b) => b.at - a.at || (a.subjectId < b.subjectId ? -1 : 1));
  return { state, lines: sorted.slice(offset, offset + limit) };
}

/** The bill of a group's figure. */
export function toGroupReceipt(
  metric: Metric,
  { state, lines }: GroupLines,
  { counting, bounds }: CardRun,
): ReceiptView {
  const missing = findMissingEvents(metric, [], { ...counting, ...bounds, agentId: null });
  const figure = toFigure(metric, state, null, missing);
  const arithmetic = figure.value === null ? null : toArithmetic(state, figure);
  const listed = lines.slice(0, linesOnBill);
  const listedValue = listed.reduce((sum, { value }) => sum + value, 0);
  return {
    figure,
    missing: listMissingNeeds(metric, counting.received),
    ...(metric.partsUnit !== undefined && { partsUnit: metric.partsUnit }),
    definition: metric.definition,
    source: metric.source,
    attribution: metric.attribution,
    workingTimeZone: counting.calendar?.timeZone ?? null,
    timeZone: counting.timeZone,
    from: bounds.from,
    to: bounds.to,
    counted: listed,
    countedTotal: state.n,
    restValue: (arithmetic?.numerator ?? 0) - listedValue,
    struck: [],
    struckTotal: 0,
    reasons: [],
    arithmetic: arithmetic === null ? null : { numerator: arithmetic.numerator, denominator: arithmetic.denominator },
    serverNow: counting.now,
  };
}
