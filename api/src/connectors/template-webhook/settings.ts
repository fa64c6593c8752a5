import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `statuses` hold the helpdesk's own names; `timeZone` is the zone of times without one. */
export const templateSettings = commonSettings.prefault({});
export type TemplateSettings = z.infer<typeof templateSettings>;

/** Names of statuses as helpdesks ship them, in small letters. */
export const commonStatuses: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  open: 'open',
  active: 'open',
  reopened: 'open',
  'in progress': 'open',
  pending: 'pending',
  replied: 'pending',
  snoozed: 'pending',
  'waiting on customer': 'pending',
  'waiting for customer': 'pending',
  'pending reminder': 'pending',
  'pending close': 'pending',
  hold: 'on-hold',
  'on hold': 'on-hold',
  'on-hold': 'on-hold',
  paused: 'on-hold',
  'waiting on third party': 'on-hold',
  resolved: 'solved',
  solved: 'solved',
  closed: 'closed',
  archived: 'closed',
};
