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
  const reset = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? NaN);
  if (!Number.isFinite(reset)) return null;
  // Seconds from now (IETF draft, Zendesk) or an epoch (Intercom, GitHub's custom).
  return reset > 1_000_000_000 ? Math.max(0, reset * 1000 - now) : Math.max(0, reset * 1000);
}

/** Spaces requests so that no window of the limit holds more than it may. Requests wait in the order in which they came. */
export function createPacer({ requests, perMs }: RateLimit, now: () => number, pause: (ms: number) => Promise<void>) {
  const sent: number[] = [];
  let turn: Promise<void> = Promise.resolve();

  async function take(): Promise<void> {
    const oldest = sent.length < requests ? undefined : sent.shift();
    const waitMs = oldest === undefined ? 0 : oldest + perMs - now();
    if (waitMs > 0) await pause(waitMs);
    sent.push(now());
  }

  return (): Promise<void> => {
    const mine = turn.then(take);
    turn = mine.catch(() => {});
    return mine;
  };
}
