import { createHmac } from 'node:crypto';
import { trackFigures } from './own-figures.ts';
import type { VendorWorld } from './start-vendor.ts';
import type { Colleague, Group, Step, VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const userIds: Readonly<Record<Colleague | 'carol', number>> = { alice: 5, bob: 6, carol: 8 };
const groupIds: Readonly<Record<Group, number>> = { support: 1, billing: 2 };
const users = [
  { id: 1, login: '-', firstname: '-', lastname: '', email: '', roles: [] },
  { id: 5, login: 'alice', firstname: 'Alice', lastname: 'Adams', email: 'alice@acme.test', roles: ['Agent'] },
  { id: 6, login: 'bob', firstname: 'Bob', lastname: 'Brown', email: 'bob@acme.test', roles: ['Admin', 'Agent'] },
  { id: 8, login: 'carol', firstname: 'Carol', lastname: 'Clark', email: 'carol@customer.test', roles: ['Customer'] },
];
const states: Readonly<Record<string, string>> = { open: 'open', pending: 'warten auf Kunde', solved: 'closed' };
const token = 'zammad-token';

interface Ticket {
  readonly id: number;
  title: string;
  state: string;
  group: Group;
  priority: string;
  owner_id: number;
  readonly created_at: string;
  updated_at: string;
  gone: boolean;
  readonly articles: Record<string, unknown>[];
  readonly history: object[];
}

/** Zammad: the interface and triggers of one installation, over tickets with database ids 31, 32 …, numbers 86031 … */
export function createZammad(): VendorWorld {
  const tickets = new Map<number, Ticket>();
  const figures = trackFigures();
  let ids = 900;
  const nextId = () => (ids += 1);
  const idOf = (ticket: number) => 30 + ticket;
  const iso = (at: number) => new Date(at + 282).toISOString();
  const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

  function log(ticket: Ticket, at: number, by: number, entry: object): void {
    ticket.updated_at = iso(at);
    const base = { id: nextId(), o_id: ticket.id, object: 'Ticket', type: 'updated' };
    ticket.history.push({ ...base, created_at: iso(at), created_by_id: by, ...entry });
  }

  function write(ticket: Ticket, at: number, article: Record<string, unknown>): Record<string, unknown> {
    ticket.updated_at = iso(at);
    const whole = {
      id: nextId(),
      ticket_id: ticket.id,
      internal: false,
      type: 'email',
      created_at: iso(at),
      ...article,
    };
    ticket.articles.push(whole);
    return whole;
  }

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    figures.note(step);
    const { at } = step;
    if (step.do === 'open') {
      const ticket: Ticket = {
        id: idOf(step.ticket),
        title: step.subject,
        state: 'new',
        group: 'support',
        priority: '2 normal',
        owner_id: 1,
        created_at: iso(at),
        updated_at: iso(at),
        gone: false,
        articles: [],
        history: [],
      };
      tickets.set(ticket.id, ticket);
      log(ticket, at, userIds.carol, { type: 'created' });
      const article = write(ticket, at, { sender: 'Customer', created_by_id: userIds.carol, body: '<b>Help</b>' });
      return [deliver(ticket, article, secret)];
    }
    const ticket = tickets.get(idOf(step.ticket));
    if (ticket === undefined) throw new Error('The story speaks of a ticket that was not opened.');
    let article: Record<string, unknown> | null = null;
    switch (step.do) {
      case 'ask':
        article = write(ticket, at, { sender: 'Customer', created_by_id: userIds.carol });
        break;
      case 'reply':
      case 'note':
        article = write(ticket, at, {
          sender: 'Agent',
          created_by_id: userIds[step.by],
          internal: step.do === 'note',
          type: step.do === 'note' ? 'note' : 'email',
        });
        break;
      case 'auto-reply':
        article = write(ticket, at, { sender: 'System', created_by_id: 1, preferences: { 'is-auto-response': true } });
        break;
      case 'assign': {
        const to = step.to === null ? 1 : userIds[step.to];
        log(ticket, at, userIds[step.by], { attribute: 'owner', value_to: 'x', id_from: ticket.owner_id, id_to: to });
        ticket.owner_id = to;
        break;
      }
      case 'move': {
        const change = { value_from: ticket.group, value_to: step.to, id_from: 1, id_to: groupIds[step.to] };
        log(ticket, at, userIds[step.by], { attribute: 'group', ...change });
        ticket.group = step.to;
        break;
      }
      case 'priority': {
        const to = step.to === 'high' ? '3 high' : '2 normal';
        log(ticket, at, userIds[step.by], { attribute: 'priority', value_from: ticket.priority, value_to: to });
        ticket.priority = to;
        break;
      }
      case 'status':
        changeState(ticket, at, userIds[step.by], states[step.to] ?? 'open');
        break;
      case 'delete':
        ticket.gone = true;
        break;
      case 'merge':
        log(ticket, at, userIds[step.by], { type: 'merged_into', attribute: 'merge', id_to: idOf(step.into) });
        changeState(ticket, at, userIds[step.by], 'merged');
        break;
      case 'rate':
        return [];
    }
    return [deliver(ticket, article, secret)];
  }

  function changeState(ticket: Ticket, at: number, by: number, to: string): void {
    log(ticket, at, by, { attribute: 'state', value_from: ticket.state, value_to: to });
    ticket.state = to;
  }

  const show = ({ articles, history: _history, gone: _gone, ...ticket }: Ticket) => ({
    ...ticket,
    number: `860${ticket.id}`,
    first_response_at: isoOrNull(figures.of(ticket.id - 30).firstReplyAt),
    last_close_at: isoOrNull(figures.of(ticket.id - 30).solvedAt),
    customer_id: userIds.carol,
    created_by_id: userIds.carol,
    create_article_type: 'email',
    article_ids: articles.map(({ id }) => id),
  });

  function deliver(ticket: Ticket, article: object | null, secret: string): VendorDelivery {
    const { group, priority, ...rest } = show(ticket);
    const body = JSON.stringify({ ticket: { ...rest, group: { name: group }, priority: { name: priority } }, article });
    const signature = createHmac('sha1', secret).update(body).digest('hex');
    return { body, headers: { 'x-hub-signature': `sha1=${signature}`, 'x-zammad-trigger': 'Shiftlight' } };
  }

  function answer({ path, query, headers }: VendorRequest): VendorAnswer {
    if (headers.authorization !== `Token token=${token}`) return unauthorised;
    const present = [...tickets.values()].filter(({ gone }) => !gone);
    if (path === '/api/v1/users/me') return ok(users[2]);
    if (path === '/api/v1/ticket_states') {
      return ok([
        { name: 'open', state_type: 'open' },
        { name: 'warten auf Kunde', state_type: 'pending reminder' },
      ]);
    }
    if (path === '/api/v1/tickets') {
      const from = (Number(query.get('page')) - 1) * 3;
      return ok(present.slice(from, from + 3).map(show));
    }
    if (path === '/api/v1/tickets/search') {
      const since = query.get('condition[ticket.updated_at][value]') ?? '';
      const changed = present
        .filter(({ updated_at }) => updated_at > since)
        .sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
      if (query.get('order_by') === 'desc') changed.reverse();
      const size = Number(query.get('per_page'));
      const from = (Number(query.get('page')) - 1) * size;
      return ok(changed.slice(from, from + size).map(show));
    }
    const user = users.find(({ id }) => path === `/api/v1/users/${id}`);
    if (user !== undefined) return ok(user);
    const [, what, id] = /^\/api\/v1\/(tickets|ticket_articles\/by_ticket|ticket_history)\/(\d+)$/.exec(path) ?? [];
    const ticket = present.find((one) => String(one.id) === id);
    if (ticket === undefined) return notFound;
    if (what === 'tickets') return ok(show(ticket));
    return ok(what === 'ticket_history' ? { history: ticket.history, assets: {} } : ticket.articles);
  }

  return {
    helpdesk: 'zammad',
    credentials: { token },
    settings: {},
    ownSecret: null,
    idOf: (ticket) => String(idOf(ticket)),
    perform,
    answer,
  };
}
