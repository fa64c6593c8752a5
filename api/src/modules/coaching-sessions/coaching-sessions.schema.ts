import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import { z } from 'zod';

const text = z.string().trim().min(1, 'write a sentence').max(2_000, 'at most 2,000 characters');

/** `aim` in the metric's unit: shares 0–1, lengths in ms. */
const goal = z.strictObject({ metric: z.enum(meMetricIds), aim: z.number().min(0) });

export const openSessionInput = z.strictObject({
  requestId: z.uuid(),
  /** Whom it is about. */
  memberId: z.uuid(),
  /** Who coaches. */
  leadMemberId: z.uuid(),
  /** The call of a trigger that it follows from. */
  triggerId: z.uuid().nullable(),
  goals: z.array(goal).max(3, 'choose at most three goals'),
  text: text.nullable(),
  followUpOn: z.iso.date().nullable(),
});

export const addEntryInput = z.strictObject({
  requestId: z.uuid(),
  coachingId: z.uuid(),
  entry: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('note'), text }),
    z.strictObject({ kind: z.literal('action'), text, dueOn: z.iso.date().nullable() }),
    z.strictObject({ kind: z.literal('done'), action: z.number().int().min(1) }),
    z.strictObject({ kind: z.literal('follow-up'), on: z.iso.date() }),
    z.strictObject({ kind: z.literal('closed'), text }),
  ]),
});

export type OpenSessionInput = z.infer<typeof openSessionInput>;
export type AddEntryInput = z.infer<typeof addEntryInput>;
