import { createHmac } from 'node:crypto';
import type { Colleague, Group, Step, VendorDelivery, VendorDesk } from './story.ts';
import { trackFigures } from './own-figures.ts';
import { toIso } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const userIds: Readonly<Record<Colleague | 'carol', number>> = { alice: 8101, bob: 8102, carol: 9001 };
const groupIds: Readonly<Record<Group, number>> = { support: 7001, billing: 7002 };
const users = [
  { id: 8101, name: 'Alice', email: 'alice@acme.test', role: 'agent', active: true },
  { id: 8102, name: 'Bob', email: 'bob@acme.test', role: 'admin', active: true },
  { id: 9001, name: 'Carol', email: 'carol@customer.test', role: 'end-user', active: true },
];
const token = 'zendesk-token';
const secret = 'dGhpc19pc19hX3NlY3JldA==';
const pageSize = 2;

interface Audit {
  readonly id: number;
  readonly ticket_id: number;
  readonly created_at: string;
  readonly author_id: number;
  readonly events: readonly object[];
  readonly via: object;
}
interface Ticket {
  readonly id: number;
  status: string;
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  priority: string | null;
  subject: string;
  updated_at: string;
  /** Position in the incremental export. */
  changed: number;
  readonly audits: Audit[];
}

/** Zendesk: the interface and event subscriptions of one account, over tickets 101, 102 … */
export function createZendesk(): Omit<VendorDesk, 'baseUrl'> & { answer(request: VendorRequest): VendorAnswer } {
  const tickets = new Map<number, Ticket>();
  const figures = trackFigures();
  let ids = 500_000;
  let changes = 0;
  const nextId = () => (ids += 7);
  const idOf = (ticket: number) => 100 + ticket;
  const web = { channel: 'web', source: { from: {}, to: {}, rel: null } };
  const change = (field: string, value: unknown, before: unknown) => ({
    id: nextId(),
    type: 'Change',
    field_name: field,
    // The log writes ids as text.
    value: typeof value === 'number' ? String(value) : value,
    previous_value: typeof before === 'number' ? String(before) : before,
  });

  function audit(ticket: Ticket, at: number, author: number, events: readonly object[], via: object = web): void {
    changes += 1;
    ticket.changed = changes;
    ticket.updated_at = toIso(at);
    ticket.audits.push({
      id: nextId(),
      ticket_id: ticket.id,
      created_at: toIso(at),
      author_id: author,
      events,
      via,
    });
  }

  function comment(author: number, isPublic: boolean) {
    return { id: nextId(), type: 'Comment', author_id: author, body: 'Some text', public: isPublic, attachments: [] };
  }

  function perform(step: Step): readonly VendorDelivery[] {
    figures.note(step);
    const at = step.at;
    if (step.do === 'open') {
      const ticket: Ticket = {
        id: idOf(step.ticket),
        status: 'new',
        requester_id: userIds.carol,
        assignee_id: null,
        group_id: groupIds.support,
        priority: 'normal',
        subject: step.subject,
        updated_at: toIso(at),
        changed: 0,
        audits: [],
      };
      tickets.set(ticket.id, ticket);
      const created = Object.entries({
        requester_id: String(userIds.carol),
        subject: step.subject,
        status: 'new',
        priority: 'normal',
        group_id: String(groupIds.support),
        tags: ['wheels', 'web'],
      }).map(([field_name, value]) => ({ id: nextId(), type: 'Create', field_name, value }));
      audit(ticket, at, userIds.carol, [comment(userIds.carol, true), ...created], { ...web, channel: 'email' });
      return [deliver('created', ticket, at, {})];
    }
    const ticket = known(tickets.get(idOf(step.ticket)));
    switch (step.do) {
      case 'ask':
      case 'reply':
      case 'note': {
        const author = step.do === 'ask' ? userIds.carol : userIds[step.by];
        const message = comment(author, step.do !== 'note');
        audit(ticket, at, author, [message]);
        const isStaff = author !== userIds.carol;
        const told = { id: message.id, body: message.body, is_public: message.public };
        return [
          deliver('comment_added', ticket, at, { comment: { ...told, author: { id: author, is_staff: isStaff } } }),
        ];
      }
      case 'auto-reply': {
        const rule = {
          channel: 'rule',
          source: { from: { id: 33, title: 'Notify requester' }, to: {}, rel: 'trigger' },
        };
        audit(ticket, at, -1, [comment(userIds.alice, true)], rule);
        return [];
      }
      case 'assign': {
        const to = step.to === null ? null : userIds[step.to];
        audit(ticket, at, userIds[step.by], [change('assignee_id', to, ticket.assignee_id)]);
        const previous = ticket.assignee_id;
        ticket.assignee_id = to;
        return [deliver('agent_assignment_changed', ticket, at, { current: to, previous })];
      }
      case 'move': {
        audit(ticket, at, userIds[step.by], [change('group_id', groupIds[step.to], ticket.group_id)]);
        ticket.group_id = groupIds[step.to];
        return [deliver('group_assignment_changed', ticket, at, { current: ticket.group_id })];
      }
      case 'status': {
        audit(ticket, at, userIds[step.by], [change('status', step.to, ticket.status)]);
        const previous = ticket.status.toUpperCase();
        ticket.status = step.to;
        return [deliver('status_changed', ticket, at, { current: step.to.toUpperCase(), previous })];
      }
      case 'priority': {
        audit(ticket, at, userIds[step.by], [change('priority', step.to, ticket.priority)]);
        ticket.priority = step.to;
        return [deliver('priority_changed', ticket, at, { current: step.to.toUpperCase() })];
      }
      case 'rate': {
        const score = step.good ? 'good' : 'bad';
        const rating = { id: nextId(), type: 'SatisfactionRating', score, assignee_id: ticket.assignee_id };
        audit(ticket, at, userIds.carol, [rating]);
        return [deliver('csat_received', ticket, at, { satisfaction_score: { score: score.toUpperCase() } })];
      }
      case 'delete': {
        audit(ticket, at, userIds[step.by], [change('status', 'deleted', ticket.status)]);
        ticket.status = 'deleted';
        return [deliver('soft_deleted', ticket, at, {})];
      }
      case 'merge': {
        const into = known(tickets.get(idOf(step.into)));
        audit(ticket, at, userIds[step.by], [
          comment(userIds[step.by], false),
          change('status', 'closed', ticket.status),
        ]);
        ticket.status = 'closed';
        const via = { channel: 'web', source: { from: { ticket_ids: [ticket.id] }, to: {}, rel: 'merge' } };
        audit(into, at, userIds[step.by], [comment(userIds[step.by], false)], via);
        return [deliver('merged', ticket, at, { target_ticket_id: String(into.id) })];
      }
    }
  }

  /** As Zendesk prints it: three spaces, a line feed at the end, ids of the detail as text. */
  function deliver(name: string, ticket: Ticket, at: number, event: object): VendorDelivery {
    const body = `${JSON.stringify(
      {
        type: `zen:event-type:ticket.${name}`,
        account_id: 22129848,
        id: `0f1d${nextId()}`,
        time: new Date(at).toISOString().replace('Z', '456789Z'),
        zendesk_event_version: '2022-11-06',
        subject: `zen:ticket:${ticket.id}`,
        detail: {
          id: String(ticket.id),
          status: ticket.status.toUpperCase(),
          assignee_id: String(ticket.assignee_id ?? 0),
          requester_id: String(ticket.requester_id),
          subject: ticket.subject,
          via: { channel: 'web' },
        },
        event: { meta: { sequence: { id: '01', position: 1 } }, ...event },
      },
      null,
      3,
    )}\n`;
    const timestamp = new Date().toISOString();
    return {
      body,
      headers: {
        'x-zendesk-webhook-signature': createHmac('sha256', secret).update(timestamp).update(body).digest('base64'),
        'x-zendesk-webhook-signature-timestamp': timestamp,
        'x-zendesk-webhook-invocation-id': String(nextId()),
      },
    };
  }

  function answer({ path, query, headers }: VendorRequest): VendorAnswer {
    const expected = `Basic ${Buffer.from(`admin@acme.test/token:${token}`).toString('base64')}`;
    if (headers.authorization !== expected) return unauthorised;
    if (path === '/api/v2/users/me.json') return ok({ user: users[1] });
    if (path === '/api/v2/users/show_many.json') {
      const wanted = (query.get('ids') ?? '').split(',').map(Number);
      return ok({ users: users.filter(({ id }) => wanted.includes(id)), count: wanted.length });
    }
    if (path === '/api/v2/groups.json') {
      return ok({ groups: Object.entries(groupIds).map(([name, id]) => ({ id, name })), next_page: null });
    }
    if (path === '/api/v2/incremental/tickets/cursor.json') {
      return ok(listChanged(Number(query.get('cursor') ?? 0), query.get('exclude_deleted') === 'true'));
    }
    if (path === '/api/v2/tickets/show_many.json') {
      const wanted = (query.get('ids') ?? '').split(',').map(Number);
      const found = [...tickets.values()].filter(({ id, status }) => wanted.includes(id) && status !== 'deleted');
      const wantsMetrics = query.get('include') === 'metric_sets';
      return ok({ tickets: found.map(show), ...(wantsMetrics ? { metric_sets: found.map(showMetrics) } : {}) });
    }
    const audited = /^\/api\/v2\/tickets\/(\d+)\/audits\.json$/.exec(path)?.[1];
    const ticket = tickets.get(Number(audited));
    if (ticket === undefined || ticket.status === 'deleted') return notFound;
    const from = Number(query.get('page[after]') ?? 0);
    const more = ticket.audits.length > from + pageSize;
    const meta = { has_more: more, after_cursor: more ? String(from + pageSize) : null };
    return ok({ audits: ticket.audits.slice(from, from + pageSize), meta });
  }

  const show = ({ audits: _audits, changed, ...ticket }: Ticket) => ({
    ...ticket,
    created_at: toIso(figures.of(ticket.id - 100).openedAt),
    generated_timestamp: changed,
  });

  function showMetrics({ id }: Ticket) {
    const { openedAt, firstReplyAt, solvedAt, reopens } = figures.of(id - 100);
    const minutes = firstReplyAt === null ? null : Math.floor((firstReplyAt - openedAt) / 60_000);
    const reply_time_in_minutes = { calendar: minutes, business: minutes };
    return { ticket_id: id, reopens, solved_at: solvedAt === null ? null : toIso(solvedAt), reply_time_in_minutes };
  }

  function listChanged(after: number, withoutDeleted: boolean) {
    const later = [...tickets.values()]
      .filter(({ changed, status }) => changed > after && !(withoutDeleted && status === 'deleted'))
      .sort((a, b) => a.changed - b.changed);
    const page = later.slice(0, pageSize);
    return {
      tickets: page.map(show),
      after_cursor: String(page.at(-1)?.changed ?? after),
      end_of_stream: later.length <= pageSize,
    };
  }

  return {
    helpdesk: 'zendesk',
    credentials: { user: 'admin@acme.test', token },
    settings: {},
    ownSecret: secret,
    idOf: (ticket) => String(idOf(ticket)),
    perform,
    answer,
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The story speaks of a ticket that was not opened.');
  return value;
}
