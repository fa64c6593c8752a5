import { describe, expect, test } from 'vitest';
import { explain } from '../../../../builders/connector-kinds.ts';

const message = {
  id: 385,
  ticket_id: 153,
  public: true,
  channel: 'email',
  via: 'helpdesk',
  sender: { id: 4001, email: 'alice@acme.test' },
  rule_id: null,
  from_agent: true,
  created_datetime: '2026-10-05T08:00:00.494726+00:00',
  body_text: 'correct horse',
};

describe('a delivery of Gorgias', () => {
  test.each<[string, object, object | null]>([
    ['our own body', { ticket_id: '153' }, null],
    ['the ticket', { ticket: { id: 153 } }, null],
    [
      'an answer',
      { ticket: { id: 153 }, message },
      { visibility: 'public', automatic: false, actor: { kind: 'agent' } },
    ],
    ['the whole context', { context: { ticket: { id: 153 }, message } }, { at: Date.UTC(2026, 9, 5, 8) + 494 }],
    ['a note', { message: { ...message, public: false } }, { visibility: 'internal' }],
    ['a rule’s answer', { message: { ...message, rule_id: 12 } }, { automatic: true }],
    ['a customer’s message', { message: { ...message, from_agent: false } }, { actor: { kind: 'customer' } }],
    ['an answer that could not be sent', { message: { ...message, failed_datetime: '2026-10-05T08:01:00' } }, null],
  ])('%s', (_, body, told) => {
    const { events, ticketsToRead, explanation } = explain('gorgias', body);
    expect(ticketsToRead).toEqual(['153']);
    expect(events).toMatchObject(told === null ? [] : [{ ...told, id: 'message/385', ticketId: '153' }]);
    expect(JSON.stringify({ events, explanation })).not.toContain('horse');
  });

  test.each([
    [{ ticket_id: '{{ticket.id}}' }, 'ticket_id: it still reads {{ticket.id}}.'],
    [{ hello: 'world' }, 'ticket_id: there is none.'],
  ])('%j is set aside', (body, why) => {
    expect(explain('gorgias', body).rejected[0]?.detail).toContain(why);
  });
});
