import { targetPresets } from '@shiftlight/shared/scorecards/index.ts';
import { figureUnits } from '@shiftlight/shared/metrics/figure.ts';
import { z } from 'zod';

const bound = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['at-least', 'above', 'at-most', 'below']), value: z.number() }),
  z.strictObject({ kind: z.literal('between'), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal('falling') }),
]);

export const presetId = z.enum(targetPresets.map(({ id }) => id));

/** What stands instead of the preset's target of a metric, in the metric's unit (shares 0–1, lengths ms); `aim` null = no target. */
export const targetOverride = z.strictObject({
  /** Which metric, by its registered name. */
  metric: z.string().min(1).max(80),
  aim: bound.nullable(),
  minimum: bound.nullable().default(null),
  /** Unit of both, as `targets.get` gave it; that in which the figure counts now when absent. */
  unit: z.enum(figureUnits).optional(),
});

export const targetChange = z.strictObject({
  preset: presetId,
  overrides: z.array(targetOverride).max(100).default([]),
  /** The version that the change was made from; another one by now is a CONFLICT. 0 = nothing was ever set. */
  basedOn: z.number().int().min(0),
  /** From when they hold (epoch ms, not in the past); now when absent. */
  startsAt: z.number().int().min(0).optional(),
  /** What `whatIf` gave with its answer for this very draft, so that the audit log can name it. */
  preview: z.string().max(4_000).optional(),
});
export type TargetChange = z.infer<typeof targetChange>;
