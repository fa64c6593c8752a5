import { findDeskUrl, type DeskUrl } from './desk-url.ts';
import type { Helpdesk, UrlPart, UrlRule } from './helpdesk.ts';

const readPart: Readonly<Record<UrlPart, (url: DeskUrl) => string>> = {
  path: (url) => url.path,
  query: (url) => url.query,
  hash: (url) => url.hash,
  'path-and-query': (url) => (url.query === '' ? url.path : `${url.path}?${url.query}`),
};

function findMatch(rules: readonly UrlRule[], url: DeskUrl): RegExpExecArray | null {
  for (const rule of rules) {
    const match = rule.pattern.exec(readPart[rule.in](url));
    if (match !== null) return match;
  }
  return null;
}

/** External id of the ticket that the page at `url` shows, in the helpdesk installed at `baseUrl`; null when it shows none. */
export function findTicketInUrl(helpdesk: Helpdesk, baseUrl: string, url: string): string | null {
  const deskUrl = findDeskUrl(baseUrl, url);
  const urlId = deskUrl === null ? undefined : findMatch(helpdesk.ticketPages, deskUrl)?.groups?.['id'];
  if (urlId === undefined) return null;
  return helpdesk.toExternalId?.(urlId) ?? urlId;
}

/** External id of the ticket that a link leads to; null when it leads elsewhere. A link counts when the page behind it is a ticket's. */
export function findTicketInHref(helpdesk: Helpdesk, baseUrl: string, href: string): string | null {
  return findTicketInUrl(helpdesk, baseUrl, href);
}

/** True when the page at `url` is one of the helpdesk's lists (queue, search result, board). */
export function isListUrl(helpdesk: Helpdesk, baseUrl: string, url: string): boolean {
  const deskUrl = findDeskUrl(baseUrl, url);
  return deskUrl !== null && findMatch(helpdesk.listPages, deskUrl) !== null;
}
