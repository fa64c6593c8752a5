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
