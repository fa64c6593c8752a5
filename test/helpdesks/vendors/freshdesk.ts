import { trackFigures } from './own-figures.ts';
import type { VendorWorld } from './start-vendor.ts';
import { toIso, type Colleague, type Group, type Status, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const agentIds: Readonly<Record<Colleague, number>> = { alice: 501, bob: 502 };
const carol = 901;
const groupIds: Readonly<Record<Group, number>> = { support: 71, billing: 72 };
const statusIds: Readonly<Record<Status, number>> = { open: 2, pending: 3, solved: 4 };
const token = 'freshdesk-key';

interface Ticket {
  readonly id: number;
  subject: string;
  status: number;
  priority: number;
  responder_id: number | null;
  group_id: number | null;
  readonly created_at: string;
  updated_at: string;
  deleted: boolean;
  readonly stats: Record<string, string | null>;
  readonly conversations: object[];
  readonly ratings: object[];
}

/** Freshdesk: the interface and rules of one account, over tickets 11, 12 … It keeps the present state and no log. */
export function createFreshdesk(): VendorWorld {
  const tickets = new Map<number, Ticket>();
  const figures = trackFigures();
  let ids = 4_000;
  const nextId = () => (ids += 3);
  const idOf = (ticket: number) => 10 + ticket;

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    figures.note(step);
    const at = toIso(step.at);
    if (step.do === 'open') {
      const created = { created_at: at, updated_at: at, deleted: false, stats: {}, conversations: [], ratings: [] };
      const state = { status: 2, priority: 2, responder_id: null, group_id: groupIds.support };
      tickets.set(idOf(step.ticket), { id: idOf(step.ticket), subject: step.subject, ...state, ...created });
      return [deliver(idOf(step.ticket), '{ticket_action:created}', secret)];
    }
    const ticket = tickets.get(idOf(step.ticket));
    if (ticket === undefined) throw new Error('The story speaks of a ticket that was not opened.');
    const say = (row: object) => ticket.conversations.push({ id: nextId(), created_at: at, ...row });
    switch (step.do) {
      case 'ask':
        say({ user_id: carol, incoming: true, private: false, source: 0 });
        break;
      case 'reply':
      case 'note':
        say({ user_id: agentIds[step.by], incoming: false, private: step.do === 'note', source: 0, body_text: 'Text' });
        break;
      case 'auto-reply':
        say({ user_id: agentIds.alice, incoming: false, private: false, source: 0, automation_id: 17 });
        break;
      case 'assign':
        ticket.responder_id = step.to === null ? null : agentIds[step.to];
        break;
      case 'move':
        ticket.group_id = groupIds[step.to];
        break;
      case 'priority':
        ticket.priority = step.to === 'high' ? 3 : 2;
        break;
      case 'status': {
        const reopened = ticket.status === statusIds.solved;
        ticket.status = statusIds[step.to];
        ticket.stats['status_updated_at'] = at;
        if (step.to === 'solved') ticket.stats['resolved_at'] = at;
        if (reopened) ticket.stats['reopened_at'] = at;
        break;
      }
      case 'rate':
        ticket.ratings.push({ id: nextId(), created_at: at, ratings: { default_question: step.good ? 103 : -103 } });
        break;
      case 'delete':
        ticket.deleted = true;
        break;
      case 'merge':
        // Freshdesk closes the ticket that goes and tells nobody where it went.
        ticket.status = 5;
        ticket.stats['closed_at'] = at;
        ticket.stats['status_updated_at'] = at;
        break;
    }
    ticket.updated_at = at;
    return [deliver(ticket.id, '{ticket_action:updated}', secret)];
  }

  function deliver(id: number, event: string, secret: string): VendorDelivery {
    const body = JSON.stringify({ freshdesk_webhook: { ticket_id: String(id), triggered_event: event } });
    return { body, headers: { 'x-shiftlight-secret': secret } };
  }

  function showStats(ticket: Ticket) {
    const { firstReplyAt } = figures.of(ticket.id - 10);
    return { ...ticket.stats, first_responded_at: firstReplyAt === null ? null : toIso(firstReplyAt) };
  }

  const show = ({ conversations: _conversations, ratings: _ratings, ...ticket }: Ticket) => ({
    ...ticket,
    stats: showStats({ ...ticket, conversations: [], ratings: [] }),
    requester_id: carol,
    source: 1,
    type: 'Question',
    tags: ['wheels'],
    spam: false,
    custom_fields: {},
  });

  function answer({ path, query, headers }: VendorRequest): VendorAnswer {
    if (headers.authorization !== `Basic ${Buffer.from(`${token}:X`).toString('base64')}`) return unauthorised;
    if (path === '/api/v2/agents') {
      const people = Object.entries(agentIds).map(([name, id]) => ({
        id,
        type: 'support_agent',
        contact: { name, email: `${name}@acme.test` },
      }));
      return ok(query.get('page') === '2' ? [] : people);
    }
    if (path === '/api/v2/groups') return ok(Object.entries(groupIds).map(([name, id]) => ({ id, name })));
    if (path === '/api/v2/ticket_fields') {
      const choices = { '2': ['Open', 'Being processed'], '3': ['Pending', 'Awaiting your reply'], '4': ['Resolved'] };
      return ok([{ name: 'status', choices }]);
    }
    if (path === '/api/v2/tickets') {
      const wantsDeleted = query.get('filter') === 'deleted';
      const size = Number(query.get('per_page'));
      const from = (Number(query.get('page') ?? 1) - 1) * size;
      const since = query.get('updated_since')?.replace('.000Z', 'Z') ?? '';
      const rows = [...tickets.values()]
        .filter(
          (ticket) => query.get('filter') !== 'spam' && ticket.deleted === wantsDeleted && ticket.updated_at >= since,
        )
        .sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
      return ok(rows.slice(from, from + size).map(show));
    }
    const [, id = '', part] = /^\/api\/v2\/tickets\/(\d+)(?:\/(conversations|satisfaction_ratings))?$/.exec(path) ?? [];
    const ticket = tickets.get(Number(id));
    if (ticket === undefined) return notFound;
    if (part === undefined) return ok(show(ticket));
    return ok(part === 'conversations' ? ticket.conversations : ticket.ratings);
  }

  return {
    helpdesk: 'freshdesk',
    credentials: { token },
    settings: {},
    ownSecret: null,
    idOf: (ticket) => String(idOf(ticket)),
    perform,
    answer,
  };
}
