import { describe, expect, test } from 'vitest';
import { explain } from '../../../builders/connector-kinds.ts';

/** What a delivery tells, beside the tickets that are read because of it. */
interface Row {
  readonly name: string;
  readonly body: unknown;
  readonly reads: readonly string[];
  readonly tells: readonly object[];
}

function check(helpdesk: string, { body, reads, tells }: Row): void {
  const { events, ticketsToRead, rejected } = explain(helpdesk, body);
  expect(rejected).toEqual([]);
  expect(ticketsToRead).toEqual(reads);
  expect(events).toHaveLength(tells.length);
  for (const [index, told] of tells.entries()) expect(events[index]).toMatchObject(told);
}

describe('Freshdesk', () => {
  const rule = (content: object) => ({ freshdesk_webhook: content });
  test.each<Row>([
    {
      name: 'a rule about a status, in the account’s language',
      body: rule({ ticket_id: '11', triggered_event: '{status:{from:4,to:6}}', ticket_status: 'Wartet auf Kunde' }),
      reads: ['11'],
      tells: [],
    },
    {
      name: 'a rule that names only the address',
      body: rule({ ticket_url: 'http://x.freshdesk.com/helpdesk/tickets/11' }),
      reads: ['11'],
      tells: [],
    },
    { name: 'our own content', body: { ticket_id: 11 }, reads: ['11'], tells: [] },
    {
      name: 'an app’s event',
      body: { event: 'onTicketUpdate', data: { ticket: { id: 11 } } },
      reads: ['11'],
      tells: [],
    },
    {
      name: 'an app’s conversation',
      body: { data: { conversation: { id: 5, ticket_id: 11 } } },
      reads: ['11'],
      tells: [],
    },
  ])('$name', (row) => check('freshdesk', row));

  test('says what the rule said, and no more', () => {
    const { explanation } = explain(
      'freshdesk',
      rule({ ticket_id: '11', triggered_event: '{note_type:private}', requester_name: 'Bob' }),
    );
    expect(explanation[0]).toBe('The rule says of ticket 11: note_type private. It names no instant and nobody.');
    expect(explanation.join(' ')).not.toContain('Bob');
  });
});

