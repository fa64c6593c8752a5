import { describe, expect, test } from 'vitest';
import { explain } from '../../../../builders/connector-kinds.ts';

const time = '2025-01-08T14:25:30.123456789Z';
const at = Date.UTC(2025, 0, 8, 14, 25, 30, 123);

function envelope(name: string, event: object, detail: object = {}) {
  return {
    type: `zen:event-type:ticket.${name}`,
    account_id: 1,
    id: 'd4f5c389',
    time,
    subject: 'zen:ticket:5158',
    detail: { id: '5158', requester_id: '900', actor_id: '800', status: 'OPEN', ...detail },
    event: { meta: {}, ...event },
  };
}

const comment = (author: object, isPublic = true) => ({
  comment: { id: 9876543210, body: '<p>We are on it.</p>', is_public: isPublic, author },
});

interface Row {
  readonly name: string;
  readonly event?: object;
  readonly detail?: object;
  readonly tells: object;
}

describe('an event subscription tells', () => {
  test.each<Row>([
    {
      name: 'comment_added',
      event: comment({ id: 800, is_staff: true }),
      tells: {
        type: 'message.added',
        id: 'event/9876543210',
        visibility: 'public',
        automatic: false,
        lengthChars: 13,
        actor: { kind: 'agent', personId: '800' },
      },
    },
    {
      name: 'comment_added',
      event: comment({ id: 800, is_staff: true }, false),
      tells: { type: 'message.added', visibility: 'internal' },
    },
    {
      name: 'comment_added',
      event: comment({ id: 900, is_staff: true }),
      tells: { type: 'message.added', actor: { kind: 'customer' } },
    },
    { name: 'comment_added', event: comment({ id: 77, is_staff: false }), tells: { actor: { kind: 'customer' } } },
    { name: 'comment_added', event: comment({ id: -1, is_staff: true }), tells: { automatic: true } },
    {
      name: 'status_changed',
      event: { current: 'SOLVED', previous: 'OPEN' },
      tells: { type: 'status.changed', status: 'solved', rawStatus: 'SOLVED' },
    },
    { name: 'status_changed', event: { current: 'HOLD', previous: 'OPEN' }, tells: { status: 'on-hold' } },
    { name: 'status_changed', event: { current: 'DELETED', previous: 'OPEN' }, tells: { type: 'ticket.deleted' } },
    { name: 'agent_assignment_changed', event: { current: '801' }, tells: { assigneeId: '801' } },
    { name: 'agent_assignment_changed', event: { current: '0' }, tells: { assigneeId: null } },
    { name: 'agent_assignment_changed', event: { current: null }, tells: { assigneeId: null } },
    { name: 'group_assignment_changed', event: { current: 7 }, tells: { type: 'group.changed', groupId: '7' } },
    { name: 'priority_changed', event: { current: 'URGENT' }, tells: { attributes: { priority: 'urgent' } } },
    { name: 'tags_changed', detail: { tags: ['vip'] }, tells: { attributes: { tags: ['vip'] } } },
    {
      name: 'csat_received',
      event: { satisfaction_score: { score: 'GOOD' } },
      tells: { type: 'survey.answered', survey: 'csat', value: 1, scaleMin: 0, scaleMax: 1 },
    },
    { name: 'merged', event: { target_ticket_id: '6000' }, tells: { type: 'ticket.merged', intoTicketId: '6000' } },
    { name: 'soft_deleted', tells: { type: 'ticket.deleted' } },
    { name: 'marked_as_spam', tells: { type: 'ticket.deleted' } },
    { name: 'undeleted', tells: { type: 'ticket.restored' } },
    {
      name: 'created',
      detail: { status: 'NEW', assignee_id: '0', subject: 'Help', via: { channel: 'web' } },
      tells: {
        type: 'ticket.created',
        status: 'new',
        assigneeId: null,
        attributes: { subject: 'Help', channel: 'web' },
      },
    },
  ])('$name $event as $tells', ({ name, event = {}, detail = {}, tells }) => {
    const { events, ticketsToRead, rejected } = explain('zendesk', envelope(name, event, detail));
    expect(rejected).toEqual([]);
    expect(ticketsToRead[0]).toBe('5158');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ ticketId: '5158', at, ...tells });
  });

  test('nothing of kinds that only the log explains, and reads the ticket all the same', () => {
    for (const name of ['custom_status_changed', 'schedule_changed', 'attachment_linked_to_comment', 'updated']) {
      expect(explain('zendesk', envelope(name, {}))).toMatchObject({
        events: [],
        ticketsToRead: ['5158'],
        rejected: [],
      });
    }
  });
});

test('a merge reads the ticket that goes on too: its log names the one that went', () => {
  const { ticketsToRead } = explain('zendesk', envelope('merged', { target_ticket_id: '6000' }));
  expect(ticketsToRead).toEqual(['5158', '6000']);
});

test('events about users and organisations are passed over, with the reason', () => {
  const body = { ...envelope('x', {}), type: 'zen:event-type:user.active_changed', subject: 'zen:user:65' };
  const { events, rejected, ticketsToRead, explanation } = explain('zendesk', body);
  expect({ events, rejected, ticketsToRead }).toEqual({ events: [], rejected: [], ticketsToRead: [] });
  expect(explanation).toEqual(['Deliveries of type zen:event-type:user.active_changed are not about tickets.']);
});

test.each([
  [{ ticket_id: '42' }],
  [{ ticket_id: 42 }],
  [{ ticket: { id: 42 } }],
  [{ detail: { id: '42' } }],
  [{ id: 42, title: 'x' }],
])('the body of a trigger %j names ticket 42', (body) => {
  expect(explain('zendesk', body)).toMatchObject({ events: [], ticketsToRead: ['42'], rejected: [] });
});

test.each([[{ say: 'hello' }], [{ ticket_id: '../42' }], [[]], [null], [7]])('%j is set aside', (body) => {
  const { rejected, explanation } = explain('zendesk', body);
  expect(rejected).toMatchObject([{ reason: 'malformed' }]);
  expect(explanation[0]).toContain('{{ticket.id}}');
});

test('what is no JSON is set aside', () => {
  expect(explain('zendesk', '<html>').rejected).toMatchObject([{ reason: 'malformed' }]);
});
