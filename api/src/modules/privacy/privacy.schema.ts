import { z } from 'zod';

/** `basedOn` = the version that was edited, so that nobody overwrites what somebody else saved meanwhile. */
export const savePrivacyInput = z.strictObject({
  basedOn: z.number().int().min(0),
  worksCouncil: z.boolean(),
});

export type SavePrivacyInput = z.infer<typeof savePrivacyInput>;
