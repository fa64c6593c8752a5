import type { VendorWorld } from './start-vendor.ts';
import { colleagues, type Colleague, type Group, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const userIds: Readonly<Record<Colleague, number>> = { alice: 4001, bob: 4002 };
const teamIds: Readonly<Record<Group, number>> = { support: 71, billing: 72 };
const carol = { id: 9001, name: 'Carol Clark', email: 'carol@customer.test' };
const credentials = { user: 'admin@acme.test', token: 'gorgias-key' };
/** Gorgias gives fewer than it is asked for when it likes. */
const pageSize = 2;

interface Entry extends Record<string, unknown> {
  readonly id: number;
  readonly created_datetime: string;
}

interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly created_datetime: string;
  updated_datetime: string;
  status: string;
  priority: string;
  assignee_user_id: number | null;
  assignee_team_id: number | null;
  closed_datetime: string | null;
  trashed_datetime: string | null;
  snooze_datetime: string | null;
  satisfaction_survey: object | null;
  gone: boolean;
  readonly messages: Entry[];
  readonly log: Entry[];
}

/** Gorgias: the interface and HTTP integration of one account, over tickets 153001, 153002 … */
export function createGorgias(): VendorWorld {
  const tickets = new Map<number, Ticket>();
  let ids = 385_000;
  const nextId = () => (ids += 3);
  const idOf = (ticket: number) => 153_000 + ticket;
  const iso = (at: number) => new Date(at).toISOString().replace('Z', '000+00:00');

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    const at = iso(step.at);
    if (step.do === 'open') {
      const state = { status: 'open', priority: 'normal', assignee_user_id: null, assignee_team_id: teamIds.support };
      const instants = { closed_datetime: null, trashed_datetime: null, snooze_datetime: null };
      const base = { created_datetime: at, updated_datetime: at, satisfaction_survey: null, gone: false };
      const id = idOf(step.ticket);
      const ticket: Ticket = { id, subject: step.subject, ...base, ...state, ...instants, messages: [], log: [] };
      tickets.set(id, ticket);
      say(ticket, at, { from_agent: false, sender: carol });
      log(ticket, at, null, 'ticket-team-assigned', { assignee_team_id: teamIds.support });
      return [deliver(ticket, secret)];
    }
    const ticket = known(idOf(step.ticket));
    ticket.updated_datetime = at;
    switch (step.do) {
      case 'ask':
        say(ticket, at, { from_agent: false, sender: carol });
        break;
      case 'reply':
      case 'note':
        say(ticket, at, { from_agent: true, sender: user(step.by), public: step.do === 'reply' });
        break;
      case 'auto-reply':
        say(ticket, at, { from_agent: true, sender: user('alice'), rule_id: 12, via: 'rule' });
        break;
      case 'assign':
        ticket.assignee_user_id = step.to === null ? null : userIds[step.to];
        if (step.to === null) log(ticket, at, step.by, 'ticket-unassigned', {});
        else log(ticket, at, step.by, 'ticket-assigned', { assignee_user: user(step.to) });
        break;
      case 'move':
        ticket.assignee_team_id = teamIds[step.to];
        log(ticket, at, step.by, 'ticket-team-assigned', { assignee_team: { id: teamIds[step.to], name: step.to } });
        break;
      case 'priority':
        ticket.priority = step.to;
        break;
      case 'status':
        changeStatus(ticket, at, step.to, step.by);
        break;
      case 'rate':
        ticket.satisfaction_survey = { id: ticket.id + 7, score: step.good ? 5 : 1, scored_datetime: at };
        break;
      case 'delete':
        ticket.trashed_datetime = at;
        log(ticket, at, step.by, 'ticket-trashed', {});
        break;
      case 'merge':
        ticket.gone = true;
        return [deliver(known(idOf(step.into)), secret)];
    }
    return [deliver(ticket, secret)];
  }

  function changeStatus(ticket: Ticket, at: string, to: 'open' | 'pending' | 'solved', by: Colleague): void {
    const wasClosed = ticket.status === 'closed';
    ticket.status = to === 'solved' ? 'closed' : 'open';
    ticket.closed_datetime = to === 'solved' ? at : null;
    ticket.snooze_datetime = to === 'pending' ? '2026-12-01T00:00:00+00:00' : null;
    if (to === 'solved') log(ticket, at, by, 'ticket-closed', {});
    else if (to === 'pending') log(ticket, at, by, 'ticket-snoozed', {});
    else log(ticket, at, by, wasClosed ? 'ticket-reopened' : 'ticket-unsnoozed', {});
  }

  function known(id: number): Ticket {
    const ticket = tickets.get(id);
    if (ticket === undefined) throw new Error('The story speaks of a ticket that was not opened.');
    return ticket;
  }

  const user = (name: Colleague) => ({ id: userIds[name], name, email: `${name}@acme.test` });

  function say(ticket: Ticket, at: string, message: object): void {
    const base = { id: nextId(), ticket_id: ticket.id, public: true, channel: 'email', via: 'helpdesk', rule_id: null };
    ticket.messages.push({ ...base, created_datetime: at, body_text: 'Text', failed_datetime: null, ...message });
  }

  function log(ticket: Ticket, at: string, by: Colleague | null, type: string, data: object): void {
    const user_id = by === null ? null : userIds[by];
    const entry = {
      id: nextId(),
      type,
      user_id,
      object_type: 'Ticket',
      object_id: ticket.id,
      created_datetime: at,
      data,
    };
    ticket.log.push(entry);
  }

  const deliver = ({ id }: Ticket, secret: string): VendorDelivery => ({
    body: JSON.stringify({ ticket_id: String(id) }),
    headers: { 'x-shiftlight-secret': secret },
  });

  const show = ({ log: _log, gone: _gone, ...ticket }: Ticket) => ({
    ...ticket,
    channel: 'email',
    from_agent: false,
    spam: false,
    customer: carol,
    tags: [],
  });

  function answer({ path, query, headers }: VendorRequest): VendorAnswer {
    const pair = Buffer.from(`${credentials.user}:${credentials.token}`).toString('base64');
    if (headers.authorization !== `Basic ${pair}`) return unauthorised;
    if (path === '/api/users') return page(colleagues.map(user), query);
    if (path === '/api/teams') {
      return page(
        Object.entries(teamIds).map(([name, id]) => ({ id, name })),
        query,
      );
    }
    if (path === '/api/events') return page(tickets.get(Number(query.get('object_id')))?.log ?? [], query);
    if (path === '/api/tickets') return page(list(query), query);
    const ticket = tickets.get(Number(/^\/api\/tickets\/(\d+)$/.exec(path)?.[1]));
    return ticket === undefined || ticket.gone ? notFound : ok(show(ticket));
  }

  function list(query: URLSearchParams): object[] {
    const [field, direction] = (query.get('order_by') ?? '').split(':');
    const instantOf = (ticket: Ticket) =>
      field === 'updated_datetime' ? ticket.updated_datetime : ticket.created_datetime;
    const sorted = [...tickets.values()]
      .filter(({ gone }) => !gone)
      .sort((a, b) => (instantOf(a) < instantOf(b) ? -1 : 1));
    return (direction === 'desc' ? sorted.reverse() : sorted).map((ticket) => ({
      ...show(ticket),
      messages: undefined,
    }));
  }

  function page(rows: readonly object[], query: URLSearchParams): VendorAnswer {
    const from = Number(query.get('cursor') ?? 0);
    const next = from + pageSize < rows.length ? String(from + pageSize) : null;
    return ok({
      data: rows.slice(from, from + pageSize),
      meta: { next_cursor: next, prev_cursor: null },
      object: 'list',
    });
  }

  return {
    helpdesk: 'gorgias',
    credentials,
    settings: {},
    ownSecret: null,
    idOf: (ticket) => String(idOf(ticket)),
    perform,
    answer,
  };
}
