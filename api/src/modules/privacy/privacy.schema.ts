import { longestRetentionDays, retentionKindIds } from '@shiftlight/shared/privacy/retention.ts';
import { z } from 'zod';

/** Days by kind; null and left out = kept. */
const retention = z.partialRecord(
  z.enum(retentionKindIds),
  z.number().int('use whole days').min(1).max(longestRetentionDays).nullable(),
);

/** `basedOn` = the version that was edited, so that nobody overwrites what somebody else saved meanwhile. */
export const savePrivacyInput = z.strictObject({
  basedOn: z.number().int().min(0),
  worksCouncil: z.boolean(),
  retention: retention.default({}),
});

/** Periods that are not saved yet; left out = those that hold. */
export const previewRetentionInput = z.strictObject({ retention: retention.optional() });

export type PreviewRetentionInput = z.infer<typeof previewRetentionInput>;
export type SavePrivacyInput = z.infer<typeof savePrivacyInput>;
