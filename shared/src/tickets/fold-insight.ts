import type { ClockKind } from '../sla/clock.ts';
import type { CompiledPolicies, CompiledTarget } from '../sla/compile-policies.ts';
import type { Clock } from '../sla/clock.ts';
import { readMemory } from './ticket-draft.ts';
import type { TicketState } from './ticket-state.ts';

/** One clock of a state with the target that it runs under. */
export interface ClockInsight {
  readonly clock: Clock;
  readonly target: CompiledTarget;
}

/** A clock by kind and cycle, with its target; null when the state has none. */
export function findInsight(
  state: TicketState,
  policies: CompiledPolicies,
  kind: ClockKind,
  cycle: number,
): ClockInsight | null {
  const index = state.clocks.findIndex((clock) => clock.kind === kind && clock.cycle === cycle);
  const clock = state.clocks[index];
  const target = policies.targets[readMemory(state).targets[index] ?? -1];
  return clock && target ? { clock, target } : null;
}
