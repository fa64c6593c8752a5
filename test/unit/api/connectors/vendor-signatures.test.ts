import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { getKind } from '../../../builders/connector-kinds.ts';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';

/** The vendor's own example. The two computed values are of its secret, body and timestamp. */
const example = {
  secret: 'HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA=',
  body: '{"say": "hello"}',
  timestamp: '2021-07-25T10:00:00Z',
  timestampThenBody: 'Rry/4TtIdFyawtXXp8QdI6tlAUUQ/5kL1OTp5qo/ZIk=',
  bodyThenTimestamp: 'tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=',
};

function verify(helpdesk: string, secret: string, body: string, headers: Record<string, string>, now = Date.now()) {
  return findSignatureFault(getKind(helpdesk).signatures, [secret], { body: Buffer.from(body), headers }, now);
}

describe('Zendesk', () => {
  const headersOf = (signature: string, timestamp = example.timestamp) => ({
    'x-zendesk-webhook-signature': signature,
    'x-zendesk-webhook-signature-timestamp': timestamp,
  });
  const then = Date.parse(example.timestamp);

  test('signs the timestamp and then the body', () => {
    expect(verify('zendesk', example.secret, example.body, headersOf(example.timestampThenBody), then)).toBeNull();
  });

  test('its outdated example, body and then timestamp, is refused', () => {
    const fault = verify('zendesk', example.secret, example.body, headersOf(example.bodyThenTimestamp), then);
    expect(fault).toBe('wrong-signature');
  });

  test('a delivery that is sent again after an hour is stale', () => {
    const fault = verify(
      'zendesk',
      example.secret,
      example.body,
      headersOf(example.timestampThenBody),
      then + 3_600_000,
    );
    expect(fault).toBe('stale');
  });

  test('holds for the bytes as they came, and for no other print of the same JSON', () => {
    const printed = '{\n   "a": "\\u003cb\\u003e",\n   "b": 1\n}\n';
    const signature = createHmac('sha256', 'secret').update(example.timestamp).update(printed).digest('base64');
    expect(verify('zendesk', 'secret', printed, headersOf(signature), then)).toBeNull();
    const again = JSON.stringify(JSON.parse(printed));
    expect(verify('zendesk', 'secret', again, headersOf(signature), then)).toBe('wrong-signature');
  });
});

test('while a secret is replaced, both hold; a third does not', () => {
  const specs = getKind('zendesk').signatures;
  const timestamp = new Date().toISOString();
  const body = Buffer.from('{}');
  const signedWith = (secret: string) => ({
    body,
    headers: {
      'x-zendesk-webhook-signature-timestamp': timestamp,
      'x-zendesk-webhook-signature': createHmac('sha256', secret).update(timestamp).update(body).digest('base64'),
    },
  });
  expect(findSignatureFault(specs, ['new', 'old'], signedWith('old'), Date.now())).toBeNull();
  expect(findSignatureFault(specs, ['new', 'old'], signedWith('new'), Date.now())).toBeNull();
  expect(findSignatureFault(specs, ['new', 'old'], signedWith('older'), Date.now())).toBe('wrong-signature');
});
