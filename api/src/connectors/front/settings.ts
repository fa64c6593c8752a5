import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/** `statuses` hold names of ticket statuses, `fields` names of custom fields, `tiers` names of inboxes. */
export const frontSettings = commonSettings.prefault({});
export type FrontSettings = z.infer<typeof frontSettings>;

/** An API token with access to shared resources. */
export const frontCredentials = z.object({ token: z.string().min(1) });

/** An archived conversation opens again when the customer writes. With ticketing there are statuses in three categories. */
const own: Readonly<Record<string, StatusCategory>> = {
  open: 'open',
  unassigned: 'open',
  assigned: 'open',
  waiting: 'pending',
  snoozed: 'pending',
  archived: 'solved',
  resolved: 'solved',
};

export const toStatus = (status: string, category: string | null, settings: FrontSettings): StatusCategory =>
  settings.statuses[status] ?? settings.statuses[status.toLowerCase()] ?? toCategory(category ?? status, own, settings);

/** Where the interface is for the address at which agents work. */
export function toApiUrl(baseUrl: string): string {
  return new URL(baseUrl).host === 'app.frontapp.com' ? 'https://api2.frontapp.com' : baseUrl;
}
