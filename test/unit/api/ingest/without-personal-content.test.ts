import { describe, expect, test } from 'vitest';
import { withoutHiddenExtras } from '@shiftlight/api/ingest/without-hidden-extras.ts';
import { withoutPersonalContent } from '@shiftlight/api/ingest/without-personal-content.ts';

const redact = (value: unknown) => withoutPersonalContent(value, { pseudonymOf: (id) => `hidden-${id}` });
const hidden = (length: number) => ({ hidden: 'text', length });

describe('kept as it is', () => {
  test.each([
    {
      name: 'codes under keys of codes',
      value: { id: 'tx/105', ticketId: '7', type: 'message.added', status: 'on-hold' },
    },
    {
      name: 'numbers that are instants or places',
      value: { at: 1_793_610_000_000, order: 4_000_000_000, created: 1_793_610_000 },
    },
    { name: 'small numbers, booleans and null', value: { value: 4.5, scaleMax: 5, automatic: true, channel: null } },
    { name: 'who among the colleagues did it', value: { actor: { kind: 'agent', personId: 'alice@rt.local' } } },
    { name: 'who holds it', value: { assigneeId: 'alice' } },
    { name: 'a colleague in Request Tracker’s words', value: { creator: { name: 'alice', privileged: 1 } } },
    {
      name: 'a status change in Request Tracker’s words',
      value: { type: 'Status', field: 'Status', old: 'new', new: 'open' },
    },
    { name: 'empty texts', value: { anything: '' } },
  ])('$name', ({ value }) => {
    expect(redact(value)).toEqual(value);
  });
});

describe('hidden', () => {
  test.each([
    { name: 'texts under other keys', value: { subject: 'My parcel' }, expected: { subject: hidden(9) } },
    { name: 'texts in lists, whatever the list is called', value: { id: ['Carol'] }, expected: { id: [hidden(5)] } },
    { name: 'sentences under keys of codes', value: { type: 'I am Carol' }, expected: { type: hidden(10) } },
    { name: 'addresses under keys of codes', value: { id: 'carol@example.com' }, expected: { id: hidden(17) } },
    { name: 'very long codes', value: { id: 'x'.repeat(81) }, expected: { id: hidden(81) } },
    {
      name: 'long numbers, they may be telephones',
      value: { phone: 4_915_112_345_678 },
      expected: { phone: { hidden: 'number', length: 0 } },
    },
    {
      name: 'sentences of colleagues',
      value: { kind: 'agent', personId: 'Alice from Support' },
      expected: { kind: 'agent', personId: hidden(18) },
    },
    {
      name: 'names of colleagues',
      value: { name: 'alice', privileged: 1, realName: 'Alice' },
      expected: { name: 'alice', privileged: 1, realName: hidden(5) },
    },
    {
      name: 'a new subject in Request Tracker’s words',
      value: { type: 'Set', field: 'Subject', new: 'Gearbox' },
      expected: { type: 'Set', field: 'Subject', new: hidden(7) },
    },
    {
      name: 'keys that are no names of fields',
      value: { 'carol@example.com': 1, 'Carol Castle': 2 },
      expected: { 'key-0': 1, 'key-1': 2 },
    },
    { name: 'a bare text', value: 'Carol', expected: hidden(5) },
  ])('$name', ({ value, expected }) => {
    expect(redact(value)).toEqual(expected);
  });

  test('what lies deeper than any delivery goes', () => {
    const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ id: inner }), 'carol');
    expect(JSON.stringify(redact(deep))).not.toContain('carol');
  });
});

test.each([
  {
    name: 'the actor',
    value: { kind: 'customer', personId: 'carol' },
    expected: { kind: 'customer', personId: 'hidden-carol' },
  },
  { name: 'the requester', value: { requesterId: 'carol' }, expected: { requesterId: 'hidden-carol' } },
  {
    name: 'the requester in Request Tracker’s words',
    value: { name: 'carol', privileged: 0 },
    expected: { name: 'hidden-carol', privileged: 0 },
  },
])('a customer is replaced: $name', ({ value, expected }) => {
  expect(redact(value)).toEqual(expected);
});

test('for a replay, hidden values go where nothing depends on them, and stay where something does', () => {
  const content = redact({
    events: [{ attributes: { subject: 'My parcel', tags: ['Carol'] }, rawStatus: 'wants it back' }],
  });
  expect(withoutHiddenExtras(content)).toEqual({ events: [{ attributes: {}, rawStatus: hidden(13) }] });
});
