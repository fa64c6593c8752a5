import { describe, expect, test } from 'vitest';
import { checkDelivery, type DeliveryRow } from '../../../../builders/check-delivery.ts';
import { explain } from '../../../../builders/connector-kinds.ts';

describe('Freshdesk', () => {
  const rule = (content: object) => ({ freshdesk_webhook: content });
  test.each<DeliveryRow>([
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
  ])('$name', (row) => checkDelivery('freshdesk', row));

  test('says what the rule said, and no more', () => {
    const { explanation } = explain(
      'freshdesk',
      rule({ ticket_id: '11', triggered_event: '{note_type:private}', requester_name: 'Bob' }),
    );
    expect(explanation[0]).toBe('The rule says of ticket 11: note_type private. It names no instant and nobody.');
    expect(explanation.join(' ')).not.toContain('Bob');
  });
});
