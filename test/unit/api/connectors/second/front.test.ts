import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain, getKind } from '../../../../builders/connector-kinds.ts';

const at = 1_759_651_200;
const conversation = {
  id: 'cnv_keocka',
  subject: 'Wheel',
  status: 'assigned',
  recipient: { handle: 'carol@customer.test', role: 'from' },
  created_at: at - 60,
};
const alice = { id: 'tea_40yq', type: 'user', email: 'alice@acme.test' };
const event = (type: string, source: object, target: object | null) => ({
  id: 'evt_28duvr6',
  type,
  emitted_at: at + 0.673,
  conversation,
  source,
  target,
});
const teammate = (data: object = alice) => ({ _meta: { type: 'teammate' }, data });
const message = (author: object | null) => ({
  _meta: { type: 'message' },
  data: {
    id: 'msg_1',
    type: 'email',
    author,
    recipients: [{ handle: 'Carol@customer.test', role: 'from' }],
    text: 'Hi!',
  },
});
const status = (category: string) => ({ _meta: { type: 'status' }, data: { id: 'sts_1', name: 'Parked', category } });

describe('an event of Front', () => {
  test.each<[string, object, object | null]>([
    [
      'a note',
      event('comment', teammate(), { _meta: { type: 'comment' }, data: { id: 'com_1', body: 'Hi!', author: alice } }),
      {
        type: 'message.added',
        visibility: 'internal',
        automatic: false,
        lengthChars: 3,
        actor: { personId: 'tea_40yq' },
      },
    ],
    [
      'a customer’s message',
      event('inbound', { _meta: { type: 'inboxes' }, data: [{ id: 'inb_1', name: 'Support' }] }, message(null)),
      {
        type: 'message.added',
        visibility: 'public',
        actor: { kind: 'customer', personId: expect.stringMatching(/^c_/) },
      },
    ],
    [
      'what a rule sends under a name',
      event('out_reply', { _meta: { type: 'rule' }, data: { id: 'rul_1' } }, message(alice)),
      { type: 'message.added', automatic: true, actor: { kind: 'agent', personId: 'tea_40yq' } },
    ],
    [
      'what the account of a survey says',
      event('comment', teammate({ id: 'tea_9', type: 'csat' }), { data: { author: { id: 'tea_9', type: 'csat' } } }),
      { type: 'message.added', automatic: true, actor: { kind: 'bot', personId: 'tea_9' } },
    ],
    ['an archive', event('archive', teammate(), null), { type: 'status.changed', status: 'solved' }],
    [
      'a status of the company’s own',
      event('ticket_status_update', teammate(), status('waiting')),
      { type: 'status.changed', status: 'pending', rawStatus: 'Parked' },
    ],
    ['an assignment', event('assign', teammate(), teammate()), { type: 'assignee.changed', assigneeId: 'tea_40yq' }],
    [
      'a merge',
      event('conversations_merged', teammate(), { _meta: { type: 'conversation' }, data: { id: 'cnv_2' } }),
      { type: 'ticket.merged', intoTicketId: 'cnv_2' },
    ],
    ['a mention', event('mention', teammate(), null), null],
  ])('%s', (_, payload, told) => {
    for (const body of [payload, { type: 'something', authorization: { id: 'cmp_1' }, payload }]) {
      const { events, ticketsToRead } = explain('front', body);
      expect(ticketsToRead).toEqual(['cnv_keocka']);
      expect(events).toMatchObject(told === null ? [] : [{ ...told, ticketId: 'cnv_keocka', at: at * 1000 + 673 }]);
    }
  });
});

test('its test of the address is answered with the challenge, other deliveries are not', () => {
  const headers = { 'x-front-challenge': 'abc' };
  expect(getKind('front').answer?.({ type: 'sync' }, headers)).toEqual({ challenge: 'abc' });
  expect(getKind('front').answer?.({ type: 'inbound_received' }, headers)).toBeNull();
  expect(explain('front', { type: 'sync' }).rejected).toEqual([]);
});

describe('is signed by applications and by rules in two ways', () => {
  const body = JSON.stringify(event('archive', teammate(), null));
  const sign = (algorithm: string, text: string) => createHmac(algorithm, 'key').update(text).digest('base64');
  const now = String(Date.now());
  const hourAgo = String(Date.now() - 3_600_000);
  test.each([
    [
      'an application',
      { 'x-front-request-timestamp': now, 'x-front-signature': sign('sha256', `${now}:${body}`) },
      'valid',
    ],
    ['a rule', { 'x-front-signature': sign('sha1', body) }, 'valid'],
    [
      'an application, an hour ago',
      { 'x-front-request-timestamp': hourAgo, 'x-front-signature': sign('sha256', `${hourAgo}:${body}`) },
      'stale',
    ],
    ['nobody', {}, 'unsigned'],
    ['somebody else', { 'x-front-signature': sign('sha1', `${body} `) }, 'wrong-signature'],
  ])('%s', (_, headers, expected) => {
    expect(explain('front', body, { headers, secret: 'key' }).signature).toBe(expected);
  });
});