describe('Intercom', () => {
  const at = Date.UTC(2026, 0, 8, 14);
  const notify = (topic: string, item: object) => ({
    type: 'notification_event',
    id: 'notif_1',
    topic,
    created_at: at / 1000,
    data: { item },
  });
  const part = (part_type: string, author: object, more: object = {}) => ({
    id: '9',
    part_type,
    created_at: at / 1000,
    author,
    ...more,
  });
  const conversation = (...parts: object[]) => ({
    type: 'conversation',
    id: '21',
    created_at: at / 1000 - 60,
    conversation_parts: { conversation_parts: parts },
  });
  const admin = { type: 'admin', id: '1957471' };
  const contact = { type: 'user', id: 'abc' };
  test.each<Row>([
    {
      name: 'a reply that also assigns is both',
      body: notify(
        'conversation.admin.replied',
        conversation(part('assignment', admin, { body: '<p>Hi</p>', assigned_to: admin })),
      ),
      reads: ['21'],
      tells: [
        {
          type: 'message.added',
          visibility: 'public',
          actor: { kind: 'agent', personId: '1957471' },
          lengthChars: 2,
          at,
        },
        { type: 'assignee.changed', assigneeId: '1957471' },
      ],
    },
    {
      name: 'an assignment without a text is no message',
      body: notify(
        'conversation.admin.assigned',
        conversation(part('assignment', admin, { body: null, assigned_to: { type: 'nobody_admin', id: null } })),
      ),
      reads: ['21'],
      tells: [{ type: 'assignee.changed', assigneeId: null }],
    },
    {
      name: 'an assignment to a team',
      body: notify(
        'conversation.admin.assigned',
        conversation(part('assignment', admin, { assigned_to: { type: 'team', id: '33' } })),
      ),
      reads: ['21'],
      tells: [{ type: 'group.changed', groupId: '33' }],
    },
    {
      name: 'a note is internal',
      body: notify('conversation.admin.noted', conversation(part('note', admin, { body: '<p>Hm</p>' }))),
      reads: ['21'],
      tells: [{ type: 'message.added', visibility: 'internal' }],
    },
    {
      name: 'a customer’s answer',
      body: notify('conversation.user.replied', conversation(part('comment', contact, { body: 'And?' }))),
      reads: ['21'],
      tells: [{ type: 'message.added', actor: { kind: 'customer' }, automatic: false }],
    },
    {
      name: 'what a bot writes is automatic',
      body: notify(
        'conversation.operator.replied',
        conversation(part('comment', { type: 'bot', id: '5' }, { body: 'Hello' })),
      ),
      reads: ['21'],
      tells: [{ type: 'message.added', actor: { kind: 'bot' }, automatic: true }],
    },
    {
      name: 'what an AI agent writes under an admin’s name is automatic',
      body: notify(
        'conversation.admin.replied',
        conversation(part('comment', { ...admin, from_ai_agent: true }, { body: 'Hello' })),
      ),
      reads: ['21'],
      tells: [{ actor: { kind: 'bot' }, automatic: true }],
    },
    {
      name: 'closing',
      body: notify('conversation.admin.closed', conversation(part('close', admin))),
      reads: ['21'],
      tells: [{ type: 'status.changed', status: 'solved', rawStatus: 'closed' }],
    },
    {
      name: 'deletion',
      body: notify('conversation.deleted', { type: 'conversation', id: '21' }),
      reads: ['21'],
      tells: [{ type: 'ticket.deleted', at }],
    },
    {
      name: 'two states of one category are still a change of state, told from the newest part wherever it stands',
      body: notify('ticket.state.updated', {
        type: 'ticket',
        id: '215',
        created_at: at / 1000 - 60,
        admin_assignee_id: '0',
        ticket_parts: {
          ticket_parts: [
            part('ticket_state_updated_by_admin', admin, {
              ticket_state: 'waiting_on_customer',
              previous_ticket_state: 'waiting_on_customer',
            }),
            { ...part('comment', contact, { body: 'x' }), id: '8', created_at: at / 1000 - 30 },
          ],
        },
      }),
      reads: ['215'],
      tells: [{ type: 'status.changed', status: 'pending' }],
    },
  ])('$name', (row) => check('intercom', row));

  test('its ping is no conversation', () => {
    const ping = { type: 'notification_event', topic: 'ping', data: { item: { type: 'ping', message: 'hello' } } };
    expect(explain('intercom', ping)).toMatchObject({ events: [], ticketsToRead: [], rejected: [] });
  });
});

describe('Zammad', () => {
  const at = '2020-11-13T14:34:35.318Z';
  const agent = { id: 3, login: 'chris', roles: ['Admin', 'Agent'] };
  const customer = { id: 8, login: 'emily', roles: ['Customer'] };
  const ticket = {
    id: 81,
    number: '10081',
    title: 'Wheel',
    state: 'open',
    group: { id: 3, name: 'Desk' },
    priority: { name: '2 normal' },
    owner_id: 1,
    owner: { id: 1, roles: [] },
    customer_id: 8,
    customer,
    created_by_id: 8,
    created_by: customer,
    created_at: at,
    updated_at: at,
    article_ids: [100, 104],
  };
  const article = {
    id: 104,
    sender: 'Agent',
    internal: false,
    type: 'email',
    created_by_id: 3,
    created_by: agent,
    created_at: at,
    body: '<b>Hi</b>',
  };
  test.each<Row>([
    {
      name: 'an answer',
      body: { ticket, article },
      reads: ['81'],
      tells: [
        {
          id: 'article/104',
          at: Date.parse(at),
          visibility: 'public',
          automatic: false,
          lengthChars: 2,
          actor: { kind: 'agent', personId: '3' },
        },
      ],
    },
    {
      name: 'an answer of somebody whose roles it does not name',
      body: { ticket, article: { ...article, created_by: { id: 3, login: 'ann' } } },
      reads: ['81'],
      tells: [{ automatic: false, actor: { kind: 'agent', personId: '3' } }],
    },
    {
      name: 'a note',
      body: { ticket, article: { ...article, internal: true } },
      reads: ['81'],
      tells: [{ visibility: 'internal' }],
    },
    {
      name: 'a call that an agent wrote down is the customer’s',
      body: { ticket, article: { ...article, sender: 'Customer', origin_by_id: 8 } },
      reads: ['81'],
      tells: [{ actor: { kind: 'customer' } }],
    },
    {
      name: 'what Zammad sends itself',
      body: { ticket, article: { ...article, sender: 'System' } },
      reads: ['81'],
      tells: [{ automatic: true, actor: { kind: 'system' } }],
    },
    {
      name: 'an automatic answer of the customer',
      body: { ticket, article: { ...article, sender: 'Customer', preferences: { 'is-auto-response': true } } },
      reads: ['81'],
      tells: [{ automatic: true }],
    },
    {
      name: 'the first article, with the ticket',
      body: { ticket: { ...ticket, article_ids: [104] }, article },
      reads: ['81'],
      tells: [
        { type: 'ticket.created', assigneeId: null, groupId: 'Desk', attributes: { subject: 'Wheel' } },
        { type: 'message.added' },
      ],
    },
    { name: 'a change without an article', body: { ticket, article: null }, reads: ['81'], tells: [] },
    { name: 'a payload of the admin’s own', body: { ticket: { id: '81' } }, reads: ['81'], tells: [] },
  ])('$name', (row) => check('zammad', row));
});

