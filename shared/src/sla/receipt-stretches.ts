import type { TicketEvent } from '../events/ticket-event.ts';
import type { ClockInsight } from '../tickets/fold-insight.ts';
import type { TicketState } from '../tickets/ticket-state.ts';
import type { EpochMs } from '../time/instant.ts';
import { isResolved, toPauseReason } from './clock-draft.ts';
import type { Stretch } from './receipt-span.ts';

/** State and clock before and after an event; `before` null when the clock did not exist yet. */
export interface ClockChange {
  readonly event: TicketEvent;
  readonly stateBefore: TicketState | null;
  readonly before: ClockInsight | null;
  readonly stateAfter: TicketState;
  readonly after: ClockInsight;
}

function toStretch({ clock }: ClockInsight, state: TicketState, from: EpochMs, to: EpochMs): Stretch {
  const paused = clock.paused === null || clock.paused.counts ? null : clock.paused.reason;
  return { from, to, paused, ownerId: state.facts.assigneeId, calendarId: clock.calendarId };
}

/** The clock's life so far as its target sees the ticket's history: for a clock that started late or was counted again. */
function toPast({ clock, target }: ClockInsight, state: TicketState, until: EpochMs): readonly Stretch[] {
  const history = state.facts.turns;
  return history.flatMap((turn, index): Stretch[] => {
    const from = Math.max(turn.at, clock.startedAt);
    const to = Math.min(history[index + 1]?.at ?? until, until);
    if (to <= from) return [];
    const stands = isResolved(turn.status) || (target.pausesIn.has(turn.status) && !target.pausedTimeCounts);
    const paused = stands ? toPauseReason(turn.status) : null;
    return [{ from, to, paused, ownerId: turn.ownerId, calendarId: clock.calendarId }];
  });
}

/** Adds what an event tells of a clock's life to the stretches so far. */
export function addStretch(stretches: readonly Stretch[], change: ClockChange): readonly Stretch[] {
  const { event, stateBefore, before, stateAfter, after } = change;
  const isNew = before === null || stateBefore === null;
  const countedAgain =
    !isNew && before.target !== after.target && ['recount', 'restart'].includes(after.target.onRetarget);
  if (isNew || countedAgain) return toPast(after, stateAfter, event.at);
  const from = stretches.at(-1)?.to ?? before.clock.startedAt;
  if (before.clock.stoppedAt === null) return [...stretches, toStretch(before, stateBefore, from, event.at)];
  if (after.clock.stoppedAt !== null) return stretches;
  return [...stretches, { ...toStretch(before, stateBefore, from, event.at), paused: 'solved' }];
}

/** Adds the time from the last event to `now` for a clock that still lives. */
export function addPresent(
  stretches: readonly Stretch[],
  state: TicketState,
  insight: ClockInsight,
  now: EpochMs,
): readonly Stretch[] {
  const from = stretches.at(-1)?.to ?? insight.clock.startedAt;
  return insight.clock.stoppedAt !== null || now <= from
    ? stretches
    : [...stretches, toStretch(insight, state, from, now)];
}
