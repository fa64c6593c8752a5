import { describe, expect, test } from 'vitest';
import { checkDelivery, type DeliveryRow } from '../../../../builders/check-delivery.ts';
import { explain } from '../../../../builders/connector-kinds.ts';

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
  test.each<DeliveryRow>([
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
  ])('$name', (row) => checkDelivery('intercom', row));

  test('its ping is no conversation', () => {
    const ping = { type: 'notification_event', topic: 'ping', data: { item: { type: 'ping', message: 'hello' } } };
    expect(explain('intercom', ping)).toMatchObject({ events: [], ticketsToRead: [], rejected: [] });
  });
});
