import type { HealthProblem } from '../../messaging/page-health.ts';

/** What was seen on a page of a helpdesk. */
export interface PageSigns {
  /** By its address it is a list; by its address it shows a ticket. */
  readonly isList: boolean;
  readonly isTicket: boolean;
  /** Links that lead to tickets. */
  readonly links: number;
  /** Repeated boxes with words in them, which look like rows of a list. */
  readonly rows: number;
  /** Tickets in view, and how many of them the API knows. */
  readonly inView: number;
  readonly known: number;
  /** True when the API has answered and is connected. */
  readonly isLive: boolean;
  /** Pages of this helpdesk that were looked at one after the other without recognising a list, a ticket or a link to one. */
  readonly blankPages: number;
}

const fewestRows = 5;
const fewestTickets = 5;
const fewestPages = 8;

/** What does not fit; null when all is well, or when too little was seen to say so. An empty list is no problem. */
export function judgePage(signs: PageSigns): HealthProblem | null {
  if (signs.isList && signs.links === 0 && signs.rows >= fewestRows) return 'no-links';
  if (signs.isLive && signs.inView >= fewestTickets && signs.known === 0) return 'unknown-tickets';
  if (!signs.isList && !signs.isTicket && signs.blankPages >= fewestPages) return 'nothing-recognised';
  return null;
}
