import { helpdesks } from '@shiftlight/shared/helpdesks/index.ts';

/** How a product moves from page to page without loading one. */
export type Moves = 'loads' | 'history' | 'hash' | 'pjax' | 'hx-boost';
/** How it draws its lists. */
export type Draws = 'table' | 'cards' | 'kanban' | 'divs' | 'shadow' | 'frame' | 'unlinked';

/** One helpdesk's pages as the facts describe them: addresses, links and structure, nothing else of the product. */
export interface DeskPages {
  readonly id: string;
  /** Host and base path under which it is served. */
  readonly host: string;
  readonly base: string;
  readonly listPath: string;
  readonly moves: Moves;
  readonly draws: Draws;
  /** True when the pane of an earlier ticket stays in the document. */
  readonly keepsPanes: boolean;
  /** Address of a ticket, from the base. */
  ticketPath(id: string): string;
  /** The link in the list, as the product writes it. */
  href(id: string): string;
  /** Ids of the page, and those by which the API knows the tickets. */
  readonly ids: readonly string[];
  readonly externalIds: readonly string[];
}

const numbers = ['3101', '3102', '3103', '3104', '3105', '3106'];
const uuids = numbers.map((n) => `0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b${n}`);
const cases = numbers.map((n) => `500Aa00000${n}AEAB`);
const keys = numbers.map((n) => `HELP-${n}`);
/** Front shows in decimal what its interface calls `cnv_` and base 36. */
const conversations = numbers.map((n) => `12053754${n}`);

interface Draft extends Omit<DeskPages, 'base' | 'ids' | 'externalIds' | 'keepsPanes' | 'href'> {
  readonly base?: string;
  readonly ids?: readonly string[];
  readonly externalIds?: readonly string[];
  readonly keepsPanes?: boolean;
  readonly href?: (id: string) => string;
}

function desk(draft: Draft): DeskPages {
  const base = draft.base ?? '';
  const ids = draft.ids ?? numbers;
  return {
    keepsPanes: false,
    ...draft,
    base,
    ids,
    externalIds: draft.externalIds ?? ids,
    href: draft.href ?? ((id) => base + draft.ticketPath(id)),
  };
}

