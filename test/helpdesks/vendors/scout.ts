import { createHash, createHmac } from 'node:crypto';
import type { VendorWorld } from './start-vendor.ts';
import { colleagues, toIso, type Colleague, type Group, type Status, type Step, type VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const userIds: Readonly<Record<Colleague, number>> = { alice: 9, bob: 14 };
const mailboxIds: Readonly<Record<Group, number>> = { support: 15, billing: 16 };
const statuses: Readonly<Record<Status, string>> = { open: 'active', pending: 'pending', solved: 'closed' };
const carol = { id: 91, type: 'customer', email: 'carol@customer.test' };

interface Thread extends Record<string, unknown> {
  readonly id: number;
}

interface Conversation {
  readonly id: number;
  readonly subject: string;
  readonly createdAt: string;
  updatedAt: string;
  status: string;
  state: string;
  mailbox: Group;
  assignee: Colleague | null;
  mergedInto: number | null;
  threads: Thread[];
}

/** Where Help Scout and FreeScout, which copies it, differ. */
interface Dialect {
  readonly helpdesk: 'freescout' | 'help-scout';
  readonly credentials: object;
  readonly ownSecret: string | null;
  readonly root: string;
  person(id: number, name: string): object;
  isAllowed(request: VendorRequest): boolean;
  sign(body: string, secret: string): string;
}

const sha1 = (key: string, body: string) => createHmac('sha1', key).update(body).digest('base64');
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** FreeScout with its API & Webhooks module: conversations 61, 62 … whose numbers are others. */
export const createFreescout = (): VendorWorld =>
  createScout({
    helpdesk: 'freescout',
    credentials: { token: 'freescout-key' },
    ownSecret: 'base64:YXBwLWtleQ==',
    root: '/api',
    person: (id, name) => ({ id, type: 'user', firstName: name, lastName: '', email: `${name}@acme.test` }),
    isAllowed: ({ headers }) => headers['x-freescout-api-key'] === 'freescout-key',
    sign: (body, secret) => sha1(md5(`${secret}webhook_key`), body),
  });

/** Help Scout: an app signs in with its id and secret; merged conversations lead to the one that goes on. */
export const createHelpScout = (): VendorWorld =>
  createScout({
    helpdesk: 'help-scout',
    credentials: { user: 'app-id', password: 'app-secret' },
    ownSecret: null,
    root: '/v2',
    person: (id, name) => ({ id, type: 'user', first: name, last: '', email: `${name}@acme.test` }),
    isAllowed: ({ headers }) => headers.authorization === 'Bearer help-scout-token',
    sign: (body, secret) => sha1(secret, body),
  });

function createScout(dialect: Dialect): VendorWorld {
  const isHelpScout = dialect.helpdesk === 'help-scout';
  const conversations = new Map<number, Conversation>();
  let ids = 500;
  const idOf = (ticket: number) => 60 + ticket;
  const user = (name: Colleague) => dialect.person(userIds[name], name);

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    const at = toIso(step.at);
    if (step.do === 'open') {
      const id = idOf(step.ticket);
      const base = { createdAt: at, updatedAt: at, state: 'published', assignee: null, mergedInto: null, threads: [] };
      const conversation: Conversation = { id, subject: step.subject, status: 'active', mailbox: 'support', ...base };
      conversations.set(id, conversation);
      add(conversation, at, 'customer', carol);
      return [deliver('convo.created', conversation, secret)];
    }
    const conversation = known(idOf(step.ticket));
    switch (step.do) {
      case 'ask':
        conversation.status = 'active';
        add(conversation, at, 'customer', carol);
        return [deliver('convo.customer.reply.created', conversation, secret)];
      case 'reply':
        add(conversation, at, 'message', user(step.by));
        return [deliver('convo.agent.reply.created', conversation, secret)];
      case 'note':
        add(conversation, at, 'note', user(step.by));
        return [deliver('convo.note.created', conversation, secret)];
      case 'auto-reply':
        add(conversation, at, 'message', user('alice'), 'automatic-workflow');
        return [deliver('convo.agent.reply.created', conversation, secret)];
      case 'assign':
        conversation.assignee = step.to;
        add(conversation, at, 'lineitem', user(step.by), 'changed-ticket-assignee');
        return [deliver('convo.assigned', conversation, secret)];
      case 'status':
        conversation.status = statuses[step.to];
        add(conversation, at, 'lineitem', user(step.by), 'changed-ticket-status');
        return [deliver('convo.status', conversation, secret)];
      case 'move':
        conversation.mailbox = step.to;
        add(conversation, at, 'lineitem', user(step.by), isHelpScout ? 'movedFromMailbox' : 'moved-from-mailbox');
        return [deliver('convo.moved', conversation, secret)];
      case 'delete':
        conversation.state = 'deleted';
        add(conversation, at, 'lineitem', user(step.by), 'deleted-ticket');
        return [deliver('convo.deleted', conversation, secret)];
      case 'merge': {
        const target = known(idOf(step.into));
        target.threads = [...target.threads, ...conversation.threads];
        add(target, at, 'lineitem', user(step.by), 'merged');
        conversation.state = 'deleted';
        conversation.mergedInto = target.id;
        conversation.updatedAt = at;
        return [deliver('convo.merged', target, secret), deliver('convo.deleted', conversation, secret)];
      }
      case 'rate':
        return isHelpScout ? [rate(conversation, at, step.good, secret)] : [];
      case 'priority':
        return [];
    }
  }

  function known(id: number): Conversation {
    const conversation = conversations.get(id);
    if (conversation === undefined) throw new Error('The story speaks of a conversation that was not opened.');
    return conversation;
  }

  function add(conversation: Conversation, at: string, type: string, createdBy: object, action: string | null = null) {
    ids += 7;
    conversation.updatedAt = at;
    conversation.threads.push({
      id: ids,
      type,
      status: conversation.status,
      state: 'published',
      action: action === null ? null : { type: action, text: 'somebody did it', associatedEntities: [] },
      body: type === 'lineitem' ? null : '<p>Text</p>',
      createdBy,
      assignedTo: conversation.assignee === null ? null : user(conversation.assignee),
      createdAt: at,
    });
  }

  function show({ threads, mailbox, assignee, mergedInto: _mergedInto, ...rest }: Conversation, embedded: boolean) {
    return {
      ...rest,
      number: rest.id + 900,
      type: 'email',
      mailboxId: mailboxIds[mailbox],
      assignee: assignee === null ? null : user(assignee),
      createdBy: carol,
      [isHelpScout ? 'primaryCustomer' : 'customer']: carol,
      [isHelpScout ? 'threads' : 'threadsCount']: threads.length,
      [isHelpScout ? 'userUpdatedAt' : 'updatedAt']: rest.updatedAt,
      preview: 'Text',
      _embedded: embedded ? { threads, tags: [] } : {},
    };
  }

  function sign(event: string, content: object, secret: string): VendorDelivery {
    const body = JSON.stringify(content);
    const vendor = isHelpScout ? 'x-helpscout' : 'x-freescout';
    return { body, headers: { [`${vendor}-event`]: event, [`${vendor}-signature`]: dialect.sign(body, secret) } };
  }

  function deliver(event: string, conversation: Conversation, secret: string): VendorDelivery {
    return sign(event, show(conversation, false), dialect.ownSecret ?? secret);
  }

  function rate({ id, threads }: Conversation, at: string, good: boolean, secret: string): VendorDelivery {
    const rating = { id: id + 5_000, ticketId: id, threadId: threads.at(-1)?.id, rating: good ? 'Great' : 'Bad' };
    const rest = { createdAt: at, modifiedAt: at, comments: 'Text', customer: { id: carol.id } };
    return sign('satisfaction.ratings', { ...rating, ...rest }, secret);
  }

  function answer(request: VendorRequest): VendorAnswer {
    const { path, query, method, baseUrl } = request;
    if (path === '/v2/oauth2/token' && method === 'POST') return ok({ access_token: 'help-scout-token' });
    if (!dialect.isAllowed(request)) return unauthorised;
    const rest = path.slice(dialect.root.length);
    if (rest === '/users') return list('users', colleagues.map(user));
    if (rest === '/mailboxes') {
      return list(
        'mailboxes',
        Object.entries(mailboxIds).map(([name, id]) => ({ id, name })),
      );
    }
    if (rest === '/conversations') return list('conversations', search(query), query);
    const [, id = '', part] = /^\/conversations\/(\d+)(\/threads)?$/.exec(rest) ?? [];
    const conversation = conversations.get(Number(id));
    if (conversation === undefined) return notFound;
    if (isHelpScout && conversation.mergedInto !== null) {
      const location = `${baseUrl}/v2/conversations/${conversation.mergedInto}`;
      return { status: 301, body: {}, headers: { location } };
    }
    if (isHelpScout && conversation.state === 'deleted') return notFound;
    if (part !== undefined) return list('threads', [...conversation.threads].reverse(), query);
    return ok(show(conversation, !isHelpScout));
  }

  function search(query: URLSearchParams): object[] {
    const since = query.get(isHelpScout ? 'modifiedSince' : 'updatedSince') ?? '';
    return [...conversations.values()]
      .filter(({ updatedAt }) => updatedAt >= since)
      .filter(({ state, status }) =>
        isHelpScout
          ? state === 'published' && query.get('status') === 'all'
          : state === query.get('state') && status === query.get('status'),
      )
      .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
      .map((conversation) => show(conversation, false));
  }

  /** Help Scout decides on the size of a page itself. */
  function list(name: string, rows: readonly object[], query = new URLSearchParams()): VendorAnswer {
    const size = isHelpScout ? 2 : Number(query.get('pageSize') ?? 50);
    const number = Number(query.get('page') ?? 1);
    const page = { size, totalElements: rows.length, totalPages: Math.max(1, Math.ceil(rows.length / size)), number };
    return ok({ _embedded: { [name]: rows.slice((number - 1) * size, number * size) }, page });
  }

  const { helpdesk, credentials, ownSecret } = dialect;
  return { helpdesk, credentials, settings: {}, ownSecret, idOf: (ticket) => String(idOf(ticket)), perform, answer };
}
