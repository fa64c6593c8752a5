import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { z } from 'zod';

/** A period as addresses write it: `2026`, `2026-Q4`, `2026-11`, `2026-W47`, `2026-11-03..2026-11-20`. */
export const periodText = z
  .string()
  .max(22)
  .refine((text) => parseCardPeriod(text) !== null, {
    error: 'this is no period. Write 2026, 2026-Q4, 2026-11, 2026-W47 or 2026-11-03..2026-11-20.',
  });

/** Whose scorecard: a member, a team, or the workspace. */
export const scopeInput = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('member'), memberId: z.uuid() }),
  z.strictObject({ scope: z.literal('team'), teamId: z.uuid() }),
  z.strictObject({ scope: z.literal('workspace') }),
]);
export type ScopeInput = z.infer<typeof scopeInput>;

export const cardInput = z.strictObject({ of: scopeInput, period: periodText });
export type CardInput = z.infer<typeof cardInput>;

export const closeMonthInput = z.strictObject({ period: periodText });

export const cardFigureInput = cardInput.extend({ metric: z.enum(scorecardMetricIds) });
export type CardFigureInput = z.infer<typeof cardFigureInput>;

export const cardCasesInput = cardFigureInput.extend({
  kind: z.enum(['counted', 'struck']),
  /** Only struck cases with this reason. */
  reason: z.string().max(300).optional(),
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
export type CardCasesInput = z.infer<typeof cardCasesInput>;

const text = z.string().trim().min(1, { error: 'write something first.' }).max(2_000);

/** What is written on a scorecard; `requestId` makes a repeated write the same note. */
export const noteInput = cardInput.extend({
  requestId: z.uuid(),
  note: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['comment', 'win', 'area']), text }),
    z.strictObject({
      kind: z.literal('removed'),
      target: z.string().min(1).max(120),
      text: text.nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('acknowledged') }),
  ]),
});
export type NoteInput = z.infer<typeof noteInput>;

export const restateInput = cardInput.extend({ requestId: z.uuid(), reason: text });
export type RestateInput = z.infer<typeof restateInput>;
