import type { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import { parseStorableJson } from '../parse-storable-json.ts';
import { RtRefusal } from './rt-refusal.ts';
import type { RtCredentials } from './settings.ts';

/** What the account of a connector needs. */
export const rightsAdvice =
  'Give it SeeQueue, ShowTicket and ShowTicketComments on the queues to measure, and AdminUsers to tell colleagues from customers.';

/** Reads RT's REST 2 interface. Times out after 30 s; retries what is temporary (429, 5xx, lost connections) with growing pauses. */
export interface RtClient {
  get<T>(path: string, query: Readonly<Record<string, string>>, schema: z.ZodType<T>): Promise<T>;
}

const attempts = 4;
const timeoutMs = 30_000;

export function createRtClient(baseUrl: string, credentials: RtCredentials, signal: AbortSignal): RtClient {
  const authorization =
    'token' in credentials
      ? `token ${credentials.token}`
      : `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;

  async function request(url: URL): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(url);
      if ('body' in outcome) return outcome.body;
      if (attempt === attempts) throw outcome.error;
      await pause(outcome.retryAfterMs ?? 500 * 2 ** attempt, signal);
    }
  }

  async function attemptOnce(url: URL): Promise<{ body: unknown } | { error: Error; retryAfterMs: number | null }> {
    let response: Response;
    try {
      response = await fetch(url, {
        headers: { authorization, accept: 'application/json' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
    } catch (cause) {
      if (signal.aborted) throw cause;
      const error = new ShiftlightError(
        'UNAVAILABLE',
        `Request Tracker does not answer at ${baseUrl}. Check the address and that this machine can reach it.`,
        { cause },
      );
      return { error, retryAfterMs: null };
    }
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel();
      const seconds = Number(response.headers.get('retry-after'));
      const error = new ShiftlightError(
        'UNAVAILABLE',
        `Request Tracker answered ${response.status}; trying again later.`,
      );
      return { error, retryAfterMs: seconds > 0 ? seconds * 1000 : null };
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw toError(response.status, url);
    }
    try {
      return { body: parseStorableJson(await response.text()) };
    } catch (cause) {
      throw new ShiftlightError('UNAVAILABLE', notRestMessage(baseUrl), { cause });
    }
  }

  return {
    async get(path, query, schema) {
      const url = new URL(`${baseUrl.replace(/\/+$/, '')}/REST/2.0${path}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const parsed = schema.safeParse(await request(url));
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      const where = `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
      throw new ShiftlightError('UNAVAILABLE', `Request Tracker answered in an unexpected form (${where}).`);
    },
  };
}

function toError(status: number, url: URL): ShiftlightError {
  if (status === 401) {
    return new ShiftlightError(
      'INVALID',
      'Request Tracker refused the sign-in. Check the token, or the user name and password.',
    );
  }
  if (status === 403) {
    return new RtRefusal(`Request Tracker does not let this account read ${url.pathname}. ${rightsAdvice}`);
  }
  if (status === 404) return new ShiftlightError('NOT_FOUND', `Request Tracker has nothing at ${url.pathname}.`);
  return new ShiftlightError('UNAVAILABLE', `Request Tracker answered ${status} for ${url.pathname}.`);
}

export function notRestMessage(baseUrl: string): string {
  return `There is no REST 2 interface of Request Tracker at ${baseUrl}. Check the address; RT 4.4 needs the REST2 extension.`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
    });
  });
}
