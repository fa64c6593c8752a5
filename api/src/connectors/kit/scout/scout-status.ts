import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { toCategory, type CommonSettings } from '../common-settings.ts';

/** A closed conversation opens again when the customer writes. Source: developer.helpscout.com, Conversation object. */
const own: Readonly<Record<string, StatusCategory>> = {
  active: 'open',
  open: 'open',
  pending: 'pending',
  closed: 'solved',
  spam: 'closed',
};

/** Category of a conversation's status. */
export const toScoutStatus = (status: string, settings: CommonSettings): StatusCategory =>
  toCategory(status, own, settings);
