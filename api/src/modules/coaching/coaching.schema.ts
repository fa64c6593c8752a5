import { dismissReasons } from '@shiftlight/shared/coaching/trigger-record.ts';
import { z } from 'zod';

const longestMs = 366 * 86_400_000;
const ms = z.number().int().min(0).max(longestMs);

/** One coaching trigger as managers write it; `findTriggerFaults` then says whether it makes sense. */
export const triggerRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')
    .max(60),
  label: z.string().trim().min(1).max(120),
  metricId: z.string().min(1).max(60),
  variant: z.string().min(1).max(60).nullable(),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('below'), value: z.number() }),
    z.strictObject({ kind: z.literal('above'), value: z.number() }),
    z.strictObject({ kind: z.literal('below-team-average'), ratio: z.number() }),
  ]),
  windowMs: ms,
  minimumSample: z.number().int().min(1).max(100_000),
  coolDownMs: ms,
  onlyWhenSure: z.boolean().default(true),
  source: z.string().trim().min(1).max(300),
});

/** `basedOn` = the version that was edited, so that nobody overwrites what somebody else saved meanwhile. */
export const saveRulesInput = z.object({
  requestId: z.uuid(),
  basedOn: z.number().int().min(0),
  rules: z.array(triggerRule).max(100),
});

export const triggerInput = z.object({ triggerId: z.uuid() });

export const acknowledgeInput = z.object({ requestId: z.uuid(), triggerId: z.uuid() });

const text = z.string().trim().max(2_000, 'at most 2,000 characters');

export const dismissInput = z
  .object({ requestId: z.uuid(), triggerId: z.uuid(), reason: z.enum(dismissReasons), text })
  .refine(({ reason, text }) => reason !== 'other' || text !== '', {
    path: ['text'],
    message: 'say in a few words why, when no reason of the list fits',
  });

/** `afterNumber` = number of the newest note that the writer saw, 0 for none. */
export const noteInput = z.object({
  requestId: z.uuid(),
  triggerId: z.uuid(),
  afterNumber: z.number().int().min(0),
  text: text.min(1, 'write a sentence'),
  goal: text.nullable(),
  followUpOn: z.iso.date().nullable(),
});

export type SaveRulesInput = z.infer<typeof saveRulesInput>;
export type DismissInput = z.infer<typeof dismissInput>;
export type NoteInput = z.infer<typeof noteInput>;
