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
  /** Days after somebody left until their name is replaced by itself; null and left out = never. */
  leavingDays: z.number().int('use whole days').min(1).max(longestRetentionDays).nullable().default(null),
});

/** Periods that are not saved yet; left out = those that hold. */
export const previewRetentionInput = z.strictObject({ retention: retention.optional() });

/** Somebody who left. */
export const leavingInput = z.strictObject({ memberId: z.uuid() });

/** `name` = their present name, written by whoever decides: what follows cannot be taken back. */
export const pseudonymiseInput = leavingInput.extend({
  name: z.string().min(1).max(300),
  /** Single words of the name that are replaced in texts too; those that the preview counted. */
  parts: z.array(z.string().min(1).max(300)).max(20).default([]),
});

export type PreviewRetentionInput = z.infer<typeof previewRetentionInput>;
export type SavePrivacyInput = z.infer<typeof savePrivacyInput>;
