import { createHmac } from 'node:crypto';
import type { VendorWorld } from './start-vendor.ts';
import { colleagues, toSeconds, type Colleague, type Group, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const teammateIds: Readonly<Record<Colleague, string>> = { alice: 'tea_40yq', bob: 'tea_40z6' };
const inboxIds: Readonly<Record<Group, string>> = { support: 'inb_6j96', billing: 'inb_6j97' };
const carol = 'Carol@customer.test';
const token = 'front-token';
const secret = 'front-signing-key';
/** Front lists fifteen events at most. */
const pageSize = 4;

interface FrontEvent {
  readonly id: string;
  readonly type: string;
  readonly emitted_at: number;
  readonly conversation: { readonly id: string };
  readonly source: object;
  readonly target: object | null;
}

interface Conversation {
  readonly id: string;
  readonly subject: string;
  readonly created_at: number;
  status: string;
  assignee: object | null;
  gone: boolean;
  readonly events: FrontEvent[];
}

/** Front: the interface and an application's deliveries of one company, over conversations cnv_k1, cnv_k2 … It has no priorities. */
export function createFront(): VendorWorld {
  const conversations = new Map<string, Conversation>();
  let ids = 28_000;
  const idOf = (ticket: number) => `cnv_k${ticket}`;
  const teammate = (name: Colleague) => ({ id: teammateIds[name], type: 'user', email: `${name}@acme.test` });
  const by = (name: Colleague) => ({ _meta: { type: 'teammate' }, data: teammate(name) });
  const inbox = (group: Group) => ({ id: inboxIds[group], name: group });
  const inboxes = { _meta: { type: 'inboxes' }, data: [inbox('support')] };

  const message = (author: object | null, from: string) => ({
    _meta: { type: 'message' },
    data: {
      id: `msg_${(ids += 1).toString(36)}`,
      type: 'email',
      is_inbound: author === null,
      author,
      recipients: [{ handle: from, role: 'from' }],
      text: 'Text',
    },
  });

  function perform(step: Step): readonly VendorDelivery[] {
    const at = toSeconds(step.at) + 0.5;
    if (step.do === 'open') {
      const id = idOf(step.ticket);
      const base = { created_at: at, status: 'unassigned', assignee: null, gone: false, events: [] };
      const conversation: Conversation = { id, subject: step.subject, ...base };
      conversations.set(id, conversation);
      return [emit(conversation, at, 'inbound', inboxes, message(null, carol))];
    }
    const conversation = known(idOf(step.ticket));
    switch (step.do) {
      case 'ask':
        if (conversation.status === 'archived') conversation.status = 'assigned';
        return [emit(conversation, at, 'inbound', inboxes, message(null, carol))];
      case 'reply':
        return [emit(conversation, at, 'out_reply', by(step.by), message(teammate(step.by), 'support@acme.test'))];
      case 'auto-reply': {
        const rule = { _meta: { type: 'rule' }, data: { id: 'rul_1', name: 'Away' } };
        return [emit(conversation, at, 'out_reply', rule, message(teammate('alice'), 'support@acme.test'))];
      }
      case 'note': {
        const comment = { id: `com_${(ids += 1)}`, body: 'Text', author: teammate(step.by) };
        return [emit(conversation, at, 'comment', by(step.by), { _meta: { type: 'comment' }, data: comment })];
      }
      case 'assign': {
        conversation.assignee = step.to === null ? null : teammate(step.to);
        if (step.to === null) return [emit(conversation, at, 'unassign', by(step.by), null)];
        return [emit(conversation, at, 'assign', by(step.by), by(step.to))];
      }
      case 'move': {
        const target = { _meta: { type: 'inbox' }, data: inbox(step.to) };
        return [emit(conversation, at, 'move', by(step.by), target)];
      }
      case 'status': {
        conversation.status = step.to === 'solved' ? 'archived' : 'assigned';
        if (step.to === 'solved') return [emit(conversation, at, 'archive', by(step.by), null)];
        if (step.to === 'open') return [emit(conversation, at, 'reopen', by(step.by), null)];
        const status = { id: 'sts_5', name: 'Waiting for customer', category: 'waiting' };
        return [
          emit(conversation, at, 'ticket_status_update', by(step.by), { _meta: { type: 'status' }, data: status }),
        ];
      }
      case 'delete':
        conversation.status = 'deleted';
        return [emit(conversation, at, 'trash', by(step.by), null)];
      case 'merge': {
        const target = { _meta: { type: 'conversation' }, data: { id: idOf(step.into) } };
        conversation.status = 'archived';
        conversation.gone = true;
        return [emit(conversation, at, 'conversations_merged', by(step.by), target)];
      }
      case 'priority':
      case 'rate':
        return [];
    }
  }

  function known(id: string): Conversation {
    const conversation = conversations.get(id);
    if (conversation === undefined) throw new Error('The story speaks of a conversation that was not opened.');
    return conversation;
  }

  function emit(conversation: Conversation, at: number, type: string, source: object, target: object | null) {
    const id = `evt_${(ids += 7).toString(36)}`;
    const event: FrontEvent = { id, type, emitted_at: at, conversation: { id: conversation.id }, source, target };
    conversation.events.push(event);
    const payload = { ...event, conversation: show(conversation) };
    const body = JSON.stringify({ type: `${type}_happened`, authorization: { id: 'cmp_1' }, payload });
    const timestamp = String(Date.now());
    const signature = createHmac('sha256', secret).update(`${timestamp}:${body}`).digest('base64');
    return { body, headers: { 'x-front-signature': signature, 'x-front-request-timestamp': timestamp } };
  }

  const show = ({ events: _events, gone: _gone, ...conversation }: Conversation) => ({
    ...conversation,
    recipient: { handle: carol, role: 'from' },
    tags: [],
    custom_fields: {},
  });

  function answer({ path, query, headers, baseUrl }: VendorRequest): VendorAnswer {
    if (headers.authorization !== `Bearer ${token}`) return unauthorised;
    const list = (rows: readonly object[]) =>
      page(rows, query, `${baseUrl.replace('127.0.0.1', 'acme.localhost')}${path}`);
    if (path === '/teammates') return ok({ _results: colleagues.map(teammate) });
    if (path === '/conversations') return list([...conversations.values()].filter(({ gone }) => !gone).map(show));
    if (path === '/events') {
      const after = Number(query.get('q[after]') ?? 0);
      const events = [...conversations.values()].flatMap((conversation) => conversation.events);
      return list(events.filter((event) => event.emitted_at > after).sort((a, b) => b.emitted_at - a.emitted_at));
    }
    const [, id = '', log] = /^\/conversations\/(cnv_\w+)(\/events)?$/.exec(path) ?? [];
    const conversation = conversations.get(id);
    if (conversation === undefined) return notFound;
    return log === undefined ? ok(show(conversation)) : list([...conversation.events].reverse());
  }

  /** The next page is named with a host of the company's own. */
  function page(rows: readonly object[], query: URLSearchParams, address: string): VendorAnswer {
    const from = Number(query.get('page_token') ?? 0);
    const next = from + pageSize < rows.length ? `${address}?page_token=${from + pageSize}` : null;
    return ok({ _results: rows.slice(from, from + pageSize), _pagination: { next } });
  }

  return { helpdesk: 'front', credentials: { token }, settings: {}, ownSecret: secret, idOf, perform, answer };
}
