import type { AppRouter } from '@shiftlight/api/root.ts';
import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { createTRPCClient, wsLink } from '@trpc/client';
import type { ApiIdentity } from './api-client.ts';
import { toProblem } from './api-problem.ts';
import { openApiSocket, type ApiSocketEvents } from './api-socket.ts';
import type { ProblemCode } from '../messaging/problem.ts';

/** Told about the socket's life and what comes over it. */
export interface LiveSocketEvents extends ApiSocketEvents {
  message(message: LiveMessage): void;
  refused(problem: ProblemCode): void;
}

/** One socket with at most one subscription; it reconnects and resubscribes by itself until it is closed. */
export interface LiveSocket {
  subscribe(refs: readonly TicketRef[]): void;
  close(): void;
}

export function openLiveSocket(apiUrl: string, identity: ApiIdentity, events: LiveSocketEvents): LiveSocket {
  const socket = openApiSocket(apiUrl, identity, events);
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  let stopCurrent = () => {};

  return {
    subscribe(refs) {
      const stopPrevious = stopCurrent;
      const subscription = client.live.changes.subscribe(
        { refs: [...refs] },
        {
          onData: ({ data }) => events.message(data),
          onError: (error) => events.refused(toProblem(error).code),
        },
      );
      stopCurrent = () => subscription.unsubscribe();
      // The new one is on its way before the old one stops, so no change falls between them.
      stopPrevious();
    },
    close() {
      stopCurrent();
      void socket.close();
    },
  };
}
