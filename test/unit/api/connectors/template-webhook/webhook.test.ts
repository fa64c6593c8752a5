import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';
import { explain, getKind } from '../../../../builders/connector-kinds.ts';

const whole = {
  shiftlight: 1,
  event: 'changed',
  at: '2026-10-05T08:00:00Z',
  ticket: { id: '7', status: 'open', createdAt: '2026-10-05T07:00:00Z' },
};

describe('a delivery that is not whole is set aside, and says what is missing', () => {
  test.each([
    ['no id', { ...whole, ticket: { status: 'open' } }, /^ticket\.id: it is empty/],
    ['an id that stands for nothing', { ...whole, ticket: { id: 'None' } }, /^ticket\.id: it is empty/],
    ['a placeholder', { ...whole, ticket: { id: '{{ticket.id}}' } }, /^ticket\.id still reads \{\{ticket\.id\}\}/],
    ['a placeholder of Zammad', { ...whole, by: { id: '#{article.x / no such method}' } }, /^by\.id still reads/],
    ['our own mark', { ...whole, at: '<when it happened>' }, /^at still reads <when it happened>/],
    ['no time', { ...whole, at: '' }, /^at: there is no time/],
    ['a time in words', { ...whole, at: 'yesterday' }, /^at: this time cannot be read/],
    ['a creation in words', { ...whole, ticket: { id: '7', createdAt: 'long ago' } }, /^ticket\.createdAt: this time/],
    ['an unknown event', { ...whole, event: 'exploded' }, /^event: /],
    ['another version', { ...whole, shiftlight: 2 }, /^shiftlight: /],
    ['no version', { event: 'changed', ticket: { id: '7' } }, /^shiftlight: /],
  ])('%s', (_, body, detail) => {
    const { events, rejected } = explain('template-webhook', body);
    expect(events).toEqual([]);
    expect(rejected).toMatchObject([{ reason: 'malformed', detail: expect.stringMatching(detail) }]);
  });
});

test('what people wrote may look like a placeholder', () => {
  const body = { ...whole, ticket: { ...whole.ticket, subject: 'How do I use {{name}}?' } };
  expect(explain('template-webhook', body).rejected).toEqual([]);
});

test('the same delivery twice gives the same ids, another instant others', () => {
  const idsOf = (body: object) => explain('template-webhook', body).events.map(({ id }) => id);
  expect(idsOf(whole)).toEqual(idsOf(structuredClone(whole)));
  const later = idsOf({ ...whole, at: '2026-10-05T08:00:01Z' });
  expect(later.filter((id) => idsOf(whole).includes(id))).toEqual(['ticket/7/created']);
});

test('going to a group of a higher tier counts once, however often the state is told', () => {
  const settings = { tiers: { 'Second line': 2 } };
  const tell = (at: string) =>
    explain(
      'template-webhook',
      { ...whole, at, ticket: { id: '7', group: 'Second line' } },
      { settings },
    ).events.filter(({ type }) => type === 'ticket.escalated');
  expect(tell('2026-10-05T08:00:00Z')[0]).toMatchObject({ toTier: 2 });
  expect(tell('2026-10-05T09:00:00Z')[0]?.id).toBe(tell('2026-10-05T08:00:00Z')[0]?.id);
});

test('a value that is left out was not told, an empty one is known to be absent', () => {
  const typesOf = (ticket: object) => explain('template-webhook', { ...whole, ticket }).events;
  expect(typesOf({ id: '7' })).toEqual([]);
  expect(typesOf({ id: '7', assignee: [], group: '' })).toMatchObject([
    { type: 'assignee.changed', assigneeId: null },
    { type: 'group.changed', groupId: null },
  ]);
});

describe('is proven by what the product can do', () => {
  const body = Buffer.from('{"shiftlight": 1}');
  const now = Date.UTC(2026, 9, 5);
  const seconds = String(now / 1000);
  const hmac = (algorithm: string, encoding: 'hex' | 'base64', text: string) =>
    createHmac(algorithm, 'secret').update(text).digest(encoding);
  test.each<[string, Record<string, string>, string, string | null]>([
    ['the secret in a header', { 'x-shiftlight-secret': 'secret' }, '', null],
    ['a bearer token', { authorization: 'Bearer secret' }, '', null],
    ['the address', {}, 'https://x.test/hooks/1?token=secret', null],
    ['Frappe’s signature', { 'x-frappe-webhook-signature': hmac('sha256', 'base64', String(body)) }, '', null],
    ['Zammad’s signature', { 'x-hub-signature': `sha1=${hmac('sha1', 'hex', String(body))}` }, '', null],
    [
      'our signature',
      {
        'x-shiftlight-timestamp': seconds,
        'x-shiftlight-signature': `sha256=${hmac('sha256', 'hex', `${seconds}.${body.toString()}`)}`,
      },
      '',
      null,
    ],
    ['another secret', { 'x-shiftlight-secret': 'secreT' }, '', 'wrong-signature'],
    ['another token', {}, 'https://x.test/hooks/1?token=x', 'wrong-signature'],
    ['nothing', {}, 'https://x.test/hooks/1', 'unsigned'],
  ])('%s', (_, headers, url, fault) => {
    const { signatures } = getKind('template-webhook');
    expect(findSignatureFault(signatures, ['secret'], { headers, body, url }, now)).toBe(fault);
  });
});
