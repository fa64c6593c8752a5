import type { Clock, ClockKind, ClockState } from '../sla/clock.ts';

/** What a clock shows, as far as a decision can change it. */
export interface ClockValue {
  readonly state: ClockState;
  readonly usedMs: number;
  readonly budgetMs: number;
  readonly stoppedAt: number | null;
}

/** A clock of a ticket before and after a correction; null where there is no such clock. */
export interface ClockDifference {
  readonly kind: ClockKind;
  readonly cycle: number;
  readonly before: ClockValue | null;
  readonly after: ClockValue | null;
}

function toValue({ state, usedMs, budgetMs, stoppedAt }: Clock): ClockValue {
  return { state, usedMs, budgetMs, stoppedAt };
}

function isSame(a: ClockValue | null, b: ClockValue | null): boolean {
  return (
    a?.state === b?.state && a?.usedMs === b?.usedMs && a?.budgetMs === b?.budgetMs && a?.stoppedAt === b?.stoppedAt
  );
}

/** The clocks that differ between two states of one ticket, in the order of `before`, then those that are new. */
export function compareClocks(before: readonly Clock[], after: readonly Clock[]): readonly ClockDifference[] {
  const find = (clocks: readonly Clock[], { kind, cycle }: Clock): ClockValue | null => {
    const found = clocks.find((clock) => clock.kind === kind && clock.cycle === cycle);
    return found === undefined ? null : toValue(found);
  };
  const fresh = after.filter((clock) => find(before, clock) === null);
  return [...before, ...fresh]
    .map((clock) => ({
      kind: clock.kind,
      cycle: clock.cycle,
      before: find(before, clock),
      after: find(after, clock),
    }))
    .filter((difference) => !isSame(difference.before, difference.after));
}