/** Every helpdesk of the registry but Request Tracker 5 and the practice desk, which run for real; Request Tracker 6 for its hx-boost. */
export const deskPages: readonly DeskPages[] = [
  desk({
    id: 'zendesk',
    host: 'acme-zendesk.test',
    listPath: '/agent/filters/360001',
    moves: 'history',
    draws: 'table',
    keepsPanes: true,
    ticketPath: (id) => `/agent/tickets/${id}`,
  }),
  desk({
    id: 'freshdesk',
    host: 'support-freshdesk.test',
    listPath: '/a/tickets/filters/all_tickets',
    moves: 'history',
    draws: 'cards',
    ticketPath: (id) => `/a/tickets/${id}`,
  }),
  desk({
    id: 'freshservice',
    host: 'acme-freshservice.test',
    listPath: '/a/tickets',
    moves: 'history',
    draws: 'table',
    ticketPath: (id) => `/a/tickets/${id}`,
    href: (id) => `/a/tickets/${id}?current_tab=details`,
  }),
  desk({
    id: 'intercom',
    host: 'app-intercom.test',
    listPath: '/a/inbox/abc123/inbox/shared/unassigned',
    moves: 'history',
    draws: 'divs',
    ticketPath: (id) => `/a/inbox/abc123/inbox/shared/all/conversation/${id}`,
  }),
  desk({
    id: 'hubspot',
    host: 'app-eu1-hubspot.test',
    listPath: '/help-desk/99/view/7/list-view',
    moves: 'history',
    draws: 'table',
    ticketPath: (id) => `/help-desk/99/view/7/ticket/${id}/`,
  }),
  desk({
    id: 'help-scout',
    host: 'secure-helpscout.test',
    listPath: '/mailbox/abc/5/',
    moves: 'history',
    draws: 'divs',
    ticketPath: (id) => `/conversation/${id}/349`,
    href: (id) => `/conversation/${id}/349?folderId=5`,
  }),
  desk({
    id: 'gorgias',
    host: 'acme-gorgias.test',
    listPath: '/app/tickets/12/inbox',
    moves: 'history',
    draws: 'divs',
    ticketPath: (id) => `/app/ticket/${id}`,
  }),
  desk({
    id: 'front',
    host: 'app-frontapp.test',
    listPath: '/inboxes/teams/folders/4/unassigned',
    moves: 'history',
    draws: 'cards',
    ids: conversations,
    externalIds: conversations.map((id) => `cnv_${BigInt(id).toString(36)}`),
    ticketPath: (id) => `/inboxes/teams/views/7/open/${id}`,
  }),
  desk({
    id: 'salesforce',
    host: 'acme-lightning.test',
    listPath: '/lightning/o/Case/list?filterName=Recent',
    moves: 'history',
    draws: 'shadow',
    keepsPanes: true,
    ids: cases,
    ticketPath: (id) => `/lightning/r/Case/${id}/view`,
  }),
  desk({
    id: 'jira-service-management',
    host: 'acme-atlassian.test',
    listPath: '/jira/servicedesk/projects/HELP/queues/custom/4',
    moves: 'history',
    draws: 'kanban',
    ids: keys,
    ticketPath: (id) => `/jira/servicedesk/projects/HELP/queues/custom/4/${id}`,
  }),
  desk({
    id: 'chatwoot',
    host: 'chat.test',
    listPath: '/app/accounts/2/dashboard',
    moves: 'history',
    draws: 'unlinked',
    ticketPath: (id) => `/app/accounts/2/conversations/${id}`,
  }),
  desk({
    id: 'zammad',
    host: 'zammad.test',
    listPath: '/#ticket/view/my_assigned',
    moves: 'hash',
    draws: 'table',
    keepsPanes: true,
    ticketPath: (id) => `/#ticket/zoom/${id}`,
    href: (id) => `#ticket/zoom/${id}`,
  }),
  desk({
    id: 'request-tracker',
    host: 'rt6.test',
    base: '/rt',
    listPath: '/Search/Results.html?Query=Status%3D%27open%27',
    moves: 'hx-boost',
    draws: 'table',
    ticketPath: (id) => `/Ticket/Display.html?id=${id}`,
  }),
  desk({
    id: 'znuny',
    host: 'znuny.test',
    base: '/znuny',
    listPath: '/index.pl?Action=AgentTicketQueue;QueueID=2',
    moves: 'loads',
    draws: 'frame',
    ticketPath: (id) => `/index.pl?Action=AgentTicketZoom;TicketID=${id}`,
  }),
  desk({
    id: 'osticket',
    host: 'osticket.test',
    base: '/osticket',
    listPath: '/scp/tickets.php?queue=1',
    moves: 'pjax',
    draws: 'table',
    ticketPath: (id) => `/scp/tickets.php?id=${id}`,
    href: (id) => `tickets.php?id=${id}`,
  }),
  desk({
    id: 'freescout',
    host: 'freescout.test',
    listPath: '/mailbox/1/4',
    moves: 'loads',
    draws: 'table',
    ticketPath: (id) => `/conversation/${id}`,
  }),
  desk({
    id: 'frappe-helpdesk',
    host: 'frappe.test',
    listPath: '/helpdesk/tickets',
    moves: 'history',
    draws: 'divs',
    ticketPath: (id) => `/helpdesk/tickets/${id}`,
  }),
  desk({
    id: 'libredesk',
    host: 'libredesk.test',
    listPath: '/inboxes/unassigned',
    moves: 'history',
    draws: 'cards',
    ids: uuids,
    ticketPath: (id) => `/inboxes/unassigned/conversation/${id}`,
  }),
  desk({
    id: 'peppermint',
    host: 'peppermint.test',
    listPath: '/issues/open',
    moves: 'history',
    draws: 'divs',
    ids: uuids,
    ticketPath: (id) => `/issue/${id}`,
  }),
];

/** Helpdesks of the registry that have no pages here, because they run for real in other journeys. */
export const missingPages: readonly string[] = helpdesks
  .map(({ id }) => id)
  .filter((id) => !deskPages.some((pages) => pages.id === id));