describe('Chatwoot', () => {
  const message = {
    id: 118,
    content: 'hi',
    created_at: '2021-07-23T18:02:48.000Z',
    message_type: 'incoming',
    content_type: 'text',
    private: false,
    sender: { id: 14, type: 'contact' },
    conversation: { id: 10, messages: [{ id: 118, message_type: 0, created_at: 1627063368 }] },
    event: 'message_created',
  };
  const user = { id: 1, name: 'John', type: 'user' };
  const at = Date.UTC(2021, 6, 23, 18, 2, 48);
  test.each<Row>([
    {
      name: 'a customer’s message',
      body: message,
      reads: ['10'],
      tells: [{ id: 'message/118', at, actor: { kind: 'customer' } }],
    },
    {
      name: 'an answer',
      body: { ...message, message_type: 'outgoing', sender: user },
      reads: ['10'],
      tells: [{ actor: { kind: 'agent', personId: '1' }, visibility: 'public', automatic: false }],
    },
    {
      name: 'a note',
      body: { ...message, message_type: 'outgoing', sender: user, private: true },
      reads: ['10'],
      tells: [{ visibility: 'internal' }],
    },
    {
      name: 'a new conversation with its team',
      body: {
        ...{ event: 'conversation_created', id: 10, status: 'open', created_at: at / 1000 },
        meta: { sender: { id: 14 }, assignee: null, team: { id: 2, name: 'Returns' } },
      },
      reads: ['10'],
      tells: [{ type: 'ticket.created', at, assigneeId: null, groupId: 'Returns' }],
    },
    {
      name: 'a bot',
      body: { ...message, message_type: 'outgoing', sender: { id: 3, type: 'agent_bot' } },
      reads: ['10'],
      tells: [{ actor: { kind: 'bot' }, automatic: true }],
    },
    {
      name: 'a greeting of the inbox',
      body: { ...message, message_type: 'template', sender: null },
      reads: ['10'],
      tells: [{ automatic: true }],
    },
    {
      name: 'kinds and instants as they stand inside',
      body: { ...message, message_type: 1, created_at: at / 1000, sender: user },
      reads: ['10'],
      tells: [{ at, actor: { kind: 'agent' } }],
    },
    {
      name: 'an answered survey',
      body: {
        ...message,
        event: 'message_updated',
        message_type: 'template',
        content_type: 'input_csat',
        content_attributes: { submitted_values: { csat_survey_response: { rating: 4 } } },
      },
      reads: ['10'],
      tells: [{ type: 'survey.answered', value: 4, scaleMin: 1, scaleMax: 5 }],
    },
    {
      name: 'a survey that nobody answered',
      body: { ...message, message_type: 'template', content_type: 'input_csat' },
      reads: ['10'],
      tells: [],
    },
    {
      name: 'several changes at once',
      body: {
        id: 10,
        status: 'resolved',
        timestamp: at / 1000,
        changed_attributes: [
          { status: { previous_value: 'open', current_value: 'resolved' } },
          { assignee_id: { previous_value: 1, current_value: null } },
        ],
        event: 'conversation_updated',
      },
      reads: ['10'],
      tells: [
        { type: 'status.changed', status: 'solved' },
        { type: 'assignee.changed', assigneeId: null },
      ],
    },
    {
      name: 'a status of an older version, which names no change',
      body: { id: 10, status: 'open', timestamp: at / 1000, event: 'conversation_status_changed' },
      reads: ['10'],
      tells: [{ status: 'open' }],
    },
  ])('$name', (row) => check('chatwoot', row));

  test.each(['webwidget_triggered', 'contact_created', 'conversation_typing_on'])('%s is passed over', (event) => {
    expect(explain('chatwoot', { id: 10, event })).toMatchObject({ events: [], ticketsToRead: [], rejected: [] });
  });
});

