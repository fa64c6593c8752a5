import type { SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import { expect } from 'vitest';
import { clocksOf, clockTime, MINUTE, type StoryStep } from './story.ts';

/** state, used minutes, due time */
export type Outcome = readonly [state: string, usedMinutes: number, dueAt: string | null];

/** A story and the clocks that it leaves under one target. */
export interface ClockRow {
  readonly name: string;
  readonly target: SlaTarget['kind'] | (Partial<SlaTarget> & Pick<SlaTarget, 'kind'>);
  readonly story: readonly StoryStep[];
  readonly expected: readonly Outcome[];
}

export const note = { visibility: 'internal' } as const;
export const auto = { automatic: true } as const;

/** Folds the story and compares the clocks of the kind. */
export function checkClocks({ target, story, expected }: ClockRow): void {
  const clocks = clocksOf(typeof target === 'string' ? { kind: target } : target, ...story);
  const outcomes = clocks.map((clock) => [clock.state, clock.usedMs / MINUTE, clockTime(clock.dueAt)]);
  expect(outcomes).toEqual(expected);
}
