import { createHmac } from 'node:crypto';
import { trackFigures } from './own-figures.ts';
import type { VendorWorld } from './start-vendor.ts';
import { toSeconds, type Colleague, type Group, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const adminIds: Readonly<Record<Colleague, string>> = { alice: '1201', bob: '1202' };
const teamIds: Readonly<Record<Group, string>> = { support: '3301', billing: '3302' };
const carol = { type: 'user', id: '5c9553cb27e377f24eed49f7' };
const token = 'intercom-token';
const secret = 'client-secret';
const pageSize = 2;

interface Conversation {
  readonly id: string;
  readonly subject: string;
  readonly created_at: number;
  updated_at: number;
  state: string;
  admin_assignee_id: string | null;
  team_assignee_id: string | null;
  rating: { rating: number; created_at: number } | null;
  gone: boolean;
  readonly parts: Record<string, unknown>[];
}

/** Intercom: the interface and notifications of one workspace, over conversations 21501, 21502 … It has neither merges nor priorities. */
export function createIntercom(): VendorWorld {
  const conversations = new Map<string, Conversation>();
  const figures = trackFigures();
  let ids = 70_000;
  const nextId = () => String((ids += 11));
  const idOf = (ticket: number) => String(21_500 + ticket);
  const admin = (name: Colleague) => ({ type: 'admin', id: adminIds[name] });

  function perform(step: Step): readonly VendorDelivery[] {
    figures.note(step);
    const at = toSeconds(step.at);
    if (step.do === 'open') {
      const id = idOf(step.ticket);
      const state = { state: 'open', admin_assignee_id: null, team_assignee_id: null, rating: null, gone: false };
      conversations.set(id, { id, subject: step.subject, created_at: at, updated_at: at, ...state, parts: [] });
      return [deliver('conversation.user.created', known(id), [])];
    }
    const conversation = known(idOf(step.ticket));
    const add = (part_type: string, author: object, more: object = {}) => {
      const part = {
        id: nextId(),
        part_type,
        body: null,
        created_at: at,
        updated_at: at,
        author,
        assigned_to: null,
        ...more,
      };
      conversation.parts.push(part);
      conversation.updated_at = at;
      return [part];
    };
    switch (step.do) {
      case 'ask':
        conversation.state = 'open';
        return [deliver('conversation.user.replied', conversation, add('comment', carol, { body: '<p>And?</p>' }))];
      case 'reply':
        return [
          deliver('conversation.admin.replied', conversation, add('comment', admin(step.by), { body: '<p>So.</p>' })),
        ];
      case 'note':
        return [deliver('conversation.admin.noted', conversation, add('note', admin(step.by), { body: '<p>Hm.</p>' }))];
      case 'auto-reply': {
        const bot = { type: 'bot', id: '9608808', name: 'Fin' };
        return [deliver('conversation.operator.replied', conversation, add('comment', bot, { body: '<p>Hi!</p>' }))];
      }
      case 'assign': {
        conversation.admin_assignee_id = step.to === null ? null : adminIds[step.to];
        const assigned_to = step.to === null ? null : { type: 'admin', id: adminIds[step.to] };
        return [
          deliver('conversation.admin.assigned', conversation, add('assignment', admin(step.by), { assigned_to })),
        ];
      }
      case 'move': {
        conversation.team_assignee_id = teamIds[step.to];
        const assigned_to = { type: 'team', id: teamIds[step.to] };
        return [
          deliver('conversation.admin.assigned', conversation, add('assignment', admin(step.by), { assigned_to })),
        ];
      }
      case 'status': {
        const [type, topic] = {
          open: ['open', 'opened'],
          pending: ['snoozed', 'snoozed'],
          solved: ['close', 'closed'],
        }[step.to];
        conversation.state = step.to === 'solved' ? 'closed' : step.to === 'pending' ? 'snoozed' : 'open';
        return [deliver(`conversation.admin.${topic}`, conversation, add(type ?? '', admin(step.by)))];
      }
      case 'rate':
        conversation.rating = { rating: step.good ? 5 : 1, created_at: at };
        conversation.updated_at = at;
        return [deliver('conversation.rating.added', conversation, [])];
      case 'delete':
        conversation.gone = true;
        return [deliver('conversation.deleted', conversation, [])];
      case 'priority':
      case 'merge':
        return [];
    }
  }

  function known(id: string): Conversation {
    const conversation = conversations.get(id);
    if (conversation === undefined) throw new Error('The story speaks of a conversation that was not opened.');
    return conversation;
  }

  function showStatistics(ticket: number) {
    const { firstReplyAt, solvedAt, reopens } = figures.of(ticket);
    return {
      type: 'conversation_statistics',
      first_admin_reply_at: firstReplyAt === null ? null : toSeconds(firstReplyAt),
      last_close_at: solvedAt === null ? null : toSeconds(solvedAt),
      count_reopens: reopens,
    };
  }

  const show = ({ parts, subject, gone: _gone, rating, ...conversation }: Conversation, only = parts) => ({
    type: 'conversation',
    ...conversation,
    title: subject,
    priority: 'not_priority',
    source: {
      type: 'email',
      id: `8${conversation.id}`,
      subject,
      body: 'Help',
      author: carol,
      delivered_as: 'customer_initiated',
    },
    contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: carol.id }] },
    conversation_rating: rating,
    statistics: showStatistics(Number(conversation.id) - 21_500),
    conversation_parts: { type: 'conversation_part.list', conversation_parts: only, total_count: parts.length },
  });

  function deliver(topic: string, conversation: Conversation, parts: Record<string, unknown>[]): VendorDelivery {
    const item = show(conversation, parts);
    const now = toSeconds(Date.now());
    const body = JSON.stringify({
      type: 'notification_event',
      app_id: 'i6wc9ipe',
      data: { type: 'notification_event_data', item },
      id: `notif_${nextId()}`,
      topic,
      created_at: now,
      first_sent_at: now,
      delivery_attempts: 1,
    });
    return { body, headers: { 'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` } };
  }

  function answer({ path, headers, body, method }: VendorRequest): VendorAnswer {
    if (headers.authorization !== `Bearer ${token}`) return unauthorised;
    if (path === '/me') return ok({ type: 'admin', id: adminIds.bob });
    if (path === '/admins') {
      const people = Object.entries(adminIds).map(([name, id]) => ({
        type: 'admin',
        id,
        name,
        email: `${name}@acme.test`,
      }));
      return ok({ type: 'admin.list', admins: people });
    }
    if (path === '/teams') {
      return ok({
        type: 'team.list',
        teams: Object.entries(teamIds).map(([name, id]) => ({ type: 'team', id, name })),
      });
    }
    if (path === '/tickets/search' && method === 'POST') return ok({ type: 'ticket.list', tickets: [], pages: {} });
    if (path === '/conversations/search' && method === 'POST') return ok(search(asSearch(body)));
    const id = /^\/conversations\/(\d+)$/.exec(path)?.[1];
    const conversation = conversations.get(id ?? '');
    return conversation === undefined || conversation.gone ? notFound : ok(show(conversation));
  }

  function search({ query, pagination }: Search) {
    const all = [...conversations.values()]
      .filter(({ gone, updated_at }) => !gone && updated_at > query.value)
      .sort((a, b) => a.updated_at - b.updated_at);
    const from = Number(pagination.starting_after ?? 0);
    const more = all.length > from + pageSize;
    const page = all.slice(from, from + pageSize).map((conversation) => show(conversation));
    const next = more ? { next: { per_page: pageSize, starting_after: String(from + pageSize) } } : {};
    return {
      type: 'conversation.list',
      conversations: page,
      total_count: all.length,
      pages: { type: 'pages', ...next },
    };
  }

  return { helpdesk: 'intercom', credentials: { token }, settings: {}, ownSecret: secret, idOf, perform, answer };
}

interface Search {
  readonly query: { readonly value: number };
  readonly pagination: { readonly starting_after?: string };
}

/** The connector's own search; another one fails where it is read. */
function asSearch(body: unknown): Search {
  return body as Search;
}
