import { signalLimitBounds, type SignalLimitId } from '@shiftlight/shared/integrity/signal-limits.ts';
import { signalKinds } from '@shiftlight/shared/integrity/signal.ts';
import { z } from 'zod';

/** How far back. */
const days = z.union([z.literal(7), z.literal(30), z.literal(90)]);

export const ownSignalsInput = z.strictObject({ days });
export const teamSignalsInput = z.strictObject({ teamId: z.uuid(), days: z.union([z.literal(7), z.literal(30)]) });

/** Which signal: it has no id, as it follows from the events. */
const signal = z.strictObject({
  connectorId: z.uuid(),
  externalId: z.string().min(1).max(200),
  kind: z.enum(signalKinds),
  /** Epoch ms. */
  at: z.number().int(),
});
export type SignalKey = z.infer<typeof signal>;

/** What is said to a signal; `requestId` makes a repeated write the same note. */
export const signalNoteInput = z.strictObject({
  requestId: z.uuid(),
  signal,
  text: z.string().trim().min(1, { error: 'write something first.' }).max(2_000),
});
export type SignalNoteInput = z.infer<typeof signalNoteInput>;

/** `teamId` null = the viewer's own. */
export const signalRatesInput = z.strictObject({ teamId: z.uuid().nullable(), days });
export type SignalRatesInput = z.infer<typeof signalRatesInput>;

const within = (id: SignalLimitId) => z.number().min(signalLimitBounds[id].min).max(signalLimitBounds[id].max);

/** `basedOn` = the version that was edited, so that nobody overwrites what somebody else saved meanwhile. Lengths in ms. */
export const saveSignalLimitsInput = z.strictObject({
  basedOn: z.number().int().min(0),
  limits: z.strictObject({
    shortAnswerChars: within('shortAnswerChars').int(),
    nextAnswerAfterMs: within('nextAnswerAfterMs').int(),
    questionWithinMs: within('questionWithinMs').int(),
    takenBackWithinMs: within('takenBackWithinMs').int(),
    returnedWithinMs: within('returnedWithinMs').int(),
    reassignedAfterRatingWithinMs: within('reassignedAfterRatingWithinMs').int(),
    nearBreachRatio: within('nearBreachRatio'),
  }),
});
export type SaveSignalLimitsInput = z.infer<typeof saveSignalLimitsInput>;
