import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `fields` hold names of custom fields, `tiers` names of inboxes. */
export const helpScoutSettings = commonSettings.prefault({});
export type HelpScoutSettings = z.infer<typeof helpScoutSettings>;

/** Id and secret of an OAuth app (Your Profile → My Apps), or an access token. */
export const helpScoutCredentials = z.union([
  z.object({ token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
]);

/** Where the interface is for the address at which agents work. */
export function toApiUrl(baseUrl: string): string {
  return new URL(baseUrl).host === 'secure.helpscout.net' ? 'https://api.helpscout.net' : baseUrl.replace(/\/+$/, '');
}
