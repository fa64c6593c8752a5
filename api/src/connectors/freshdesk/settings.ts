import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/** `statuses` hold ids or names of statuses, `fields` names of custom fields (`cf_…`) or of Freshdesk's own (`type`). */
export const freshdeskSettings = commonSettings.prefault({});
export type FreshdeskSettings = z.infer<typeof freshdeskSettings>;

/** The API key of an agent who sees all tickets. */
export const freshdeskCredentials = z.union([
  z.object({ token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
]);
export type FreshdeskCredentials = z.infer<typeof freshdeskCredentials>;

/** Freshdesk's statuses by their numbers; 6 and 7 exist in every account and may be renamed. Source: developers.freshdesk.com, Tickets. */
const own: Readonly<Record<string, StatusCategory>> = {
  '2': 'open',
  '3': 'pending',
  '4': 'solved',
  '5': 'closed',
  '6': 'pending',
  '7': 'on-hold',
};

/** Category of a status by its number or name. */
export function toStatus(id: string, name: string, settings: FreshdeskSettings): StatusCategory {
  const named = settings.statuses[name] ?? settings.statuses[name.toLowerCase()];
  return named ?? toCategory(id, own, settings);
}

const channels: Readonly<Record<string, string>> = {
  '1': 'email',
  '2': 'portal',
  '3': 'phone',
  '5': 'twitter',
  '6': 'facebook',
  '7': 'chat',
  '9': 'feedback widget',
  '10': 'outbound email',
  '13': 'whatsapp',
};
const priorities: Readonly<Record<string, string>> = { '1': 'low', '2': 'medium', '3': 'high', '4': 'urgent' };

export const toChannel = (source: string | null): string | null =>
  source === null ? null : (channels[source] ?? `source ${source}`);
export const toPriorityName = (id: string | null): string | null => (id === null ? null : (priorities[id] ?? id));
/** A ticket that an agent opened by writing to the customer. */
export const isOutbound = (source: string | null): boolean => source === '10';
