import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { leaderboardMetricIds } from '@shiftlight/shared/views/leaderboard-view.ts';
import { z } from 'zod';

const week = z
  .string()
  .max(10)
  .refine((text) => parseCardPeriod(text)?.kind === 'week', { error: 'this is no week. Write 2026-W47.' });
const month = z
  .string()
  .max(8)
  .refine((text) => parseCardPeriod(text)?.kind === 'month', { error: 'this is no month. Write 2026-11.' });

export const leaderboardsInput = z.strictObject({ teamId: z.uuid(), week });
export const switchInput = z.strictObject({ teamId: z.uuid(), on: z.boolean() });
export const participateInput = z.strictObject({ participates: z.boolean() });

/** `aim` in the metric's unit: shares 0–1, lengths in ms; at least that, or at most where lower is better. */
export const setGoalInput = z.strictObject({
  requestId: z.uuid(),
  teamId: z.uuid(),
  metric: z.enum(leaderboardMetricIds),
  month,
  aim: z.number().positive(),
});
export type SetGoalInput = z.infer<typeof setGoalInput>;
export const removeGoalInput = z.strictObject({ teamId: z.uuid(), goalId: z.uuid() });