describe('Jira Service Management', () => {
  const timestamp = Date.UTC(2026, 0, 8, 14);
  const issue = {
    id: '10000',
    key: 'HELP-12',
    fields: {
      summary: 'Wheel',
      status: { id: '3', name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
      created: '2026-01-08T15:00:00.962+0100',
      reporter: { accountId: 'c1', accountType: 'customer' },
    },
  };
  const user = { accountId: '99:b8', displayName: 'James' };
  const updated = (...items: object[]) => ({
    timestamp,
    webhookEvent: 'jira:issue_updated',
    issue,
    user,
    changelog: { id: '77', items },
  });
  const move = { field: 'status', from: '1', fromString: 'Neu', to: '3', toString: 'In Arbeit' };
  const comment = {
    id: '5',
    created: '2026-01-08T15:00:00.000+0100',
    author: { accountId: 'a', accountType: 'atlassian' },
    jsdPublic: true,
  };
  test.each<Row>([
    {
      name: 'a status in another language, by its category',
      body: updated(move),
      reads: ['HELP-12'],
      tells: [
        {
          id: 'change/77/status',
          at: timestamp,
          status: 'open',
          rawStatus: 'In Arbeit',
          actor: { kind: 'agent', personId: '99:b8' },
        },
      ],
    },
    {
      name: 'a status that ships, by what it means',
      body: updated({ ...move, to: '9', toString: 'Waiting for customer' }),
      reads: ['HELP-12'],
      tells: [{ status: 'pending' }],
    },
    {
      name: 'nobody’s issue',
      body: updated({ field: 'assignee', from: 'a', fromString: 'A', to: null, toString: null }),
      reads: ['HELP-12'],
      tells: [{ type: 'assignee.changed', assigneeId: null }],
    },
    {
      name: 'several changes at once',
      body: updated(move, { field: 'priority', fromString: 'Low', toString: 'High' }, { field: 'Link' }),
      reads: ['HELP-12'],
      tells: [{ type: 'status.changed' }, { attributes: { priority: 'High' } }],
    },
    {
      name: 'a move to another project reads both keys',
      body: updated({ field: 'Key', fromString: 'OLD-3', toString: 'HELP-12' }),
      reads: ['HELP-12', 'OLD-3'],
      tells: [{ type: 'ticket.merged', ticketId: 'OLD-3', intoTicketId: 'HELP-12' }],
    },
    {
      name: 'an answer that the customer sees',
      body: { timestamp, webhookEvent: 'comment_created', issue, comment },
      reads: ['HELP-12'],
      tells: [{ id: 'comment/5', visibility: 'public', actor: { kind: 'agent', personId: 'a' } }],
    },
    {
      name: 'an internal comment',
      body: { timestamp, webhookEvent: 'comment_created', issue, comment: { ...comment, jsdPublic: false } },
      reads: ['HELP-12'],
      tells: [{ visibility: 'internal' }],
    },
    {
      name: 'an app’s comment',
      body: {
        timestamp,
        webhookEvent: 'comment_created',
        issue,
        comment: { ...comment, author: { accountId: 'b', accountType: 'app' } },
      },
      reads: ['HELP-12'],
      tells: [{ automatic: true, actor: { kind: 'bot' } }],
    },
    {
      name: 'deletion',
      body: { timestamp, webhookEvent: 'jira:issue_deleted', issue, user },
      reads: ['HELP-12'],
      tells: [{ type: 'ticket.deleted', at: timestamp }],
    },
    { name: 'a web request of an automation rule', body: { issueKey: 'HELP-12' }, reads: ['HELP-12'], tells: [] },
  ])('$name', (row) => check('jira-service-management', row));
});
