import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { toCategory } from '../kit/common-settings.ts';
import type { ZendeskSettings } from './settings.ts';

/** Zendesk's own statuses; custom ones belong to one of these, which is what the log names. Upper case in webhooks. */
const own: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  hold: 'on-hold',
  solved: 'solved',
  closed: 'closed',
  archived: 'closed',
  deleted: 'closed',
  scrubbed: 'closed',
};

/** Statuses under which a ticket is gone. */
const gone = new Set(['deleted', 'scrubbed']);

/** Category of a status of Zendesk. */
export function toStatus(raw: string, settings: ZendeskSettings): StatusCategory {
  return toCategory(raw, own, settings);
}

/** True for the status of a deleted ticket. */
export function isGone(raw: string): boolean {
  return gone.has(raw.toLowerCase());
}
