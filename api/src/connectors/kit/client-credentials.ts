import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import { readLimited } from './read-limited.ts';

const granted = z.object({ access_token: z.string().min(1) });

export interface ClientCredentials {
  /** Name of the product, for messages. */
  readonly product: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signal: AbortSignal;
}

/** Fetches an access token with an app's id and secret (RFC 6749 4.4). Throws INVALID when they are refused, UNAVAILABLE when nobody answers. */
export async function fetchAccessToken(options: ClientCredentials): Promise<string> {
  const { product, tokenUrl, clientId, clientSecret, signal } = options;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  let status: number;
  let text: string;
  try {
    const timeout = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
    const response = await fetch(tokenUrl, { method: 'POST', body, redirect: 'manual', signal: timeout });
    status = response.status;
    text = await readLimited(response, 100_000);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const message = `${product} does not answer at ${new URL(tokenUrl).host}. Check that this machine can reach it.`;
    throw new ShiftlightError('UNAVAILABLE', message, { cause });
  }
  if (status === 429 || status >= 500) {
    throw new ShiftlightError('UNAVAILABLE', `${product} answered ${status} to the sign-in; trying again later.`);
  }
  const said = parse(text);
  if (said === undefined) {
    throw new ShiftlightError('UNAVAILABLE', `${product} did not answer the sign-in in JSON; trying again later.`);
  }
  const answer = granted.safeParse(said);
  if (status >= 200 && status < 300 && answer.success) return answer.data.access_token;
  throw new ShiftlightError('INVALID', `${product} refused the app. Check its id and secret.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
