import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/** `statuses` hold names of states, `fields` names of object attributes. */
export const zammadSettings = commonSettings.prefault({});
export type ZammadSettings = z.infer<typeof zammadSettings>;

/** An access token, or name and password. */
export const zammadCredentials = z.union([
  z.object({ token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
]);
export type ZammadCredentials = z.infer<typeof zammadCredentials>;

/** Zammad's types of states and the names that ship. A closed ticket opens again when the customer answers. */
const own: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending action': 'pending',
  'pending close': 'pending',
  closed: 'solved',
  merged: 'closed',
  removed: 'closed',
};

/** Category of a state by the admin's word, its own name, or its type. */
export function toStatus(name: string, type: string | null, settings: ZammadSettings): StatusCategory {
  const known = settings.statuses[name] ?? settings.statuses[name.toLowerCase()] ?? own[name.toLowerCase()];
  return known ?? toCategory(type ?? name, own, settings);
}
