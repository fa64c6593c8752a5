import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';

/** A time in which an escalation was in one place. */
export interface Stay {
  /** When it began. */
  readonly at: EpochMs;
  /** `there`: with the specialists. `back`: with who escalated. */
  readonly place: 'there' | 'back';
  /** Working time, in ms. */
  readonly lengthMs: number;
}

/** Where an escalation was from step to step, in order; the last stay lasts until now while it is open. */
export function findStays({
  history,
  state,
  inStateMs,
}: Pick<EscalationView, 'history' | 'state' | 'inStateMs'>): readonly Stay[] {
  const isOpen = state === 'waiting' || state === 'returned';
  return history.flatMap(({ kind, at }, index): readonly Stay[] => {
    const next = history[index + 1];
    const lengthMs = next === undefined ? (isOpen ? inStateMs : null) : next.afterMs;
    return lengthMs === null ? [] : [{ at, place: kind === 'returned' ? 'back' : 'there', lengthMs }];
  });
}
