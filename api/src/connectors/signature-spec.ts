/** A signature over the raw bytes of a delivery. */
export interface HmacSignature {
  readonly scheme: 'hmac';
  readonly algorithm: 'sha256' | 'sha1';
  readonly encoding: 'hex' | 'base64';
  /** In small letters. */
  readonly header: string;
  /** What stands before the signature in the header, `sha256=` for example. */
  readonly prefix: string;
  /**
   * Names within a header that is a list, `t=1793610000,v1=ab12,v1=cd34` (Stripe): of the instant and of the signatures, of which any may
   * fit; null when the header is the signature alone.
   */
  readonly list: { readonly timestamp: string; readonly signature: string } | null;
  /** Header with the instant of signing; null when deliveries carry none. */
  readonly timestampHeader: string | null;
  /** How that instant is written: Unix seconds, Unix milliseconds or ISO 8601. */
  readonly timestampUnit: 's' | 'ms' | 'iso';
  /** Signed text: `{timestamp}`, `{method}`, `{url}` and `{body}` (raw bytes) are filled in. */
  readonly template: string;
  /** How far the timestamp may lie from our clock, in ms. */
  readonly toleranceMs: number;
  /** How the key comes from the secret: as it is, or MD5 of the secret and a fixed text (FreeScout). */
  readonly key: 'secret' | { readonly md5WithSuffix: string };
}

/** Helpdesks that cannot sign send the secret itself, in a header that an admin enters there. */
export interface SharedSecret {
  readonly scheme: 'shared-secret';
  /** In small letters. */
  readonly header: string;
  /** What stands before the secret, `Bearer ` for example. */
  readonly prefix: string;
}

/** Helpdesks that send neither signatures nor headers of ours: the secret is a parameter of the address. */
export interface UrlToken {
  readonly scheme: 'url-token';
  readonly parameter: string;
}

/** How a helpdesk proves that a delivery is its own, as data; `findSignatureFault` is the only code. */
export type SignatureSpec = HmacSignature | SharedSecret | UrlToken;

const base = {
  scheme: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  prefix: '',
  list: null,
  timestampHeader: null,
  timestampUnit: 's',
  template: '{body}',
  toleranceMs: 5 * 60_000,
  key: 'secret',
} as const;

/** A signature of which only what differs from HMAC-SHA256 in hex over the body is named. */
export function hmacSignature(
  spec: Pick<HmacSignature, 'header'> & Partial<Omit<HmacSignature, 'scheme'>>,
): HmacSignature {
  return { ...base, ...spec };
}

/** Our own scheme, for helpdesks whose sending side we generate. */
export const shiftlightSignature: HmacSignature = hmacSignature({
  header: 'x-shiftlight-signature',
  prefix: 'sha256=',
  timestampHeader: 'x-shiftlight-timestamp',
  template: '{timestamp}.{body}',
});

/** For helpdesks that cannot sign: the secret in a header of ours. */
export const shiftlightSecretHeader: SharedSecret = {
  scheme: 'shared-secret',
  header: 'x-shiftlight-secret',
  prefix: '',
};

/** The same for helpdesks that can only do HTTP authentication: `Authorization: Bearer <secret>`. */
export const bearerSecret: SharedSecret = { scheme: 'shared-secret', header: 'authorization', prefix: 'Bearer ' };
