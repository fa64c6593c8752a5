import { findTicketInHref } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { Desk } from './desks.ts';

/** A link, or another element that stands for a ticket, that gets a badge. */
export interface TicketLink {
  readonly link: HTMLElement;
  readonly ref: TicketRef;
}

/**
 * Links to tickets below `root`, one per ticket and row: helpdesks link number and subject alike, the longest text is the subject.
 * `openTicketId` is the ticket that the page itself shows; its own links need no badge, the dock speaks for it.
 */
export function findTicketLinks(root: ParentNode, desk: Desk, openTicketId: string | null): TicketLink[] {
  const perRow = new Map<Element, Map<string, TicketLink>>();
  let last: { readonly row: Element; readonly inRow: boolean; readonly key: string } | null = null;
  for (const link of root.querySelectorAll<HTMLElement>(toSelector(desk))) {
    const ref = readTicketRef(link, desk);
    if (ref === null || ref.externalId === openTicketId) continue;
    if (desk.helpdesk.ignoreWithin !== null && link.closest(desk.helpdesk.ignoreWithin) !== null) continue;
    // Pagers and icon buttons lead to tickets, too, but do not stand for one.
    if (textLength(link) === 0) continue;
    const key = toTicketKey(ref);
    const found = findRow(link, desk.helpdesk.rows);
    // Cards built of plain boxes have no row that could be told: neighbours that lead to the same ticket are one card.
    const isSameCard: boolean = found === null && last !== null && !last.inRow && last.key === key;
    const row: Element = isSameCard && last !== null ? last.row : (found ?? link);
    last = { row, inRow: found !== null, key };
    const inRow = perRow.get(row) ?? new Map<string, TicketLink>();
    perRow.set(row, inRow);
    const known = inRow.get(key);
    if (known === undefined || isBetter(link, known.link)) inRow.set(key, { link, ref });
  }
  return [...perRow.values()].flatMap((inRow) => [...inRow.values()]);
}

/** Selector of everything that may stand for a ticket of this desk. */
export function toSelector({ helpdesk }: Desk): string {
  return [helpdesk.links, ...(helpdesk.marked ?? []).map(({ css }) => css)].join(', ');
}

/** Attributes whose change may turn an element into another ticket's. */
export function listTellingAttributes(desks: readonly Desk[]): string[] {
  return ['href', ...desks.flatMap(({ helpdesk }) => (helpdesk.marked ?? []).map(({ attribute }) => attribute))];
}

/** The ticket that an element stands for now; null when it stands for none. */
export function readTicketRef(element: HTMLElement, desk: Desk): TicketRef | null {
  const externalId =
    element instanceof HTMLAnchorElement || element.localName === 'a'
      ? readHref(desk, hrefOf(element))
      : readMark(element, desk);
  return externalId === null ? null : { connectorId: desk.connectorId, externalId };
}

function readMark(element: HTMLElement, { helpdesk }: Desk): string | null {
  for (const { css, attribute } of helpdesk.marked ?? []) {
    const id = element.matches(css) ? (element.getAttribute(attribute) ?? '') : '';
    // A card that holds a link to a ticket is spoken for by its link.
    if (id !== '' && element.querySelector(helpdesk.links) === null) return helpdesk.toExternalId?.(id) ?? id;
  }
  return null;
}

const hrefOf = (element: HTMLElement): string => (element instanceof HTMLAnchorElement ? element.href : '');

/** More addresses than any page holds at once. */
const rememberedHrefs = 5_000;
const readings = new WeakMap<Desk, Map<string, string | null>>();

/** Every scan meets the same addresses again: each is taken apart once. */
function readHref(desk: Desk, href: string): string | null {
  let known = readings.get(desk);
  if (known === undefined || known.size > rememberedHrefs) {
    known = new Map();
    readings.set(desk, known);
  }
  let externalId = known.get(href);
  if (externalId === undefined) {
    externalId = findTicketInHref(desk.helpdesk, desk.baseUrl, href);
    known.set(href, externalId);
  }
  return externalId;
}

function findRow(link: HTMLElement, rows: readonly string[]): Element | null {
  for (const selector of rows) {
    const row = link.closest(selector);
    if (row !== null) return row;
  }
  return null;
}

function isBetter(link: HTMLElement, than: HTMLElement): boolean {
  return textLength(link) > textLength(than);
}

const textLength = (link: HTMLElement): number => (link.textContent ?? '').trim().length;
