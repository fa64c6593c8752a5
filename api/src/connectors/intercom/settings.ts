import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `statuses` hold ids or names of custom ticket states. */
export const intercomSettings = commonSettings.prefault({});
export type IntercomSettings = z.infer<typeof intercomSettings>;

/** The access token of a private app. */
export const intercomCredentials = z.object({ token: z.string().min(1) });
export type IntercomCredentials = z.infer<typeof intercomCredentials>;

const apiHosts: Readonly<Record<string, string>> = {
  'app.intercom.com': 'https://api.intercom.io',
  'app.intercom.io': 'https://api.intercom.io',
  'app.eu.intercom.com': 'https://api.eu.intercom.io',
  'app.au.intercom.com': 'https://api.au.intercom.io',
};

/** Where the interface is for the address at which agents work. Source: developers.intercom.com, regional hosting. */
export function toApiUrl(baseUrl: string): string {
  return apiHosts[new URL(baseUrl).host] ?? baseUrl;
}
