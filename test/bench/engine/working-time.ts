import type { BenchEntry, BenchFigure } from '../bench-entry.ts';
import { createOtherEngines, createOurEngine, type WorkingTimeEngine } from './engines.ts';
import { measureRate } from './measure.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const spans = [
  { name: 'one day', ms: DAY },
  { name: 'three weeks', ms: 21 * DAY },
  { name: 'six months', ms: 182 * DAY },
  { name: 'ten years', ms: 3650 * DAY },
] as const;

/** Starts on whole minutes, spread over the hours of a week and the weeks of a year. */
const starts = Float64Array.from(
  { length: 4096 },
  (_, index) => Date.UTC(2015, 0, 5, 0, 7) + ((index * 7919) % (360 * 24 * 60)) * MINUTE,
);
const startOf = (index: number) => starts[index & 4095] ?? NaN;
const budgetOf = (spanMs: number) => Math.round(spanMs / 7 / MINUTE) * MINUTE;

type Question = 'elapsed' | 'deadline';

function ask(engine: WorkingTimeEngine, question: Question, spanMs: number, index: number): number {
  const start = startOf(index);
  return question === 'elapsed' ? engine.elapsedMs(start, start + spanMs) : engine.deadline(start, budgetOf(spanMs));
}

/** How many of the cases two engines answer alike. */
function countAgreement(
  ours: WorkingTimeEngine,
  other: WorkingTimeEngine,
  question: Question,
): readonly [agreed: number, of: number] {
  const cases = spans.slice(0, 2).flatMap(({ ms }) => Array.from({ length: 100 }, (_, index) => ({ ms, index })));
  const agreed = cases.filter(({ ms, index }) => ask(ours, question, ms, index) === ask(other, question, ms, index));
  return [agreed.length, cases.length];
}

function compare(question: Question, scale: number, say: (text: string) => void): readonly BenchFigure[] {
  const ours = createOurEngine();
  const others = createOtherEngines();
  for (const other of others) {
    const [agreed, of] = countAgreement(ours, other, question);
    say(`${question}: ${other.name} agrees in ${agreed} of ${of} cases`);
    if (agreed < 0.9 * of)
      throw new Error(`${other.name} does not answer the same question: ${agreed} of ${of} cases agree.`);
  }
  const rateOf = (engine: WorkingTimeEngine, spanMs: number, ms: number) => {
    const budgetMs = budgetOf(spanMs);
    return measureRate(
      question === 'elapsed'
        ? (index) => engine.elapsedMs(startOf(index), startOf(index) + spanMs)
        : (index) => engine.deadline(startOf(index), budgetMs),
      ms * scale,
    );
  };
  const ourRates = spans.map(({ ms }) => rateOf(ours, ms, 800));
  const beside = spans.slice(1, 3).flatMap(({ name, ms }): BenchFigure[] => {
    const our = ourRates[spans.findIndex((span) => span.name === name)] ?? NaN;
    const rates = others.map((engine) => ({ engine, rate: rateOf(engine, ms, 1500) }));
    const fastest = rates.reduce((best, entry) => (entry.rate > best.rate ? entry : best));
    const aim = name === 'three weeks' ? 1000 : null;
    for (const { engine, rate } of rates) say(`${question}, ${name}: ${engine.name} ${Math.round(rate)} a second`);
    return [
      {
        name: `${question}, ${name}`,
        unit: 'a second',
        ours: our,
        baseline: fastest.rate,
        against: `${fastest.engine.name}, the fastest of three`,
        ratio: our / fastest.rate,
        aim: aim === null ? 'for information' : `≥ ${aim}×`,
        met: aim === null || our >= aim * fastest.rate,
      },
    ];
  });
  const slowest = Math.min(...ourRates);
  const quickest = Math.max(...ourRates);
  return [
    ...beside,
    {
      name: `${question}, one day to ten years`,
      unit: 'a second',
      ours: slowest,
      baseline: quickest,
      against: 'our own quickest span',
      ratio: quickest / slowest,
      aim: '≤ 2×',
      met: quickest <= 2 * slowest,
    },
  ];
}

/** Elapsed working time and deadlines beside two libraries and Temporal by hand, after checking that they agree. */
export const workingTime: BenchEntry = {
  id: 'working-time',
  run: async (scale, say) => [...compare('elapsed', scale, say), ...compare('deadline', scale, say)],
};
