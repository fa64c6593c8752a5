import type { Browser } from 'wxt/browser';
import { openPathSubscription } from '../api-client/path-subscription.ts';
import { subscribeSchema, type FromSubscription, type Subscribe } from '../messaging/subscription-messages.ts';
import type { Connection } from './connection-store.ts';

interface Follower {
  subscribe: Subscribe | null;
  stop(): void;
}

/** What our own pages follow of the API; each of them on a port of its own, with the credential that they never see. */
export interface Subscriptions {
  /** Serves a page that connected until it leaves. */
  serve(port: Browser.runtime.Port): void;
  /** Somebody else is signed in, or nobody any more: everything is asked for anew. */
  restart(): Promise<void>;
}

export function createSubscriptions(
  findConnection: () => Promise<Connection | null>,
  onSignedOut: () => Promise<void>,
): Subscriptions {
  const followers = new Map<Browser.runtime.Port, Follower>();

  async function open(port: Browser.runtime.Port): Promise<void> {
    const connection = await findConnection();
    const follower = followers.get(port);
    // It left while the connection was looked up.
    if (follower === undefined || follower.subscribe === null) return;
    follower.stop();
    if (connection === null) {
      follower.stop = () => {};
      return send(port, { type: 'refused', problem: 'signed-out', detail: null });
    }
    const identity = { token: connection.token, workspaceId: connection.viewer.workspaceId };
    follower.stop = openPathSubscription(connection.apiUrl, identity, follower.subscribe, {
      data: (data) => send(port, { type: 'data', data }),
      down: () => send(port, { type: 'down' }),
      refused(problem) {
        follower.stop();
        send(port, { type: 'refused', problem: problem.code, detail: problem.detail });
        if (problem.code === 'signed-out') void onSignedOut();
      },
    });
  }

  return {
    serve(port) {
      followers.set(port, { subscribe: null, stop() {} });
      port.onMessage.addListener((message: unknown) => {
        const follower = followers.get(port);
        const parsed = subscribeSchema.safeParse(message);
        if (follower === undefined || follower.subscribe !== null || !parsed.success) return;
        follower.subscribe = parsed.data;
        void open(port);
      });
      port.onDisconnect.addListener(() => {
        followers.get(port)?.stop();
        followers.delete(port);
      });
    },
    async restart() {
      await Promise.all([...followers.keys()].map(open));
    },
  };
}

/** To a port that may have closed meanwhile; its `onDisconnect` tidies up. */
function send(port: Browser.runtime.Port, message: FromSubscription): void {
  try {
    port.postMessage(message);
  } catch {
    // The page went away between the event and this message.
  }
}
