import { findDecision } from '../metrics/clock-outcome.ts';
import type { Clock, ClockKind } from '../sla/clock.ts';
import type { EpochMs } from '../time/instant.ts';

/** How a clock ended, or that it has not: `missed` stays so when the ticket is solved later. */
export const clockOutcomes = ['met', 'missed', 'open', 'cancelled'] as const;
export type ClockOutcome = (typeof clockOutcomes)[number];

/** A clock under one of two sets of rules. */
export interface ClockSide {
  readonly outcome: ClockOutcome;
  readonly budgetMs: number;
  readonly usedMs: number;
  /** Null while it is paused with time left. */
  readonly dueAt: EpochMs | null;
}

/** The same clock before and after a change of rules; null where there is none. */
export interface ClockPair {
  readonly kind: ClockKind;
  readonly cycle: number;
  readonly before: ClockSide | null;
  readonly after: ClockSide | null;
}

/** What a change does to a clock; `due` = the same end, at another instant or with another budget. */
export type ClockChange = 'none' | 'to-missed' | 'to-met' | 'due' | 'added' | 'removed' | 'other';

/** How a clock ended, as SLA compliance counts it. */
export function outcomeOf(clock: Clock): ClockOutcome {
  const decision = findDecision(clock);
  if (decision !== null) return decision.met ? 'met' : 'missed';
  return clock.state === 'cancelled' ? 'cancelled' : 'open';
}

function toSide(clock: Clock): ClockSide {
  const { budgetMs, usedMs, dueAt } = clock;
  return { outcome: outcomeOf(clock), budgetMs, usedMs, dueAt };
}

/** A ticket's clocks that began in [from, to) under both sets of rules, in the order of `before`, then those that are new. */
export function pairClocks(
  before: readonly Clock[],
  after: readonly Clock[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): readonly ClockPair[] {
  const keyOf = ({ kind, cycle }: Clock) => `${kind} ${cycle}`;
  const inPeriod = (clock: Clock) => clock.startedAt >= from && clock.startedAt < to;
  const sides = new Map<string, { before: Clock | null; after: Clock | null }>();
  for (const clock of before) sides.set(keyOf(clock), { before: clock, after: null });
  for (const clock of after) sides.set(keyOf(clock), { before: sides.get(keyOf(clock))?.before ?? null, after: clock });
  return [...sides.values()].flatMap(({ before: was, after: is }) => {
    const either = was ?? is;
    if (either === null || ![was, is].some((clock) => clock !== null && inPeriod(clock))) return [];
    const { kind, cycle } = either;
    return [{ kind, cycle, before: was === null ? null : toSide(was), after: is === null ? null : toSide(is) }];
  });
}

/** What a change of rules does to this clock. */
export function changeOf({ before, after }: ClockPair): ClockChange {
  if (before === null) return after === null ? 'none' : 'added';
  if (after === null) return 'removed';
  if (before.outcome !== after.outcome) {
    if (after.outcome === 'missed') return 'to-missed';
    return before.outcome === 'missed' && after.outcome === 'met' ? 'to-met' : 'other';
  }
  return before.dueAt === after.dueAt && before.budgetMs === after.budgetMs ? 'none' : 'due';
}
