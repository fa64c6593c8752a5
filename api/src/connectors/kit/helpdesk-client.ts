import type { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import { parseStorableJson } from '../parse-storable-json.ts';
import { pause } from './pause.ts';
import { MovedElsewhere } from './moved-elsewhere.ts';
import { findHoldMs, findRetryAfterMs, getPacer, longestWaitMs, type RateLimit } from './rate-limit.ts';
import { readLimited } from './read-limited.ts';
import { UnexpectedAnswer } from './unexpected-answer.ts';

export type Query = Readonly<Record<string, string | number | boolean | null>>;

/** Reads a helpdesk's HTTP interface. Never writes: POST is for searches only. */
export interface HelpdeskClient {
  /** `path` begins with a slash, or is a whole address on the same host (a next page). */
  get<T>(path: string, query: Query, schema: z.ZodType<T>): Promise<T>;
  search<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>;
  /** Null when the helpdesk says that there is no such thing (404, 410). */
  find<T>(path: string, query: Query, schema: z.ZodType<T>): Promise<T | null>;
}

export interface ClientOptions {
  /** Name of the product, for messages. */
  readonly product: string;
  readonly baseUrl: string;
  /** With the credentials; a function where those have to be fetched first. */
  readonly headers: Readonly<Record<string, string>> | (() => Promise<Readonly<Record<string, string>>>);
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly limit: RateLimit;
  /** What the account needs, for whoever has to give it. */
  readonly rightsAdvice: string;
  readonly timeoutMs?: number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

type Outcome = { readonly body: unknown } | { readonly error: ShiftlightError; readonly waitMs: number | null };

const attempts = 5;
const firstWaitMs = 500;

/**
 * A client that keeps the vendor's rate, waits as the vendor's headers say (else twice as long each time), and tries again what is
 * temporary: 429, 5xx, lost or broken answers. Redirects are refused: they would carry the credentials elsewhere.
 */
export function createHelpdeskClient(options: ClientOptions): HelpdeskClient {
  const { product, baseUrl, signal, now, timeoutMs = 30_000 } = options;
  const wait = options.pause ?? pause;
  const root = baseUrl.replace(/\/+$/, '');
  const pacer = getPacer(root, options.limit, now);

  async function request(url: URL, init: RequestInit): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      await pacer.take((ms) => wait(ms, signal));
      const outcome = await attemptOnce(url, init);
      if ('body' in outcome) return outcome.body;
      const waitMs = outcome.waitMs ?? firstWaitMs * 2 ** (attempt - 1);
      if (attempt === attempts || waitMs > longestWaitMs) throw outcome.error;
      await wait(waitMs, signal);
    }
  }

  async function attemptOnce(url: URL, init: RequestInit): Promise<Outcome> {
    const timeout = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let text: string;
    try {
      const own = typeof options.headers === 'function' ? await options.headers() : options.headers;
      response = await fetch(url, {
        ...init,
        headers: { accept: 'application/json', ...own, ...init.headers },
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      text = await readLimited(response);
    } catch (cause) {
      if (signal.aborted) throw cause;
      if (!(cause instanceof ShiftlightError)) return { error: unreachable(cause), waitMs: null };
      if (cause.code !== 'UNAVAILABLE') throw cause;
      return { error: cause, waitMs: null };
    }
    const holdMs = findHoldMs(response.headers, now(), options.limit.perMs);
    if (holdMs !== null) pacer.hold(holdMs);
    const { status } = response;
    if (status === 429 || status >= 500) {
      const message =
        status === 429
          ? `${product} asks us to slow down; reading goes on later.`
          : `${product} answered ${status}; trying again later.`;
      return { error: new ShiftlightError('UNAVAILABLE', message), waitMs: findRetryAfterMs(response.headers, now()) };
    }
    if (status < 200 || status >= 300) throw toRefusal(status, url, response.headers.get('location'));
    try {
      return { body: parseStorableJson(text) };
    } catch (cause) {
      const message = `${product} did not answer in JSON at ${url.pathname}. Check the address; a sign-in page or proxy may stand before it.`;
      return { error: new UnexpectedAnswer(message, { cause }), waitMs: null };
    }
  }

  function unreachable(cause: unknown): ShiftlightError {
    const message = `${product} does not answer at ${root}. Check the address and that this machine can reach it.`;
    return new ShiftlightError('UNAVAILABLE', message, { cause });
  }

  function toRefusal(status: number, url: URL, location: string | null): ShiftlightError {
    if (status === 401) {
      return new ShiftlightError('INVALID', `${product} refused the sign-in. Check the account and its token.`);
    }
    if (status === 403) {
      return new ShiftlightError(
        'FORBIDDEN',
        `${product} does not let this account read ${url.pathname}. ${options.rightsAdvice}`,
      );
    }
    if (status === 404 || status === 410) {
      return new ShiftlightError('NOT_FOUND', `${product} has nothing at ${url.pathname}. Check the address.`);
    }
    if (status >= 300 && status < 400) {
      return new MovedElsewhere(
        `${product} sends us elsewhere from ${root}. Enter the address it leads to.`,
        location ?? '',
      );
    }
    return new UnexpectedAnswer(`${product} answered ${status} for ${url.pathname}.`);
  }

  function toUrl(path: string, query: Query): URL {
    const url = path.startsWith('/') ? new URL(root + path) : new URL(path);
    // A next page elsewhere would be given our credentials.
    if (url.origin !== new URL(root).origin) {
      throw new UnexpectedAnswer(`${product} names a next page on another host. Nothing was sent there.`);
    }
    for (const [name, value] of Object.entries(query)) {
      if (value !== null) url.searchParams.set(name, String(value));
    }
    return url;
  }

  function parse<T>(schema: z.ZodType<T>, body: unknown, path: string): T {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const where = `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
    throw new UnexpectedAnswer(`${product} answered in an unexpected form (${where}).`);
  }

  async function get<T>(path: string, query: Query, schema: z.ZodType<T>): Promise<T> {
    return parse(schema, await request(toUrl(path, query), { method: 'GET' }), path);
  }

  return {
    get,
    async search(path, body, schema) {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      return parse(schema, await request(toUrl(path, {}), init), path);
    },
    async find(path, query, schema) {
      try {
        return await get(path, query, schema);
      } catch (error) {
        if (error instanceof ShiftlightError && error.code === 'NOT_FOUND') return null;
        throw error;
      }
    },
  };
}
