import {
  startVendorServer,
  notFound,
  ok,
  unauthorised,
  type VendorAnswer,
  type VendorRequest,
} from './vendor-server.ts';

export interface LargeZendeskOptions {
  readonly tickets: number;
  /** So many requests in each `perMs`; what is above is refused as Zendesk does. */
  readonly limit: { readonly requests: number; readonly perMs: number };
}

/** What the stand-in counted. */
export interface RateLedger {
  readonly answered: number;
  readonly refused: number;
  /** Most requests in any window of the limit. */
  readonly most: number;
}

export interface LargeZendesk {
  readonly baseUrl: string;
  readonly credentials: object;
  readLedger(): RateLedger;
  stop(): Promise<void>;
}

const token = 'large-zendesk';
const agents = [8101, 8102, 8103];
const pageSize = 100;
const firstAt = Date.UTC(2025, 0, 6, 8);
const iso = (at: number) => new Date(at).toISOString();

/** Zendesk with as many tickets as wanted, made up when they are asked for: nothing of them is kept, and each is the same every time. */
export async function startLargeZendesk({ tickets, limit }: LargeZendeskOptions): Promise<LargeZendesk> {
  let window: number[] = [];
  const ledger = { answered: 0, refused: 0, most: 0 };

  function answer(request: VendorRequest): VendorAnswer {
    const now = performance.now();
    window = window.filter((at) => at > now - limit.perMs);
    ledger.most = Math.max(ledger.most, window.length + 1);
    const remaining = Math.max(0, limit.requests - window.length - 1);
    const resetSeconds = window[0] === undefined ? 0 : (window[0] + limit.perMs - now) / 1000;
    const headers = { 'ratelimit-remaining': String(remaining), 'ratelimit-reset': String(Math.ceil(resetSeconds)) };
    if (window.length >= limit.requests) {
      ledger.refused += 1;
      return { status: 429, body: {}, headers: { ...headers, 'retry-after': String(resetSeconds) } };
    }
    window.push(now);
    ledger.answered += 1;
    return { ...answerWithin(request, tickets), headers };
  }

  const server = await startVendorServer(answer, { keepsRequests: false });
  return {
    baseUrl: server.baseUrl,
    credentials: { user: 'admin@acme.test', token },
    readLedger: () => ({ ...ledger }),
    stop: () => server.stop(),
  };
}

function answerWithin({ path, query, headers }: VendorRequest, tickets: number): VendorAnswer {
  const expected = `Basic ${Buffer.from(`admin@acme.test/token:${token}`).toString('base64')}`;
  if (headers.authorization !== expected) return unauthorised;
  if (path === '/api/v2/users/me.json') return ok({ user: { id: 8101, name: 'Alice', role: 'admin' } });
  if (path === '/api/v2/users/show_many.json') {
    return ok({ users: (query.get('ids') ?? '').split(',').map(Number).map(toUser) });
  }
  if (path === '/api/v2/groups.json') return ok({ groups: [{ id: 7001, name: 'support' }], next_page: null });
  if (path === '/api/v2/incremental/tickets/cursor.json') {
    const after = Number(query.get('cursor') ?? 0);
    const ids = Array.from({ length: Math.min(pageSize, tickets - after) }, (_, index) => after + index + 1);
    const last = ids.at(-1) ?? after;
    return ok({ tickets: ids.map(toTicket), after_cursor: String(last), end_of_stream: last >= tickets });
  }
  const id = Number(/^\/api\/v2\/tickets\/(\d+)\/audits\.json$/.exec(path)?.[1]);
  if (!(id >= 1 && id <= tickets)) return notFound;
  return ok({ audits: toAudits(id), meta: { has_more: false, after_cursor: null } });
}

function toUser(id: number) {
  const isAgent = agents.includes(id);
  const name = isAgent ? `Agent ${id}` : `Customer ${id}`;
  return { id, name, email: `u${id}@acme.test`, role: isAgent ? 'agent' : 'end-user' };
}

const openedAt = (id: number) => firstAt + id * 60_000;
const customerOf = (id: number) => 900_000 + (id % 5_000);
const agentOf = (id: number) => agents[id % agents.length] ?? 8101;

function toTicket(id: number) {
  const updatedAt = iso(openedAt(id) + 40 * 60_000);
  return {
    ...{ id, status: 'solved', subject: `Ticket ${id}`, requester_id: customerOf(id), assignee_id: agentOf(id) },
    ...{ group_id: 7001, priority: 'normal', created_at: iso(openedAt(id)), updated_at: updatedAt },
  };
}

/** Six audits with nine events between them, two of which are no events of ours. */
function toAudits(id: number) {
  const customer = customerOf(id);
  const agent = agentOf(id);
  const web = { channel: 'web', source: { from: {}, to: {}, rel: null } };
  const comment = (author_id: number, isPublic: boolean) => ({
    type: 'Comment',
    author_id,
    body: 'Text',
    public: isPublic,
  });
  const change = (field_name: string, value: string, previous_value: string | null) => ({
    ...{ type: 'Change', field_name, value, previous_value },
  });
  const create = (field_name: string, value: string) => ({ type: 'Create', field_name, value });
  const created = [create('status', 'new'), create('requester_id', String(customer)), create('group_id', '7001')];
  const steps: readonly (readonly [minutes: number, author: number, events: readonly object[]])[] = [
    [0, customer, [comment(customer, true), ...created, create('subject', `Ticket ${id}`)]],
    [5, agent, [change('assignee_id', String(agent), null), change('status', 'open', 'new')]],
    [9, agent, [comment(agent, false)]],
    [12, agent, [comment(agent, true), change('status', 'pending', 'open')]],
    [30, customer, [comment(customer, true), change('status', 'open', 'pending')]],
    [40, agent, [comment(agent, true), change('status', 'solved', 'open')]],
  ];
  return steps.map(([minutes, author_id, events], index) => ({
    ...{
      id: id * 1000 + index * 50,
      ticket_id: id,
      created_at: iso(openedAt(id) + minutes * 60_000),
      author_id,
      via: web,
    },
    events: events.map((event, position) => ({ id: id * 1000 + index * 50 + position + 1, ...event })),
  }));
}
