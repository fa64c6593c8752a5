import type { Helpdesk } from './helpdesk.ts';

/** Address of a ticket in the helpdesk installed at `baseUrl`; null when this helpdesk's addresses cannot be built from the id alone. */
export function toTicketUrl(helpdesk: Helpdesk, baseUrl: string, externalId: string): string | null {
  if (helpdesk.ticketPath === null) return null;
  return baseUrl.replace(/\/+$/, '') + helpdesk.ticketPath.replace('{id}', () => encodeURIComponent(externalId));
}
