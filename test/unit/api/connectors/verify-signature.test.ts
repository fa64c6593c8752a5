import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shiftlightSignature, type HmacSignature } from '@shiftlight/api/connectors/signature-spec.ts';
import { findSignatureFault, sign, type SignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';

const now = Date.UTC(2026, 10, 2, 9);
const seconds = String(now / 1000);
const body = Buffer.from('{"events":[]}');
const hex = (text: string) => createHmac('sha256', 'secret').update(text).digest('hex');
const good = { 'x-shiftlight-timestamp': seconds, 'x-shiftlight-signature': `sha256=${hex(`${seconds}.${body}`)}` };

interface Row {
  readonly name: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly at?: number;
  readonly expected: SignatureFault | null;
}

const at = (secondsText: string) => ({
  'x-shiftlight-timestamp': secondsText,
  'x-shiftlight-signature': `sha256=${hex(`${secondsText}.${body}`)}`,
});

test.each<Row>([
  { name: 'signed now', headers: good, expected: null },
  { name: 'signed exactly five minutes ago', headers: good, at: now + 300_000, expected: null },
  { name: 'signed exactly five minutes ahead', headers: good, at: now - 300_000, expected: null },
  { name: 'signed a millisecond longer ago', headers: good, at: now + 300_001, expected: 'stale' },
  { name: 'signed a millisecond further ahead', headers: good, at: now - 300_001, expected: 'stale' },
  { name: 'without any header', headers: {}, expected: 'unsigned' },
  { name: 'without the time', headers: { ...good, 'x-shiftlight-timestamp': '' }, expected: 'unsigned' },
  { name: 'with two signatures', headers: { ...good, 'x-shiftlight-signature': ['a', 'b'] }, expected: 'unsigned' },
  {
    name: 'without the prefix',
    headers: { ...good, 'x-shiftlight-signature': hex(`${seconds}.${body}`) },
    expected: 'wrong-signature',
  },
  {
    name: 'with half a signature',
    headers: { ...good, 'x-shiftlight-signature': 'sha256=ab' },
    expected: 'wrong-signature',
  },
  {
    name: 'for another body',
    headers: { ...good, 'x-shiftlight-signature': `sha256=${hex(`${seconds}.{}`)}` },
    expected: 'wrong-signature',
  },
  { name: 'rightly, at a time that is no number', headers: at('noon'), expected: 'stale' },
  { name: 'rightly, at a time in milliseconds', headers: at(String(now)), expected: 'stale' },
])('a delivery $name: $expected', ({ headers, at: clock = now, expected }) => {
  expect(findSignatureFault([shiftlightSignature], ['secret'], { headers, body }, clock)).toBe(expected);
});

describe('a helpdesk’s own scheme is data', () => {
  const base: HmacSignature = { ...shiftlightSignature, timestampHeader: null, prefix: '', template: '{body}' };
  test.each<{ readonly name: string; readonly spec: HmacSignature; readonly expected: string }>([
    {
      name: 'SHA-1 in hex',
      spec: { ...base, algorithm: 'sha1' },
      expected: createHmac('sha1', 's').update(body).digest('hex'),
    },
    {
      name: 'SHA-256 in base64',
      spec: { ...base, encoding: 'base64' },
      expected: createHmac('sha256', 's').update(body).digest('base64'),
    },
    {
      name: 'the body before the time',
      spec: { ...base, template: '{body}{timestamp}' },
      expected: createHmac('sha256', 's').update(`${body}7`).digest('hex'),
    },
  ])('$name', ({ spec, expected }) => {
    expect(sign(spec, 's', { timestamp: '7', body }).toString()).toBe(expected);
  });

  test('without a time there is nothing that could be stale', () => {
    const headers = { 'x-shiftlight-signature': createHmac('sha256', 'secret').update(body).digest('hex') };
    expect(findSignatureFault([base], ['secret'], { headers, body }, now)).toBeNull();
  });
});
