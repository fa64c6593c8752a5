/** A vendor's documented limit: so many requests in so long. Kept before the vendor has to refuse. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** Longest wait that a helpdesk may ask for; beyond it the reading ends and the next one begins where it stopped. */
export const longestWaitMs = 120_000;

/** How long a refused request has to wait, by the helpdesk's own headers; null when it does not say. Source: RFC 9110 10.2.3 and the vendors. */
export function findRetryAfterMs(headers: Headers, now: number): number | null {
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null) {
    const seconds = Number(retryAfter);
    if (retryAfter.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
    const at = Date.parse(retryAfter);
    if (!Number.isNaN(at)) return Math.max(0, at - now);
  }
  return findResetMs(headers, now);
}

function findResetMs(headers: Headers, now: number): number | null {
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? NaN);
  if (!Number.isFinite(reset)) return null;
  // Seconds from now (IETF draft, Zendesk) or an epoch (Intercom, GitHub's custom).
  return reset > 1_000_000_000 ? Math.max(0, reset * 1000 - now) : Math.max(0, reset * 1000);
}

const remainingHeaders = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'];
/** So many requests may be under way when an answer says how many are left. */
const reserve = 4;

/** How long to wait because the helpdesk says that hardly any request is left, whoever used them up; null when it does not. */
export function findHoldMs(headers: Headers, now: number, perMs: number): number | null {
  const told = remainingHeaders.map((name) => headers.get(name)).find((value) => value !== null && value !== '');
  if (told === undefined || told === null) return null;
  const remaining = Number(told);
  if (!Number.isFinite(remaining) || remaining > reserve) return null;
  return Math.min(longestWaitMs, findResetMs(headers, now) ?? perMs);
}

/** A pause that ends early, by rejecting, when its reader is stopped. */
export type Pause = (ms: number) => Promise<void>;

/** Spaces the requests to one helpdesk. */
export interface Pacer {
  /** Resolves when the next request may go, in the order of asking. */
  take(pause: Pause): Promise<void>;
  /** Lets nothing go for so long: the helpdesk said that its limit is near. */
  hold(ms: number): void;
}

/** Spaces requests so that no window of the limit holds more than it may. Requests wait in the order in which they came. */
export function createPacer({ requests, perMs }: RateLimit, now: () => number): Pacer {
  const sent: number[] = [];
  let heldUntil = 0;
  let turn: Promise<void> = Promise.resolve();

  async function takeNext(pause: Pause): Promise<void> {
    const oldest = sent.length < requests ? undefined : sent.shift();
    const freeAt = Math.max(heldUntil, oldest === undefined ? 0 : oldest + perMs);
    if (freeAt > now()) await pause(freeAt - now());
    sent.push(now());
  }

  return {
    take(pause) {
      const mine = turn.then(() => takeNext(pause));
      turn = mine.catch(() => {});
      return mine;
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, now() + ms);
    },
  };
}

/** Pacers by clock: a process has one, so each reading of a helpdesk goes on with the pace of the one before. */
const pacers = new WeakMap<() => number, Map<string, Pacer>>();

/** The pacer of one helpdesk, shared by everything in this process that asks it. */
export function getPacer(baseUrl: string, limit: RateLimit, now: () => number): Pacer {
  const known = pacers.get(now) ?? new Map<string, Pacer>();
  pacers.set(now, known);
  const key = `${baseUrl} ${limit.requests}/${limit.perMs}`;
  const found = known.get(key) ?? createPacer(limit, now);
  known.set(key, found);
  return found;
}

/** The limit that an admin knows of their own plan, spread over the minute; else the vendor's lowest. */
export function chooseLimit(
  { requestsPerMinute }: { readonly requestsPerMinute: number | null },
  own: RateLimit,
): RateLimit {
  if (requestsPerMinute === null) return own;
  const requests = Math.max(1, Math.floor(requestsPerMinute / 60));
  return { requests, perMs: Math.ceil((requests * 60_000) / requestsPerMinute) };
}
