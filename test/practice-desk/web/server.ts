import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Intervention } from '../world/intervene.ts';
import { agents, newcomer } from '../world/team.ts';
import type { World } from '../world/world.ts';
import { html } from './html.ts';
import { lists, toListPage } from './list-page.ts';
import { toPage } from './page.ts';
import { toTicketPage } from './ticket-page.ts';

export interface DeskSite {
  readonly world: World;
  /** A person answered in the form. */
  reply(intervention: Omit<Intervention, 'at'>): void;
}

const longestForm = 64 * 1024;

/** The desk's pages. Server rendered and without scripts, like the oldest helpdesks that the extension must live with. */
export function createDeskServer(site: DeskSite): Server {
  return createServer((request, response) => {
    handle(site, request, response).catch(() => response.writeHead(500).end('The practice desk could not do that.'));
  });
}

async function handle(site: DeskSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk');
  const agentId = findAgentId(request);
  if (request.method === 'POST') {
    if (!isOwnForm(request)) return send(response, 403, 'Only the desk’s own pages may do that.');
    return post(site, url, agentId, await readForm(request), response);
  }
  const show = (title: string, body: ReturnType<typeof html>, status = 200) =>
    send(response, status, toPage({ title, agentId, here: url.pathname + url.search }, body));
  if (url.pathname === '/') {
    const list = lists.find((name) => name === url.searchParams.get('list')) ?? 'open';
    return show('Practice desk', toListPage(site.world.tickets.values(), list, agentId));
  }
  const ticket = site.world.tickets.get(/^\/tickets\/(\d+)$/.exec(url.pathname)?.[1] ?? '');
  if (ticket === undefined)
    return show(
      'Not found',
      html`<h1>There is nothing here</h1>
        <p><a href="/">Back to the list</a></p>`,
      404,
    );
  return show(`#${ticket.id}: ${ticket.subject}`, toTicketPage(ticket));
}

function post(site: DeskSite, url: URL, agentId: string, form: URLSearchParams, response: ServerResponse): void {
  if (url.pathname === '/me') {
    const chosen = agents.find(({ id }) => id === form.get('agent'))?.id ?? newcomer.id;
    const here = form.get('here') ?? '/';
    response.setHeader('set-cookie', `agent=${chosen}; Path=/; SameSite=Lax; HttpOnly`);
    return redirect(response, /^\/(?!\/)/.test(here) ? here : '/');
  }
  const ticketId = /^\/tickets\/(\d+)\/replies$/.exec(url.pathname)?.[1];
  const text = form.get('text')?.trim() ?? '';
  if (ticketId === undefined || !site.world.tickets.has(ticketId))
    return send(response, 404, 'There is no such ticket.');
  if (text === '') return send(response, 400, 'Write an answer first.');
  const status = (['open', 'solved'] as const).find((name) => name === form.get('status')) ?? 'pending';
  site.reply({ ticketId, agentId, text, internal: form.get('internal') === 'yes', status });
  redirect(response, `/tickets/${ticketId}`);
}

/** Browsers say where a form stands; a form of another site is refused. */
function isOwnForm({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function findAgentId(request: IncomingMessage): string {
  const chosen = /(?:^|; )agent=([\w.]+)/.exec(request.headers.cookie ?? '')?.[1];
  return agents.find(({ id }) => id === chosen)?.id ?? newcomer.id;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > longestForm) throw new Error('The form is too long.');
  }
  return new URLSearchParams(text);
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
  });
  response.end(page);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to }).end();
}
