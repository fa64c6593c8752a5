/** Part of a URL, relative to the connector's base URL, that a rule looks at; `query` and `hash` come without `?` and `#`. */
export type UrlPart = 'path' | 'query' | 'hash' | 'path-and-query';

/** One way to recognise a page. For tickets the pattern's named group `id` holds the helpdesk's own id of the ticket. */
export interface UrlRule {
  readonly in: UrlPart;
  readonly pattern: RegExp;
}

/** URLs that show what a helpdesk's rules accept and refuse. Run as tests, so each entry proves itself. */
export interface HelpdeskSamples {
  /** Base URL of a connector under which the samples are read. */
  readonly baseUrl: string;
  readonly tickets: readonly (readonly [url: string, externalId: string])[];
  /** Links to tickets as they stand in the helpdesk's own HTML, absolute or relative to the host. */
  readonly links: readonly (readonly [href: string, externalId: string])[];
  readonly lists: readonly string[];
  /** Addresses that are neither. */
  readonly others: readonly string[];
}

/**
 * Where tickets are in one helpdesk's pages. Recognition is by URL and link; the connector's base URL decides the host, so
 * self-hosted installations and sub-paths are the normal case. Patterns see the path after the base URL, with its leading slash.
 */
export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  /** Hosts of the vendor's own cloud (`*.` = any sub-domain); only a suggestion while connecting. Empty = always self-hosted. */
  readonly cloudHosts: readonly string[];
  /** Address of a ticket after the base URL, `{id}` for its external id; null when an account's own id would have to be known. */
  readonly ticketPath: string | null;
  readonly ticketPages: readonly UrlRule[];
  readonly listPages: readonly UrlRule[];
  /** CSS selector of links that may lead to a ticket; each is then read by `findTicketInHref`. */
  readonly links: string;
  /** Elements that stand for a ticket without being a link, and the attribute that holds its id. Only an extra: links go first. */
  readonly marked?: readonly { readonly css: string; readonly attribute: string }[];
  /** True when the product draws its lists inside open shadow roots. */
  readonly shadowRoots?: true;
  /** CSS selector of regions whose links are never decorated (menus). */
  readonly ignoreWithin: string | null;
  /** CSS selectors of the row or card around a link, tried in this order: one badge per ticket and row. */
  readonly rows: readonly string[];
  /** Turns the id of the URL into the id that the helpdesk's API uses, when they differ. */
  readonly toExternalId?: (urlId: string) => string;
  /** Ships for trying things out and is connected by whatever starts it: not offered to people who connect theirs. */
  readonly isForTrials?: true;
  readonly samples: HelpdeskSamples;
}

/** Types a registry entry; says nothing of its own. */
export const defineHelpdesk = (helpdesk: Helpdesk): Helpdesk => helpdesk;

/** Rows of tables, lists and grids: what most helpdesks draw their queues with. */
export const commonRows = 'tr, li, [role="row"], [role="listitem"], article';
