import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import { findHelpdesk } from '../helpdesks/index.ts';
import { deriveHelpdesk, type OwnPages } from './derive-helpdesk.ts';

/** What has to be known of a connected helpdesk to find its tickets in pages. */
export interface HelpdeskPlace {
  /** Id in the helpdesk registry. */
  readonly helpdesk: string;
  readonly name: string;
  readonly baseUrl: string;
  /** Addresses that an admin gave; they go before the registry. */
  readonly pages?: OwnPages | null | undefined;
}

const derived = new Map<string, Helpdesk | null>();

/** Where tickets are in a connected helpdesk: as its admin's addresses say, else as the registry does; null when neither tells. */
export function findHelpdeskOf({ helpdesk, name, baseUrl, pages }: HelpdeskPlace): Helpdesk | null {
  if (pages === null || pages === undefined) return findHelpdesk(helpdesk);
  const key = JSON.stringify([helpdesk, name, baseUrl, pages.ticketUrl, pages.listUrl]);
  const known = derived.get(key);
  if (known !== undefined) return known;
  const result = deriveHelpdesk(helpdesk, name, baseUrl, pages);
  const found = result.ok ? result.helpdesk : findHelpdesk(helpdesk);
  derived.set(key, found);
  return found;
}
