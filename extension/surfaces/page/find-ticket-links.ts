import { findTicketInHref } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { Desk } from './desks.ts';

/** A link that gets a badge. */
export interface TicketLink {
  readonly link: HTMLAnchorElement;
  readonly ref: TicketRef;
}

/**
 * Links to tickets in the page, one per ticket and row: helpdesks link number and subject alike, the longest text is the subject.
 * `openTicketId` is the ticket that the page itself shows; its own links need no badge, the dock speaks for it.
 */
export function findTicketLinks(root: ParentNode, desk: Desk, openTicketId: string | null): TicketLink[] {
  const { helpdesk, baseUrl, connectorId } = desk;
  const perRow = new Map<Element, Map<string, TicketLink>>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>(helpdesk.links)) {
    const externalId = findTicketInHref(helpdesk, baseUrl, link.href);
    if (externalId === null || externalId === openTicketId) continue;
    if (helpdesk.ignoreWithin !== null && link.closest(helpdesk.ignoreWithin) !== null) continue;
    // Pagers and icon buttons lead to tickets, too, but do not stand for one.
    if (textLength(link) === 0) continue;
    const ref = { connectorId, externalId };
    const row = findRow(link, helpdesk.rows);
    const inRow = perRow.get(row) ?? new Map<string, TicketLink>();
    perRow.set(row, inRow);
    const key = toTicketKey(ref);
    const known = inRow.get(key);
    if (known === undefined || isBetter(link, known.link)) inRow.set(key, { link, ref });
  }
  return [...perRow.values()].flatMap((inRow) => [...inRow.values()]);
}

function findRow(link: HTMLAnchorElement, rows: readonly string[]): Element {
  for (const selector of rows) {
    const row = link.closest(selector);
    if (row !== null) return row;
  }
  return link.parentElement ?? link;
}

function isBetter(link: HTMLAnchorElement, than: HTMLAnchorElement): boolean {
  return textLength(link) > textLength(than);
}

const textLength = (link: HTMLAnchorElement): number => (link.textContent ?? '').trim().length;
