import { createHmac } from 'node:crypto';
import type { VendorWorld } from './start-vendor.ts';
import { colleagues, type Colleague, type Group, type Status, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

/** Owners are not users: tickets name the one, conversations the other. */
const ownerIds: Readonly<Record<Colleague, string>> = { alice: '501', bob: '502' };
const userIds: Readonly<Record<Colleague, number>> = { alice: 12_301, bob: 12_302 };
const teamIds: Readonly<Record<Group, string>> = { support: '71', billing: '72' };
const stageIds: Readonly<Record<Status | 'new', string>> = { new: '1', pending: '2', open: '3', solved: '4' };
const stages = [
  { id: '1', label: 'New', metadata: { ticketState: 'OPEN' } },
  { id: '2', label: 'Waiting on contact', metadata: { ticketState: 'OPEN' } },
  { id: '3', label: 'Waiting on us', metadata: { ticketState: 'OPEN' } },
  { id: '4', label: 'Closed', metadata: { ticketState: 'CLOSED' } },
];
const token = 'hubspot-token';
const secret = 'hubspot-client-secret';

interface Change {
  readonly value: string | null;
  readonly timestamp: string;
  readonly updatedByUserId: number | null;
}

interface Ticket {
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  archived: boolean;
  mergedInto: string | null;
  readonly history: Record<string, Change[]>;
  readonly messages: object[];
}

/** HubSpot: the interface and notifications of one account, over tickets 394001, 394002 … It has no ratings that a ticket names. */
export function createHubspot(): VendorWorld {
  const tickets = new Map<string, Ticket>();
  let ids = 6_000;
  const nextId = () => String((ids += 3));
  const idOf = (ticket: number) => String(394_000 + ticket);
  const iso = (at: number) => new Date(at).toISOString();

  function perform(step: Step): readonly VendorDelivery[] {
    const { at } = step;
    if (step.do === 'open') {
      const base = { archived: false, mergedInto: null, history: {}, messages: [] };
      const ticket: Ticket = { id: idOf(step.ticket), createdAt: iso(at), updatedAt: iso(at), ...base };
      tickets.set(ticket.id, ticket);
      set(ticket, at, 'subject', step.subject, null);
      set(ticket, at, 'hs_pipeline_stage', stageIds.new, null);
      set(ticket, at, 'hubspot_team_id', teamIds.support, null);
      set(ticket, at, 'hs_ticket_priority', 'MEDIUM', null);
      say(ticket, at, { direction: 'INCOMING', senders: [{ actorId: 'V-9001' }] });
      return [notify(ticket, at, 'ticket.creation')];
    }
    const ticket = known(idOf(step.ticket));
    ticket.updatedAt = iso(at);
    switch (step.do) {
      case 'ask':
        say(ticket, at, { direction: 'INCOMING', senders: [{ actorId: 'V-9001' }] });
        return [notifyMessage(at)];
      case 'reply':
        say(ticket, at, { direction: 'OUTGOING', senders: [{ actorId: `A-${userIds[step.by]}` }] });
        return [notifyMessage(at)];
      case 'note':
        say(ticket, at, { type: 'COMMENT', senders: [{ actorId: `A-${userIds[step.by]}` }] });
        return [notifyMessage(at)];
      case 'auto-reply':
        say(ticket, at, { direction: 'OUTGOING', senders: [{ actorId: 'B-77' }] });
        return [notifyMessage(at)];
      case 'assign': {
        const owner = step.to === null ? '' : ownerIds[step.to];
        return [set(ticket, at, 'hubspot_owner_id', owner, step.by)];
      }
      case 'move':
        return [set(ticket, at, 'hubspot_team_id', teamIds[step.to], step.by)];
      case 'priority':
        return [set(ticket, at, 'hs_ticket_priority', step.to === 'high' ? 'HIGH' : 'MEDIUM', step.by)];
      case 'status':
        return [set(ticket, at, 'hs_pipeline_stage', stageIds[step.to], step.by)];
      case 'delete':
        ticket.archived = true;
        return [notify(ticket, at, 'ticket.deletion')];
      case 'merge':
        ticket.mergedInto = idOf(step.into);
        return [notify(ticket, at, 'ticket.merge', { primaryObjectId: Number(idOf(step.into)) })];
      case 'rate':
        return [];
    }
  }

  function known(id: string): Ticket {
    const ticket = tickets.get(id);
    if (ticket === undefined) throw new Error('The story speaks of a ticket that was not opened.');
    return ticket;
  }

  function say(ticket: Ticket, at: number, message: object): void {
    const base = { id: nextId(), type: 'MESSAGE', text: 'Text', client: { clientType: 'HUBSPOT' } };
    ticket.messages.push({ ...base, createdAt: iso(at), ...message });
  }

  function set(ticket: Ticket, at: number, name: string, value: string, by: Colleague | null): VendorDelivery {
    const change = { value, timestamp: iso(at), updatedByUserId: by === null ? null : userIds[by] };
    ticket.history[name] = [change, ...(ticket.history[name] ?? [])];
    return notify(ticket, at, 'ticket.propertyChange', { propertyName: name, propertyValue: value });
  }

  const notify = ({ id }: Ticket, at: number, subscriptionType: string, more: object = {}) =>
    sign([{ eventId: Number(nextId()), subscriptionType, occurredAt: at, objectId: Number(id), ...more }]);

  const notifyMessage = (at: number) =>
    sign([{ eventId: Number(nextId()), subscriptionType: 'conversation.newMessage', occurredAt: at, objectId: 4_711 }]);

  /** The stage hands deliveries over without an address. */
  function sign(batch: readonly object[]): VendorDelivery {
    const body = JSON.stringify(batch);
    const timestamp = String(Date.now());
    const signature = createHmac('sha256', secret).update(`POST${body}${timestamp}`).digest('base64');
    return { body, headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp } };
  }

  const show = ({ id, createdAt, updatedAt, archived, history }: Ticket, withHistory: boolean) => ({
    id,
    createdAt,
    updatedAt,
    archived,
    properties: {
      ...Object.fromEntries(Object.entries(history).map(([name, changes]) => [name, changes[0]?.value ?? null])),
      source_type: 'EMAIL',
      hs_primary_contact_id: '9001',
    },
    ...(withHistory ? { propertiesWithHistory: history } : {}),
  });

  function answer({ path, query, headers, body, method }: VendorRequest): VendorAnswer {
    if (headers.authorization !== `Bearer ${token}`) return unauthorised;
    if (path === '/crm/v3/owners') {
      const owners = colleagues.map((name) => ({
        id: ownerIds[name],
        userId: userIds[name],
        email: `${name}@acme.test`,
        firstName: name,
      }));
      return ok({ results: owners });
    }
    if (path === '/crm/v3/pipelines/tickets') return ok({ results: [{ id: '0', stages }] });
    if (path === '/crm/v3/objects/tickets/search' && method === 'POST') return ok(search(asSearch(body)));
    if (path === '/conversations/v3/conversations/threads') {
      return ok({ results: [{ id: `7${query.get('associatedTicketId') ?? ''}` }] });
    }
    const thread = /^\/conversations\/v3\/conversations\/threads\/7(\d+)\/messages$/.exec(path)?.[1];
    if (thread !== undefined) {
      const all = known(thread).messages;
      const from = Number(query.get('after') ?? 0);
      const next = from + 2 < all.length ? { paging: { next: { after: String(from + 2) } } } : {};
      return ok({ results: all.slice(from, from + 2), ...next });
    }
    const ticket = tickets.get(/^\/crm\/v3\/objects\/tickets\/(\d+)$/.exec(path)?.[1] ?? '');
    if (ticket === undefined || ticket.archived) return notFound;
    return ok(show(ticket.mergedInto === null ? ticket : known(ticket.mergedInto), true));
  }

  function search({ filterGroups, limit, after }: Search) {
    const since = Number(filterGroups[0]?.filters[0]?.value ?? 0);
    const all = [...tickets.values()]
      .filter(
        ({ archived, mergedInto, updatedAt }) => !archived && mergedInto === null && Date.parse(updatedAt) >= since,
      )
      .sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
    const results = all.slice(Number(after), Number(after) + limit).map((ticket) => show(ticket, false));
    return { total: all.length, results };
  }

  return { helpdesk: 'hubspot', credentials: { token }, settings: {}, ownSecret: secret, idOf, perform, answer };
}

interface Search {
  readonly filterGroups: readonly { readonly filters: readonly { readonly value: string }[] }[];
  readonly limit: number;
  readonly after: string;
}

/** The connector's own search; another one fails where it is read. */
function asSearch(body: unknown): Search {
  return body as Search;
}
