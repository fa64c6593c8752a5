import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HmacSignature, SignatureSpec } from './signature-spec.ts';

export type SignatureFault = 'unsigned' | 'stale' | 'wrong-signature';

export interface SignedDelivery {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes as they came: parsing and printing again would change them. */
  readonly body: Buffer;
  readonly method?: string;
  /** The public address that the delivery was sent to, as the sender knows it. */
  readonly url?: string;
}

/**
 * Null when the delivery is signed with one of the secrets, in one of the schemes, and fresh; else what is wrong. Constant time over
 * the signature. Several secrets hold while one is replaced by the next.
 */
export function findSignatureFault(
  specs: readonly SignatureSpec[],
  secrets: readonly string[],
  delivery: SignedDelivery,
  now: number,
): SignatureFault | null {
  let worst: SignatureFault = 'unsigned';
  for (const spec of specs) {
    for (const secret of secrets) {
      const fault = findFault(spec, secret, delivery, now);
      if (fault === null) return null;
      if (severity[fault] > severity[worst]) worst = fault;
    }
  }
  return worst;
}

/** The more of it fitted, the more it says. */
const severity: Readonly<Record<SignatureFault, number>> = { unsigned: 0, 'wrong-signature': 1, stale: 2 };

function findFault(spec: SignatureSpec, secret: string, delivery: SignedDelivery, now: number): SignatureFault | null {
  if (spec.scheme === 'url-token') {
    const token = findParameter(delivery.url ?? '', spec.parameter);
    return token === null ? 'unsigned' : isSame(token, Buffer.from(secret)) ? null : 'wrong-signature';
  }
  const given = findHeader(delivery, spec.header);
  if (given === null) return 'unsigned';
  if (spec.scheme === 'shared-secret')
    return isSame(given, Buffer.from(spec.prefix + secret)) ? null : 'wrong-signature';
  const { timestamp, signatures } = readSigned(spec, delivery, given);
  if (timestamp === null || signatures.length === 0) return 'unsigned';
  const expected = sign(spec, secret, { ...delivery, timestamp });
  if (!signatures.some((signature) => isSame(signature, expected))) return 'wrong-signature';
  // Checked after the signature: a stranger learns nothing about our clock.
  const isTimed = spec.timestampHeader !== null || spec.list !== null;
  return isTimed && !isFresh(spec, timestamp, now) ? 'stale' : null;
}

interface Signed {
  /** Null when it should be there and is not. */
  readonly timestamp: string | null;
  readonly signatures: readonly string[];
}

function readSigned(spec: HmacSignature, delivery: SignedDelivery, given: string): Signed {
  const { list, timestampHeader } = spec;
  if (list === null) {
    const timestamp = timestampHeader === null ? '' : findHeader(delivery, timestampHeader);
    return { timestamp, signatures: [given] };
  }
  const valuesOf = (name: string) =>
    given.split(',').flatMap((part) => (part.trim().startsWith(`${name}=`) ? part.trim().slice(name.length + 1) : []));
  return { timestamp: valuesOf(list.timestamp)[0] ?? null, signatures: valuesOf(list.signature) };
}

/** What goes into a signature beside the secret. */
export interface SignedParts {
  readonly timestamp: string;
  readonly body: Buffer;
  readonly method?: string;
  readonly url?: string;
}

/** The full header value that a delivery must carry. */
export function sign(spec: HmacSignature, secret: string, parts: SignedParts): Buffer {
  const hmac = createHmac(spec.algorithm, toKey(spec, secret));
  for (const part of spec.template.split(/(\{timestamp\}|\{body\}|\{method\}|\{url\})/)) {
    if (part === '{body}') hmac.update(parts.body);
    else if (part === '{timestamp}') hmac.update(parts.timestamp);
    else if (part === '{method}') hmac.update(parts.method ?? 'POST');
    else if (part === '{url}') hmac.update(parts.url ?? '');
    else hmac.update(part);
  }
  return Buffer.from(spec.prefix + hmac.digest(spec.encoding));
}

function toKey({ key }: HmacSignature, secret: string): string {
  return key === 'secret' ? secret : createHash('md5').update(`${secret}${key.md5WithSuffix}`).digest('hex');
}

function isSame(given: string, expected: Buffer): boolean {
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function isFresh({ timestampUnit, toleranceMs }: HmacSignature, timestamp: string, now: number): boolean {
  if (timestamp === '') return false;
  const at = timestampUnit === 'iso' ? Date.parse(timestamp) : Number(timestamp) * (timestampUnit === 's' ? 1000 : 1);
  return Number.isFinite(at) && Math.abs(now - at) <= toleranceMs;
}

function findParameter(url: string, name: string): string | null {
  const query = url.indexOf('?');
  return query === -1 ? null : new URLSearchParams(url.slice(query)).get(name);
}

function findHeader(delivery: SignedDelivery, name: string): string | null {
  const value = delivery.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
