import { z } from 'zod';
import { targetInput } from './target-kinds/index.ts';

/** Said to a person: short enough to be read, long enough to be a reason. */
const reason = z.string().trim().min(3, 'Say in a few words why.').max(1000, 'Say it in at most 1,000 characters.');
const personId = z.string().min(1).max(200);

/** How an event should count. */
export const changeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('automatic'), automatic: z.boolean() }),
  z.object({ kind: z.literal('visibility'), visibility: z.enum(['public', 'internal']) }),
  z.object({
    kind: z.literal('actor'),
    actor: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('agent'), personId }),
      z.object({ kind: z.literal('system'), personId: z.null() }),
    ]),
  }),
  z.object({
    kind: z.literal('attributes'),
    attributes: z
      .object({
        category: z.string().max(200).nullable().optional(),
        priority: z.string().max(200).nullable().optional(),
      })
      .refine((attributes) => Object.keys(attributes).length > 0, 'Name the category or the priority.'),
  }),
  z.object({ kind: z.literal('ignored'), ignored: z.boolean() }),
]);

const correctionInput = z.object({
  connectorId: z.uuid(),
  ticketId: z.string().min(1).max(200),
  sourceEventId: z.string().min(1).max(500),
  change: changeInput,
});

/** What a review should have come to. */
const expectedInput = z.object({
  scoreRatio: z.number().min(0, 'Choose from 0 to 100 %.').max(1, 'Choose from 0 to 100 %.').nullable(),
  ratings: z
    .array(z.object({ criterion: z.string().min(1).max(60), value: z.number().min(0).max(100).nullable() }))
    .max(60)
    .readonly(),
});

export const openInput = z.object({
  requestId: z.uuid(),
  target: targetInput,
  /** For events only: how the event should count. */
  proposal: changeInput.nullable().default(null),
  /** For reviews only. */
  expected: expectedInput.nullish(),
  reason,
});

export const disputeIdInput = z.object({ disputeId: z.uuid() });
export const withdrawInput = disputeIdInput.extend({ requestId: z.uuid() });

const corrections = z.array(correctionInput).max(20);

export const decideInput = disputeIdInput.extend({
  requestId: z.uuid(),
  reason,
  decision: z.enum(['accepted', 'rejected']),
  /** What an accepted dispute about an event, a clock or a figure corrects; none when it is rejected. */
  corrections: corrections.default([]),
});

export const previewInput = disputeIdInput.extend({ corrections: corrections.min(1) });

export type OpenInput = z.infer<typeof openInput>;
export type WithdrawInput = z.infer<typeof withdrawInput>;
export type DecideInput = z.infer<typeof decideInput>;
export type PreviewInput = z.infer<typeof previewInput>;
