import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings, toCategory } from '../kit/common-settings.ts';

/**
 * `statuses` hold names of states, `tiers` names of queues, `fields` names of dynamic fields. Znuny's times have no zone: `timeZone` is
 * that of its configuration (UTC unless it was changed).
 */
export const znunySettings = commonSettings
  .extend({
    /** Name of the web service with the operations TicketSearch, TicketGet and TicketHistoryGet. */
    webService: z
      .string()
      .regex(/^[\w.-]{1,100}$/)
      .default('Shiftlight'),
  })
  .prefault({});
export type ZnunySettings = z.infer<typeof znunySettings>;

/** An agent's account that may read all queues. */
export const znunyCredentials = z.object({ user: z.string().min(1), password: z.string().min(1) });

/** States that ship. A ticket that was closed opens again when the customer writes. Source: doc.znuny.org, States. */
const own: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending auto close+': 'pending',
  'pending auto close-': 'pending',
  'closed successful': 'solved',
  'closed unsuccessful': 'solved',
  'closed with workaround': 'solved',
  merged: 'closed',
  removed: 'closed',
};

export const toStatus = (state: string, settings: ZnunySettings): StatusCategory => toCategory(state, own, settings);

/** User 1 is Znuny itself, and the owner of tickets that nobody owns. */
export const systemUser = '1';
export const toOwner = (id: string | null): string | null => (id === systemUser ? null : id);

/** An instant as Znuny writes it in its own zone, `2026-10-05 08:00:00`. */
export function toLocalTime(at: number, { timeZone }: ZnunySettings): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
}
