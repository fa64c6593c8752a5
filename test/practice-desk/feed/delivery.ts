import { createHmac } from 'node:crypto';
import type { BesideEvent } from '../beside/window.ts';
import { setTimeout as wait } from 'node:timers/promises';

/** The connector that takes the desk's events. */
export interface Receiver {
  readonly webhookUrl: string;
  readonly secret: string;
}

export interface DeskColleague {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: 'agent' | 'bot';
}

export interface Delivery {
  readonly events?: readonly BesideEvent[];
  readonly people?: readonly DeskColleague[];
}

/** Signs a delivery as every sender must: HMAC-SHA256 over "<seconds>.<body>" with the connector's secret. */
export function toSignedRequest(delivery: Delivery, secret: string, nowMs: number): RequestInit {
  const body = JSON.stringify(delivery);
  const timestamp = String(Math.floor(nowMs / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-shiftlight-timestamp': timestamp,
      'x-shiftlight-signature': `sha256=${signature}`,
    },
  };
}

const longestPauseMs = 15_000;

/** Delivers until it is acknowledged. An unreachable or busy receiver is tried again; one that refuses is an error. */
export async function deliver(receiver: Receiver, delivery: Delivery, signal: AbortSignal): Promise<void> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const request = toSignedRequest(delivery, receiver.secret, Date.now());
    const answer = await fetch(receiver.webhookUrl, { ...request, signal }).catch(() => null);
    if (answer?.ok === true) return;
    signal.throwIfAborted();
    const again = answer === null || answer.status >= 500 || answer.status === 429;
    if (!again)
      throw new Error(
        `The API refused events of the practice desk: ${answer.status} ${(await answer.text()).slice(0, 300)}`,
      );
    await wait(pauseMs, undefined, { signal });
  }
}
