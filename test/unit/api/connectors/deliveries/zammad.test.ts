import { describe, test } from 'vitest';
import { checkDelivery, type DeliveryRow } from '../../../../builders/check-delivery.ts';

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
  test.each<DeliveryRow>([
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
  ])('$name', (row) => checkDelivery('zammad', row));
});
