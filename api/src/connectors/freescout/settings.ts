import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `fields` hold names of custom fields, `tiers` names of mailboxes. */
export const freescoutSettings = commonSettings.prefault({});
export type FreescoutSettings = z.infer<typeof freescoutSettings>;

/** The key of the API & Webhooks module. */
export const freescoutCredentials = z.object({ token: z.string().min(1) });
