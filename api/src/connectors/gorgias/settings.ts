import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/** `fields` hold names of custom fields, `tiers` names of teams. */
export const gorgiasSettings = commonSettings.prefault({});
export type GorgiasSettings = z.infer<typeof gorgiasSettings>;

/** E-mail address of the account and its API key. */
export const gorgiasCredentials = z.union([
  z.object({ user: z.string().min(1), token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
]);

/** Gorgias knows open and closed; a snoozed ticket is open and hidden. A closed one opens again when the customer writes. */
const own: Readonly<Record<string, StatusCategory>> = { open: 'open', closed: 'solved', snoozed: 'pending' };

export const toStatus = (status: string, settings: GorgiasSettings): StatusCategory =>
  toCategory(status, own, settings);

/** Gorgias' own status, with that of tickets that are put off until later. */
export const rawStatusOf = (ticket: {
  readonly status: string | null;
  readonly snooze_datetime: number | null;
}): string => (ticket.snooze_datetime !== null && ticket.status === 'open' ? 'snoozed' : (ticket.status ?? 'open'));
