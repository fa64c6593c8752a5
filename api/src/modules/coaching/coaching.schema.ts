import { tiers } from '@shiftlight/shared/coaching/trigger.ts';
import { dismissReasons } from '@shiftlight/shared/coaching/trigger-record.ts';
import { channelFamilies } from '@shiftlight/shared/metrics/channel-family.ts';
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
  /** Tiers that are judged by this threshold; null = all, absent = as the metric has it. */
  tiers: z.array(z.literal(tiers)).max(tiers.length).readonly().nullable().optional(),
  /** Thresholds of single tiers, in the same unit. */
  tierBounds: z
    .array(z.strictObject({ tier: z.literal(tiers), bound: z.number() }))
    .max(tiers.length)
    .readonly()
    .optional(),
  /** null or absent = everybody. */
  teamIds: z.array(z.uuid()).max(100).readonly().nullable().optional(),
  /** null or absent = all tickets. */
  channels: z.array(z.enum(channelFamilies)).max(channelFamilies.length).readonly().nullable().optional(),
  source: z.string().trim().min(1).max(300),
});

/** `basedOn` = the version that was edited, so that nobody overwrites what somebody else saved meanwhile. */
export const saveRulesInput = z.object({
  requestId: z.uuid(),
  basedOn: z.number().int().min(0),
  rules: z.array(triggerRule).max(100).readonly(),
  /** From when they hold (epoch ms, not in the past); now when absent. */
  startsAt: z.number().int().min(0).optional(),
  /** What `previewRules` gave with its answer for these very triggers, so that the audit log can name it. */
  preview: z.string().max(4_000).optional(),
});

export const previewRulesInput = saveRulesInput.pick({ rules: true });

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

export type PreviewRulesInput = z.infer<typeof previewRulesInput>;
export type SaveRulesInput = z.infer<typeof saveRulesInput>;
export type DismissInput = z.infer<typeof dismissInput>;
export type NoteInput = z.infer<typeof noteInput>;
