import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../../builders/connector-kinds.ts';

const at = Date.UTC(2026, 9, 5, 8);
const snapshot = {
  id: 123,
  number: 15473,
  threads: 2,
  type: 'email',
  status: 'closed',
  state: 'published',
  subject: 'Wheel',
  preview: 'correct horse',
  mailboxId: 85,
  assignee: { id: 256, first: 'Alice', last: 'Adams', email: 'alice@acme.test' },
  createdBy: { id: 12, type: 'customer', email: 'carol@customer.test' },
  createdAt: '2026-10-05T08:00:00Z',
  userUpdatedAt: '2026-10-05T09:00:00Z',
  tags: [{ id: 9, tag: 'vip' }],
  primaryCustomer: { id: 12 },
};

describe.each([
  ['help-scout', 'x-helpscout-event'],
  ['freescout', 'x-freescout-event'],
])('%s', (helpdesk, header) => {
  test('a new conversation is told and read', () => {
    const { events, ticketsToRead, readFromLog } = explain(helpdesk, snapshot, {
      headers: { [header]: 'convo.created' },
    });
    expect(ticketsToRead).toEqual(['123']);
    expect(readFromLog).toEqual(['conversation/123/created']);
    expect(events).toMatchObject([
      { type: 'ticket.created', at, groupId: '85', attributes: { subject: 'Wheel', tags: ['vip'], channel: 'email' } },
    ]);
    expect(JSON.stringify(events)).not.toContain('horse');
  });

  test('a change is read, because a delivery names neither who nor when', () => {
    const { events, ticketsToRead, explanation } = explain(helpdesk, snapshot, {
      headers: { [header]: 'convo.status' },
    });
    expect(events).toEqual([]);
    expect(ticketsToRead).toEqual(['123']);
    expect(explanation[0]).toBe('It says convo.status; who did it and when stands in the threads.');
  });

  test('a deletion is told', () => {
    const { events } = explain(helpdesk, snapshot, { headers: { [header]: 'convo.deleted' } });
    expect(events).toMatchObject([{ type: 'ticket.deleted', ticketId: '123', at: at + 3_600_000 }]);
  });

  test('the newest thread of a delivery is told, an automatic one as such', () => {
    const thread = { state: 'published', status: 'active', createdAt: '2026-10-05T08:05:00Z', body: '<p>Hi!</p>' };
    const threads = [
      { ...thread, id: 1, type: 'customer', createdBy: { id: 12, type: 'customer' }, createdAt: snapshot.createdAt },
      { ...thread, id: 2, type: 'message', createdBy: { id: 9, type: 'user' }, action: { type: 'automatic-workflow' } },
    ];
    const body = { ...snapshot, _embedded: { threads } };
    const { events } = explain(helpdesk, body, { headers: { [header]: 'convo.agent.reply.created' } });
    expect(events).toMatchObject([
      { type: 'message.added', automatic: true, lengthChars: 3, actor: { kind: 'agent', personId: '9' } },
    ]);
  });

  test('what is not about conversations is ignored, what names none is set aside', () => {
    expect(explain(helpdesk, { id: 1 }, { headers: { [header]: 'customer.created' } }).ticketsToRead).toEqual([]);
    expect(explain(helpdesk, {}, { headers: { [header]: 'convo.created' } }).rejected).toHaveLength(1);
  });
});

test.each([
  ['Great', 3],
  ['Okay', 2],
  ['Bad', 1],
  ['not_good', 1],
])('a rating of Help Scout, %s, is %d of 3', (rating, value) => {
  const body = { id: 5434, ticketId: 123, threadId: 9, rating, createdAt: '2026-10-05T08:00:00Z', comments: 'horse' };
  const { events } = explain('help-scout', body, { headers: { 'x-helpscout-event': 'satisfaction.ratings' } });
  expect(events).toMatchObject([{ ticketId: '123', at, survey: 'csat', value, scaleMin: 1, scaleMax: 3 }]);
  expect(JSON.stringify(events)).not.toContain('horse');
});

test('FreeScout’s key is MD5 of APP_KEY, with its base64:, and a fixed word', () => {
  const appKey = 'base64:c2hpZnRsaWdodA==';
  const key = createHash('md5').update(`${appKey}webhook_key`).digest('hex');
  const body = JSON.stringify(snapshot);
  const signature = createHmac('sha1', key).update(body).digest('base64');
  const headers = { 'x-freescout-event': 'convo.status', 'x-freescout-signature': signature };
  expect(explain('freescout', body, { headers, secret: appKey }).signature).toBe('valid');
  expect(explain('freescout', body, { headers, secret: 'c2hpZnRsaWdodA==' }).signature).toBe('wrong-signature');
});
