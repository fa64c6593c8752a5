import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/** `fields` hold keys of custom attributes. */
export const chatwootSettings = commonSettings
  .extend({
    /** Number of the account in the address (/app/accounts/1); null = the only one of the token's owner. */
    accountId: z.number().int().positive().nullable().default(null),
  })
  .prefault({});
export type ChatwootSettings = z.infer<typeof chatwootSettings>;

/** The access token of an administrator's profile. */
export const chatwootCredentials = z.object({ token: z.string().min(1) });

/** `pending` is with a bot, nobody waits for the customer; a snoozed conversation is put off. */
const own: Readonly<Record<string, StatusCategory>> = {
  open: 'open',
  pending: 'new',
  snoozed: 'on-hold',
  resolved: 'solved',
};

/** Category of a status of Chatwoot. */
export function toStatus(raw: string, settings: ChatwootSettings): StatusCategory {
  return toCategory(raw, own, settings);
}
