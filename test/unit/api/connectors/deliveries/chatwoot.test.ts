import { describe, expect, test } from 'vitest';
import { checkDelivery, type DeliveryRow } from '../../../../builders/check-delivery.ts';
import { explain } from '../../../../builders/connector-kinds.ts';

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
  test.each<DeliveryRow>([
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
  ])('$name', (row) => checkDelivery('chatwoot', row));

  test.each(['webwidget_triggered', 'contact_created', 'conversation_typing_on'])('%s is passed over', (event) => {
    expect(explain('chatwoot', { id: 10, event })).toMatchObject({ events: [], ticketsToRead: [], rejected: [] });
  });
});
