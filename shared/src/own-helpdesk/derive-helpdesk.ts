import { findDeskUrl, findOrigin, type DeskUrl } from '../helpdesks/desk-url.ts';
import { isListUrl, findTicketInUrl } from '../helpdesks/find-ticket.ts';
import { commonRows, type Helpdesk, type UrlPart } from '../helpdesks/helpdesk.ts';

/** What an admin gives of a helpdesk of their own: the address of one ticket and of one list of tickets. */
export interface OwnPages {
  readonly ticketUrl: string;
  readonly listUrl: string;
}

/** Why no pattern follows from two addresses. */
export type OwnPagesProblem = 'not-an-address' | 'another-host' | 'no-id' | 'list-is-ticket';

export type DerivedHelpdesk =
  | { readonly ok: true; readonly helpdesk: Helpdesk; readonly exampleId: string }
  | { readonly ok: false; readonly problem: OwnPagesProblem };

/** What ids look like, from narrow to wide. Words without a digit are names of pages. */
const idShapes = [
  String.raw`\d+`,
  '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  String.raw`[A-Z][A-Z0-9_]*-\d+`,
  String.raw`(?=[\w-]*\d)[\w-]{3,}`,
] as const;
const idNames =
  /^(?:id|.*(?:ticket|issue|case|conversation|request|incident|thread)(?:_?id|_?number|key)?|key|number)$/i;
const ticketWords = /^(?:tickets?|issues?|cases?|conversations?|requests?|incidents?|threads?|browse|show|view|t)$/i;

interface Found {
  readonly in: UrlPart;
  readonly before: string;
  readonly id: string;
  readonly shape: string;
  /** How the id ends in this part of the address. */
  readonly end: string;
  readonly path: string;
  readonly link: string;
}

/**
 * Derives from one ticket's and one list's address where tickets are in a helpdesk that nobody described yet. The id is looked for in the
 * query, the hash and the path, in this order where names speak for it, else the last part of the address that looks like one; numbers
 * that the list has at the same place belong to the account, not to the ticket.
 */
export function deriveHelpdesk(id: string, name: string, baseUrl: string, pages: OwnPages): DerivedHelpdesk {
  const refuse = (problem: OwnPagesProblem): DerivedHelpdesk => ({ ok: false, problem });
  if ([pages.ticketUrl, pages.listUrl, baseUrl].some((url) => findOrigin(url) === null))
    return refuse('not-an-address');
  const ticket = findDeskUrl(baseUrl, pages.ticketUrl);
  const list = findDeskUrl(baseUrl, pages.listUrl);
  if (ticket === null || list === null) return refuse('another-host');
  const found = findInQuery(ticket, list) ?? findInPath(ticket, list, 'hash') ?? findInPath(ticket, list, 'path');
  if (found === null) return refuse('no-id');
  const helpdesk: Helpdesk = {
    id,
    name,
    cloudHosts: [],
    ticketPath: found.path,
    ticketPages: [{ in: found.in, pattern: new RegExp(`${found.before}(?<id>${found.shape})${found.end}`) }],
    listPages: [toListRule(list)],
    links: found.link,
    ignoreWithin: 'nav, [role="navigation"]',
    rows: [commonRows],
    samples: { baseUrl, tickets: [[pages.ticketUrl, found.id]], links: [], lists: [pages.listUrl], others: [] },
  };
  if (findTicketInUrl(helpdesk, baseUrl, pages.listUrl) !== null) return refuse('list-is-ticket');
  return { ok: true, helpdesk, exampleId: found.id };
}

/** What a page of this helpdesk would be taken for. */
export function classifyPage(
  helpdesk: Helpdesk,
  baseUrl: string,
  url: string,
): { readonly kind: 'ticket'; readonly id: string } | { readonly kind: 'list' | 'other' } {
  const id = findTicketInUrl(helpdesk, baseUrl, url);
  if (id !== null) return { kind: 'ticket', id };
  return { kind: isListUrl(helpdesk, baseUrl, url) ? 'list' : 'other' };
}

function findShape(text: string): string | null {
  return idShapes.find((shape) => new RegExp(`^${shape}$`).test(text)) ?? null;
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

function findInQuery(ticket: DeskUrl, list: DeskUrl): Found | null {
  const known = new Set(list.query.split(/[&;]/));
  const pairs = ticket.query.split(/[&;]/).filter((pair) => pair !== '' && !known.has(pair));
  for (const pair of pairs) {
    const cut = pair.indexOf('=');
    const [name, id] = [pair.slice(0, cut), pair.slice(cut + 1)];
    const shape = findShape(id);
    if (cut < 1 || shape === null || !idNames.test(name)) continue;
    return {
      ...{ in: 'path-and-query', id, shape, end: '(?:[&;]|$)' },
      before: `^${escapeText(ticket.path)}\\?(?:.*[&;])?${escapeText(name)}=`,
      path: `${ticket.path}?${toQuery(ticket.query, name)}`,
      link: `a[href*="${name}="]`,
    };
  }
  return null;
}

/** The ticket's own query with the id left open, and without numbers that belong to that one ticket. */
function toQuery(query: string, idName: string): string {
  const pairs = query.split(/[&;]/).flatMap((pair) => {
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (name === idName) return [`${name}={id}`];
    return pair === '' || findShape(value) !== null ? [] : [pair];
  });
  return pairs.join(query.includes(';') ? ';' : '&');
}

/** Path and hash routes are both parts between slashes. */
function findInPath(ticket: DeskUrl, list: DeskUrl, part: 'path' | 'hash'): Found | null {
  const parts = ticket[part].split('/');
  const others = list[part].split('/');
  const candidates = parts.flatMap((text, index) => {
    const shape = findShape(text);
    return shape === null || others[index] === text ? [] : [{ text, index, shape }];
  });
  const named = candidates.filter(({ index }) => ticketWords.test(parts[index - 1] ?? ''));
  const chosen = named.at(-1) ?? candidates.at(-1);
  if (chosen === undefined) return null;
  const { text: id, index, shape } = chosen;
  const before = parts.slice(0, index).map((text, place) => {
    // Another number before it differs from ticket to ticket (a mailbox, a view), unless the list has the same.
    return findShape(text) !== null && others[place] !== text ? '[^/]+' : escapeText(text);
  });
  const isFixed = !before.includes('[^/]+');
  const lead = parts.slice(0, index).join('/');
  const word = parts.slice(0, index).findLast((text) => text !== '' && findShape(text) === null);
  return {
    ...{ in: part, id, shape, before: `^${[...before, ''].join('/')}`, end: '(?:[/?]|$)' },
    path: `${part === 'hash' ? '/#' : ''}${isFixed ? lead : parts.slice(0, index).join('/')}/{id}`,
    link: word === undefined ? 'a[href]' : `a[href*="${part === 'hash' && index === 1 ? '#' : ''}${word}/"]`,
  };
}

/** The list's own page, with whatever follows it. */
function toListRule(list: DeskUrl): { readonly in: UrlPart; readonly pattern: RegExp } {
  if (list.hash !== '')
    return { in: 'hash', pattern: new RegExp(`^${escapeText(list.hash.replace(/[/?]+$/, ''))}(?:[/?]|$)`) };
  const path = escapeText(list.path.replace(/\/+$/, ''));
  return { in: 'path', pattern: new RegExp(path === '' ? '^/$' : `^${path}/?$`) };
}
