import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCUntypedClient, wsLink } from '@trpc/client';
import type { Problem } from '../messaging/problem.ts';
import type { Subscribe } from '../messaging/subscription-messages.ts';
import type { ApiIdentity } from './api-client.ts';
import { toProblem } from './api-problem.ts';
import { openApiSocket, silentMs } from './api-socket.ts';

export interface PathSubscriptionEvents {
  data(data: unknown): void;
  /** The line is down; it is opened again by itself. */
  down(): void;
  refused(problem: Problem): void;
}

/**
 * Follows the subscription at a path over a socket of its own until the returned function is called. A line that went silent is replaced, also
 * when nobody closed it.
 */
export function openPathSubscription(
  apiUrl: string,
  identity: ApiIdentity,
  { path, input }: Subscribe,
  events: PathSubscriptionEvents,
): () => void {
  let close = () => {};
  let silence: ReturnType<typeof setTimeout> | undefined;

  function listenForSilence(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      close();
      events.down();
      open();
    }, silentMs);
  }

  function open(): void {
    let isCurrent = true;
    listenForSilence();
    const socket = openApiSocket(apiUrl, identity, {
      heard: () => isCurrent && listenForSilence(),
      down: () => isCurrent && events.down(),
    });
    const client = createTRPCUntypedClient<AppRouter>({ links: [wsLink({ client: socket })] });
    const subscription = client.subscription(path, input, {
      onData: (data) => isCurrent && events.data(data),
      onError: (error) => isCurrent && events.refused(toProblem(error)),
    });
    close = () => {
      isCurrent = false;
      subscription.unsubscribe();
      void socket.close();
    };
  }

  open();
  return () => {
    clearTimeout(silence);
    close();
  };
}
