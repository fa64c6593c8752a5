import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';
import type { Stage } from './rest-schemas.ts';

/** `statuses` hold ids or names of stages, `fields` names of properties, `tiers` ids of teams. */
export const hubspotSettings = commonSettings.prefault({});
export type HubspotSettings = z.infer<typeof hubspotSettings>;

/** The access token of a private app. */
export const hubspotCredentials = z.object({ token: z.string().min(1) });

/** Names of the stages that ship, in small letters. Source: knowledge.hubspot.com, ticket pipelines. */
const own: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  'waiting on contact': 'pending',
  'waiting on us': 'open',
  closed: 'solved',
};

/** Category of a stage: what the admin said, what HubSpot says of it (open or closed), its name. */
export function toStatus(stageId: string, stage: Stage | null, { statuses }: HubspotSettings): StatusCategory {
  const name = stage?.label ?? stageId;
  const said = statuses[stageId] ?? statuses[name] ?? statuses[name.toLowerCase()];
  if (said !== undefined) return said;
  if (stage?.isClosed === true) return 'solved';
  return own[name.toLowerCase()] ?? 'open';
}

/** Where the interface is for the address at which agents work: one for all regions. */
export function toApiUrl(baseUrl: string): string {
  return new URL(baseUrl).host.endsWith('.hubspot.com') ? 'https://api.hubapi.com' : baseUrl;
}
