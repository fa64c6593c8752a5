/** How a helpdesk signs its deliveries, as data; `verifySignature` is the only code. */
export interface SignatureSpec {
  readonly algorithm: 'sha256' | 'sha1';
  readonly encoding: 'hex' | 'base64';
  readonly header: string;
  /** What stands before the signature in the header, `sha256=` for example. */
  readonly prefix: string;
  /** Header with the Unix time in seconds; null when deliveries carry none. */
  readonly timestampHeader: string | null;
  /** Signed text: `{timestamp}` and `{body}` (raw bytes) are filled in. */
  readonly template: string;
  /** How far the timestamp may lie from our clock, in ms. */
  readonly toleranceMs: number;
}

/** Our own scheme, for helpdesks whose sending side we generate. */
export const shiftlightSignature: SignatureSpec = {
  algorithm: 'sha256',
  encoding: 'hex',
  header: 'x-shiftlight-signature',
  prefix: 'sha256=',
  timestampHeader: 'x-shiftlight-timestamp',
  template: '{timestamp}.{body}',
  toleranceMs: 5 * 60_000,
};
