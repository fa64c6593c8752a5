import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `fields` hold ids of ticket fields; `statuses` hold names or ids of custom statuses. */
export const zendeskSettings = commonSettings.prefault({});
export type ZendeskSettings = z.infer<typeof zendeskSettings>;

const text = z.string().min(1);

/** E-mail and API token, or an OAuth token alone. */
export const zendeskCredentials = z.union([
  z.object({ user: text, token: text }),
  z.object({ token: text }).transform(({ token }) => ({ token })),
  z.object({ user: text, password: text }),
]);
export type ZendeskCredentials = z.infer<typeof zendeskCredentials>;

/** How a request says who asks. Source: developer.zendesk.com, Security and authentication. */
export function toAuthorization(credentials: ZendeskCredentials): string {
  if (!('user' in credentials)) return `Bearer ${credentials.token}`;
  const pair =
    'token' in credentials
      ? `${credentials.user}/token:${credentials.token}`
      : `${credentials.user}:${credentials.password}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
