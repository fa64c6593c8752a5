import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignatureSpec } from './signature-spec.ts';

export type SignatureFault = 'unsigned' | 'stale' | 'wrong-signature';

export interface SignedDelivery {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes as they came: parsing and printing again would change them. */
  readonly body: Buffer;
}

/** Null when the delivery is signed with the secret and fresh; else what is wrong. Constant time over the signature. */
export function findSignatureFault(
  spec: SignatureSpec,
  secret: string,
  delivery: SignedDelivery,
  now: number,
): SignatureFault | null {
  const signature = findHeader(delivery, spec.header);
  const timestamp = spec.timestampHeader === null ? '' : findHeader(delivery, spec.timestampHeader);
  if (signature === null || timestamp === null) return 'unsigned';
  const expected = sign(spec, secret, timestamp, delivery.body);
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong-signature';
  // Checked after the signature: a stranger learns nothing about our clock.
  if (spec.timestampHeader !== null && !isFresh(timestamp, now, spec.toleranceMs)) return 'stale';
  return null;
}

/** The full header value that a delivery must carry. */
export function sign(spec: SignatureSpec, secret: string, timestamp: string, body: Buffer): Buffer {
  const hmac = createHmac(spec.algorithm, secret);
  for (const part of spec.template.split(/(\{timestamp\}|\{body\})/)) {
    hmac.update(part === '{body}' ? body : part === '{timestamp}' ? timestamp : part);
  }
  return Buffer.from(spec.prefix + hmac.digest(spec.encoding));
}

function isFresh(timestamp: string, now: number, toleranceMs: number): boolean {
  const at = Number(timestamp) * 1000;
  return timestamp !== '' && Number.isFinite(at) && Math.abs(now - at) <= toleranceMs;
}

function findHeader(delivery: SignedDelivery, name: string): string | null {
  const value = delivery.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
