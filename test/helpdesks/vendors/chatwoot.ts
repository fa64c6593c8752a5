import { createHmac } from 'node:crypto';
import { trackFigures } from './own-figures.ts';
import type { VendorWorld } from './start-vendor.ts';
import { toIso, toSeconds, type Colleague, type Group, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const agentIds: Readonly<Record<Colleague, number>> = { alice: 1, bob: 2 };
const nameOf: Readonly<Record<Colleague, string>> = { alice: 'Alice Adams', bob: 'Bob Brown' };
const teamIds: Readonly<Record<Group, number>> = { support: 61, billing: 62 };
const carol = { id: 14, name: 'little-haze-776', email: null, type: 'contact' };
const token = 'chatwoot-token';
const secret = 'chatwoot-webhook-secret';
const pageSize = 3;
const kinds = ['incoming', 'outgoing', 'activity', 'template'] as const;

interface Message {
  readonly id: number;
  readonly kind: (typeof kinds)[number];
  readonly content: string;
  readonly at: number;
  updatedAt: number;
  readonly isPrivate: boolean;
  readonly sender: object | null;
  readonly contentType: string;
  content_attributes: object;
}
interface Conversation {
  readonly id: number;
  status: string;
  priority: string | null;
  assignee: Colleague | null;
  team: Group | null;
  readonly createdAt: number;
  lastActivityAt: number;
  gone: boolean;
  readonly messages: Message[];
}

/** Chatwoot: the interface and webhooks of one account, over conversations 11, 12 … It has no merges, and deletes without a word. */
export function createChatwoot(): VendorWorld {
  const conversations = new Map<number, Conversation>();
  const figures = trackFigures();
  let ids = 100;
  const nextId = () => (ids += 1);
  const idOf = (ticket: number) => 10 + ticket;
  const user = (name: Colleague) => ({
    id: agentIds[name],
    name: nameOf[name],
    email: `${name}@acme.test`,
    type: 'user',
  });

  function write(conversation: Conversation, at: number, kind: Message['kind'], more: Partial<Message> = {}): Message {
    const blank = { content: 'Some text', isPrivate: false, sender: null, contentType: 'text', content_attributes: {} };
    const message = { id: nextId(), kind, at, updatedAt: at, ...blank, ...more };
    conversation.messages.push(message);
    conversation.lastActivityAt = at;
    return message;
  }
  const note = (conversation: Conversation, at: number, content: string) =>
    write(conversation, at, 'activity', { content });

  function perform(step: Step): readonly VendorDelivery[] {
    figures.note(step);
    const { at } = step;
    if (step.do === 'open') {
      const state = { status: 'open', priority: null, assignee: null, team: null, gone: false, messages: [] };
      const conversation: Conversation = { id: idOf(step.ticket), createdAt: at, lastActivityAt: at, ...state };
      conversations.set(conversation.id, conversation);
      const first = write(conversation, at, 'incoming', { sender: carol });
      return [changed('conversation_created', conversation, at, []), written(conversation, first)];
    }
    const conversation = conversations.get(idOf(step.ticket));
    if (conversation === undefined) throw new Error('The story speaks of a conversation that was not opened.');
    switch (step.do) {
      case 'ask':
        if (conversation.status !== 'pending') conversation.status = 'open';
        return [written(conversation, write(conversation, at, 'incoming', { sender: carol }))];
      case 'reply':
      case 'note': {
        const more = { sender: user(step.by), isPrivate: step.do === 'note' };
        return [written(conversation, write(conversation, at, 'outgoing', more))];
      }
      case 'auto-reply':
        return [written(conversation, write(conversation, at, 'template'))];
      case 'assign': {
        const by = nameOf[step.by];
        const text = step.to === null ? `Conversation unassigned by ${by}` : `Assigned to ${nameOf[step.to]} by ${by}`;
        note(conversation, at, step.to === step.by ? `${by} self-assigned this conversation` : text);
        const values = { previous_value: idOrNull(conversation.assignee), current_value: idOrNull(step.to) };
        conversation.assignee = step.to;
        return [changed('conversation_updated', conversation, at, [{ assignee_id: values }])];
      }
      case 'move':
        note(conversation, at, `Assigned to ${step.to} by ${nameOf[step.by]}`);
        conversation.team = step.to;
        return [changed('conversation_updated', conversation, at, [{ team_id: { current_value: teamIds[step.to] } }])];
      case 'priority':
        note(conversation, at, `${nameOf[step.by]} set the priority to ${step.to}`);
        conversation.priority = step.to;
        return [changed('conversation_updated', conversation, at, [{ priority: { current_value: step.to } }])];
      case 'status': {
        const words = { open: 'reopened', pending: 'snoozed', solved: 'marked resolved' }[step.to];
        note(conversation, at, `Conversation was ${words} by ${nameOf[step.by]}`);
        const previous_value = conversation.status;
        conversation.status = { open: 'open', pending: 'snoozed', solved: 'resolved' }[step.to];
        const status = { previous_value, current_value: conversation.status };
        return [changed('conversation_status_changed', conversation, at, [{ status }])];
      }
      case 'rate': {
        const message = write(conversation, at - 60_000, 'template', { contentType: 'input_csat' });
        message.content_attributes = { submitted_values: { csat_survey_response: { rating: step.good ? 5 : 1 } } };
        message.updatedAt = at;
        return [written(conversation, message, 'message_updated')];
      }
      case 'delete':
        conversation.gone = true;
        return [];
      case 'merge':
        return [];
    }
  }

  const idOrNull = (name: Colleague | null) => (name === null ? null : agentIds[name]);

  /** Inside of a conversation kinds are numbers and instants seconds; outside they are words and ISO. */
  const inside = ({
    id,
    kind,
    content,
    at,
    updatedAt,
    isPrivate,
    sender,
    contentType,
    content_attributes,
  }: Message) => ({
    id,
    content,
    message_type: kinds.indexOf(kind),
    created_at: toSeconds(at),
    updated_at: toIso(updatedAt),
    private: isPrivate,
    content_type: contentType,
    content_attributes,
    ...(sender === null ? {} : { sender }),
  });

  const show = (conversation: Conversation) => ({
    id: conversation.id,
    inbox_id: 1,
    status: conversation.status,
    priority: conversation.priority,
    labels: [],
    created_at: toSeconds(conversation.createdAt),
    last_activity_at: toSeconds(conversation.lastActivityAt),
    first_reply_created_at: toSeconds(figures.of(conversation.id - 10).firstReplyAt ?? 0),
    timestamp: toSeconds(conversation.lastActivityAt),
    additional_attributes: { mail_subject: 'Wheels' },
    custom_attributes: {},
    meta: {
      sender: carol,
      channel: 'Channel::Email',
      ...(conversation.assignee === null ? {} : { assignee: user(conversation.assignee) }),
      ...(conversation.team === null ? {} : { team: { id: teamIds[conversation.team], name: conversation.team } }),
    },
  });

  function written(conversation: Conversation, message: Message, event = 'message_created'): VendorDelivery {
    const outside = { message_type: message.kind, created_at: toIso(message.at) };
    return sign({ ...inside(message), ...outside, conversation: show(conversation), account: { id: 1 }, event });
  }

  function changed(event: string, conversation: Conversation, at: number, changes: readonly object[]): VendorDelivery {
    return sign({ ...show(conversation), updated_at: at / 1000 + 0.123, changed_attributes: changes, event });
  }

  function sign(content: object): VendorDelivery {
    // Rails escapes what could end a script.
    const body = JSON.stringify(content)
      .replaceAll('<', '\\u003c')
      .replaceAll('>', '\\u003e')
      .replaceAll('&', '\\u0026');
    const timestamp = String(toSeconds(Date.now()));
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return { body, headers: { 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${signature}` } };
  }

  function answer({ path, query, headers }: VendorRequest): VendorAnswer {
    if (headers['api_access_token'] !== token) return unauthorised;
    if (path === '/api/v1/profile') return ok({ id: 2, accounts: [{ id: 1, role: 'administrator' }] });
    if (path === '/api/v1/accounts/1/agents') {
      return ok(
        Object.entries(agentIds).map(([name, id]) => ({
          id,
          name: nameOf[asColleague(name)],
          email: `${name}@acme.test`,
        })),
      );
    }
    const present = [...conversations.values()].filter(({ gone }) => !gone);
    if (path === '/api/v1/accounts/1/conversations') {
      const sorted = present.sort((a, b) => b.lastActivityAt - a.lastActivityAt);
      const from = (Number(query.get('page')) - 1) * pageSize;
      const payload = sorted.slice(from, from + pageSize).map(show);
      return ok({ data: { meta: { all_count: present.length }, payload } });
    }
    const [, id, part] = /^\/api\/v1\/accounts\/1\/conversations\/(\d+)(\/messages)?$/.exec(path) ?? [];
    const conversation = present.find((one) => String(one.id) === id);
    if (conversation === undefined) return notFound;
    if (part === undefined) return ok(show(conversation));
    const before = Number(query.get('before') ?? Infinity);
    const older = conversation.messages.filter((message) => message.id < before);
    return ok({ meta: {}, payload: older.slice(-pageSize).map(inside) });
  }

  return {
    helpdesk: 'chatwoot',
    credentials: { token },
    settings: {},
    ownSecret: secret,
    idOf: (ticket) => String(idOf(ticket)),
    perform,
    answer,
  };
}

/** Keys of a table of colleagues are colleagues. */
function asColleague(name: string): Colleague {
  return name as Colleague;
}
