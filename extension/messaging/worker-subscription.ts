import { browser, type Browser } from 'wxt/browser';
import { Problem } from './problem.ts';
import { subscriptionPortName, type FromSubscription, type Subscribe } from './subscription-messages.ts';

const retryMs = [200, 500, 1_000, 2_000, 5_000];

export interface SubscriptionEvents {
  data(data: unknown): void;
  /** The line to the API, or the worker itself, is gone for now; both come back by themselves. */
  down(): void;
  /** Nothing more comes. */
  refused(problem: Problem): void;
}

/**
 * Follows a subscription of the API through the worker, which alone holds the credential, until the returned function is called. A worker that
 * was stopped is started again and told anew what is followed: only for subscriptions whose every message is the whole state.
 */
export function subscribeViaWorker(subscribe: Subscribe, events: SubscriptionEvents): () => void {
  let port: Browser.runtime.Port | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  function end(): void {
    clearTimeout(timer);
    const ended = port;
    port = null;
    ended?.disconnect();
  }

  function connect(): void {
    // A replaced extension leaves its old pages without an id.
    if (browser.runtime?.id === undefined) return events.refused(new Problem('extension-updated'));
    const opened = browser.runtime.connect({ name: subscriptionPortName });
    port = opened;
    opened.onMessage.addListener((message: FromSubscription) => {
      if (port !== opened) return;
      attempt = 0;
      if (message.type === 'data') return events.data(message.data);
      if (message.type === 'down') return events.down();
      end();
      events.refused(new Problem(message.problem, message.detail));
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      events.down();
      timer = setTimeout(connect, retryMs[Math.min(attempt, retryMs.length - 1)]);
      attempt += 1;
    });
    opened.postMessage(subscribe);
  }

  connect();
  return end;
}
