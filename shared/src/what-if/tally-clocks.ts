import { clockKinds, type ClockKind } from '../sla/clock.ts';
import { changeOf, clockOutcomes, type ClockChange, type ClockOutcome, type ClockPair } from './clock-pair.ts';

export type OutcomeCounts = Readonly<Record<ClockOutcome, number>>;
export type ChangeCounts = Readonly<Record<Exclude<ClockChange, 'none'>, number>>;

/** Clocks of one kind under both sets of rules. */
export interface ClockTally {
  readonly kind: ClockKind;
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
  readonly changes: ChangeCounts;
}

const noChanges: ChangeCounts = { 'to-missed': 0, 'to-met': 0, due: 0, added: 0, removed: 0, other: 0 };

/** Counts clocks by kind; kinds without a clock on either side are left out. */
export function tallyClocks(pairs: readonly ClockPair[]): readonly ClockTally[] {
  const byKind = Map.groupBy(pairs, ({ kind }) => kind);
  return clockKinds.flatMap((kind) => {
    const own = byKind.get(kind);
    if (own === undefined) return [];
    return [
      {
        kind,
        before: countOutcomes(own.map(({ before }) => before?.outcome ?? null)),
        after: countOutcomes(own.map(({ after }) => after?.outcome ?? null)),
        changes: countChanges(own),
      },
    ];
  });
}

/** Changes of all kinds together. */
export function sumChanges(tallies: readonly ClockTally[]): ChangeCounts {
  return tallies.reduce((sum, { changes }) => addChanges(sum, changes), noChanges);
}

/** How many clocks change at all. */
export function countChanged(changes: ChangeCounts): number {
  return Object.values(changes).reduce((sum, count) => sum + count, 0);
}

/** Two counts of different clocks as one, by kind in the usual order. */
export function mergeTallies(one: readonly ClockTally[], other: readonly ClockTally[]): readonly ClockTally[] {
  return clockKinds.flatMap((kind) => {
    const [first, second] = [one, other].map((tallies) => tallies.find((tally) => tally.kind === kind));
    if (first === undefined || second === undefined) return first ?? second ?? [];
    return [
      {
        kind,
        before: addOutcomes(first.before, second.before),
        after: addOutcomes(first.after, second.after),
        changes: addChanges(first.changes, second.changes),
      },
    ];
  });
}

/** How many clocks the tallies stand for, those included that are on one side alone. */
export function countTallied(tallies: readonly ClockTally[]): number {
  return tallies.reduce(
    (sum, { before, changes }) => sum + Object.values(before).reduce((a, b) => a + b, 0) + changes.added,
    0,
  );
}

function countOutcomes(outcomes: readonly (ClockOutcome | null)[]): OutcomeCounts {
  const count = (outcome: ClockOutcome) => outcomes.filter((one) => one === outcome).length;
  const [met, missed, open, cancelled] = clockOutcomes.map(count);
  return { met: met ?? 0, missed: missed ?? 0, open: open ?? 0, cancelled: cancelled ?? 0 };
}

function countChanges(pairs: readonly ClockPair[]): ChangeCounts {
  const counts: Record<keyof ChangeCounts, number> = { ...noChanges };
  for (const pair of pairs) {
    const change = changeOf(pair);
    if (change !== 'none') counts[change] += 1;
  }
  return counts;
}

function addOutcomes(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    met: one.met + other.met,
    missed: one.missed + other.missed,
    open: one.open + other.open,
    cancelled: one.cancelled + other.cancelled,
  };
}

function addChanges(one: ChangeCounts, other: ChangeCounts): ChangeCounts {
  return {
    'to-missed': one['to-missed'] + other['to-missed'],
    'to-met': one['to-met'] + other['to-met'],
    due: one.due + other.due,
    added: one.added + other.added,
    removed: one.removed + other.removed,
    other: one.other + other.other,
  };
}
