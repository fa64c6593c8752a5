import type { TicketState } from '../tickets/ticket-state.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Clock } from './clock.ts';

/** A running clock whose due instant has come, as breached at exactly that instant; any other clock as it is. */
export function settleClock(clock: Clock, now: EpochMs): Clock {
  if (clock.state !== 'running' || clock.dueAt === null || clock.dueAt > now) return clock;
  return { ...clock, state: 'breached', breachedAt: clock.dueAt };
}

/**
 * The state with every running clock that is due at `now` or earlier turned into breached, at exactly its due instant.
 * Time passes without events, so a timer calls this; folding a later event gives the same result either way.
 * An answer exactly at the due instant is in time: folding it takes such a breach back.
 */
export function settleClocks(state: TicketState, now: EpochMs): TicketState {
  const clocks = state.clocks.map((clock) => settleClock(clock, now));
  return clocks.some((clock, index) => clock !== state.clocks[index]) ? { ...state, clocks } : state;
}
