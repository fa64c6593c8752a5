import { quantileOfSorted } from '@shiftlight/shared/statistics/quantile.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Dataset } from './datasets.ts';
import { type LogRow, summariseCase } from './summarise-case.ts';

export type Figures = ReadonlyMap<string, number>;

const SECOND = 1000;
const quantiles = [50, 75, 90, 95, 99] as const;

/** Cases of a log: rows in time order, those of one instant in file order. */
export function toCases(
  rows: readonly { readonly caseId: string; readonly row: LogRow }[],
): ReadonlyMap<string, readonly LogRow[]> {
  const cases = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...cases].map(([caseId, list]) => [caseId, list.map(({ row }) => row)]));
}

function inOrder(rows: readonly LogRow[]): readonly LogRow[] {
  return [...rows].sort((a, b) => a.at - b.at);
}

function describe(name: string, values: readonly number[]): readonly [string, number][] {
  const ascending = [...values].sort((a, b) => a - b);
  const sum = ascending.reduce((total, value) => total + value, 0);
  return [
    [`${name}.count`, ascending.length],
    [`${name}.mean`, sum / ascending.length],
    [`${name}.min`, ascending[0] ?? NaN],
    [`${name}.max`, ascending.at(-1) ?? NaN],
    ...quantiles.map((percent): [string, number] => [
      `${name}.p${percent}`,
      quantileOfSorted(ascending, percent / 100) ?? NaN,
    ]),
  ];
}

function countBy(name: string, values: readonly string[]): readonly [string, number][] {
  return [...Map.groupBy(values, (value) => value)].map(([value, list]) => [`${name}[${value}]`, list.length]);
}

/** Seconds from each row of a label to the row after it. */
function secondsIn(rows: readonly LogRow[], matches: (label: string) => boolean): number {
  return rows.reduce(
    (sum, row, index) => sum + (matches(row.label) ? ((rows[index + 1] ?? row).at - row.at) / SECOND : 0),
    0,
  );
}

const seconds = (from: LogRow | undefined, to: LogRow | undefined) => ((to?.at ?? 0) - (from?.at ?? 0)) / SECOND;
const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Every figure of a log that the references name, under the same names. */
export function computeFigures(dataset: Dataset, unordered: ReadonlyMap<string, readonly LogRow[]>): Figures {
  const calendar = compileCalendar(dataset.schedule);
  const files = [...unordered.values()];
  const cases = files.map(inOrder);
  const rows = cases.flat();
  const summaries = cases.map((list) => summariseCase(dataset, list, calendar));
  const of = (name: string) => summaries.map((summary) => summary[name]).filter(isNumber);
  const has = (list: readonly LogRow[], label: string) => list.some((row) => row.label === label);
  const reopened = summaries.filter((summary) => summary['reopened'] === true).length;
  const waits = (label: string) => dataset.toStatus(label) === 'pending';
  const italian: readonly [string, number][] =
    dataset.resolveLabel === null ? [] : italianFigures(cases, has, dataset.resolveLabel);
  return new Map<string, number>([
    ['events', rows.length],
    ['cases', cases.length],
    [
      'cases.outOfOrder',
      files.filter((list) => list.some((row, index) => row.at < (list[index - 1]?.at ?? -Infinity))).length,
    ],
    ...countBy(
      dataset.labelName === 'activity' ? 'events.byActivity' : 'events.byStatus',
      rows.map(({ label }) => label),
    ),
    ...countBy(
      'events.byResource',
      rows.map(({ resource }) => resource),
    ),
    ['variants', new Set(cases.map((list) => list.map(({ label }) => label).join('\n'))).size],
    ...describe('caseDuration', of('calendarSeconds')),
    ...describe('caseDuration.business', of('businessSeconds')),
    ...describe(
      'caseDuration.exclWait',
      cases.map((list) => seconds(list[0], list.at(-1)) - secondsIn(list, waits)),
    ),
    ...describe('firstCompletion', of('firstCompletionSeconds')),
    ...describe(
      'wait',
      cases.filter((list) => list.some(({ label }) => waits(label))).map((list) => secondsIn(list, waits)),
    ),
    ...[...new Set(rows.map(({ label }) => label))].map((label): [string, number] => [
      `waitSeconds.total[${label}]`,
      cases.reduce((sum, list) => sum + secondsIn(list, (other) => other === label), 0),
    ]),
    ['reopened.cases', reopened],
    ['reopened.rate', reopened / cases.length],
    [
      'inCall.noQueue.cases',
      cases.filter((list) => has(list, 'Completed/In Call') && !list.some(({ label }) => label.startsWith('Queued')))
        .length,
    ],
    [
      'inCall.noQueue.rate',
      cases.filter((list) => has(list, 'Completed/In Call') && !list.some(({ label }) => label.startsWith('Queued')))
        .length / cases.length,
    ],
    ...italian,
  ]);
}

function italianFigures(
  cases: readonly (readonly LogRow[])[],
  has: (list: readonly LogRow[], label: string) => boolean,
  resolveLabel: string,
): readonly [string, number][] {
  const takeIn = 'Take in charge ticket';
  const count = (list: readonly LogRow[], label: string) => list.filter((row) => row.label === label).length;
  const closedLast = cases.filter((list) => list.at(-1)?.label === 'Closed').length;
  const oneTouch = cases.filter(
    (list) =>
      count(list, resolveLabel) === 1 &&
      count(list, takeIn) === 1 &&
      !has(list, 'Wait') &&
      !has(list, 'Require upgrade'),
  ).length;
  const firstResponses = cases
    .filter((list) => has(list, takeIn))
    .map((list) =>
      seconds(
        list[0],
        list.find(({ label }) => label === takeIn),
      ),
    );
  const resolutions = cases
    .filter((list) => has(list, resolveLabel))
    .map((list) =>
      seconds(
        list[0],
        list.findLast(({ label }) => label === resolveLabel),
      ),
    );
  return [
    ...describe('firstResponse.proxy', firstResponses),
    ...describe('resolution', resolutions),
    ['closedLast.cases', closedLast],
    ['closedLast.rate', closedLast / cases.length],
    ['oneTouch.cases', oneTouch],
    ['oneTouch.rate', oneTouch / cases.length],
  ];
}
