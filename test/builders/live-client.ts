import type { AppRouter } from '@shiftlight/api/root.ts';
import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { expect } from 'vitest';
import { connectExtension } from './device-flow.ts';
import { signIn } from './http-client.ts';
import { known, type TestPerson } from './people.ts';
import type { TestInstance } from './test-instance.ts';

/** The extension's end of the live channel. */
export interface LiveClient {
  /** Everything that arrived so far. */
  readonly messages: readonly LiveMessage[];
  /** Codes of the errors that ended the subscription. */
  readonly refusals: readonly string[];
  /** How often the socket went down. */
  readonly losses: number;
  /** The first message that fits among those after the `after` first ones, once it is there. */
  find(fits: (message: LiveMessage) => boolean, after?: number): Promise<LiveMessage>;
  /** The newest state that was told of a ticket; null when none was. */
  newest(externalId: string): TicketView | null;
  close(): Promise<void>;
}

/** Signs the person in as the extension does and subscribes over a real WebSocket; resolves with the first message. */
export async function openLive(
  instance: TestInstance,
  person: Pick<TestPerson, 'email' | 'password'>,
  refs: readonly TicketRef[],
): Promise<LiveClient> {
  const token = await connectExtension(instance, await signIn(instance, person));
  const messages: LiveMessage[] = [];
  const refusals: string[] = [];
  let losses = 0;
  const socket = createWSClient({
    url: `${instance.baseUrl.replace('http', 'ws')}/trpc-ws`,
    connectionParams: { token },
    retryDelayMs: () => 50,
    onClose: () => (losses += 1),
  });
  const subscription = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] }).live.changes.subscribe(
    { refs: [...refs] },
    {
      onData: ({ data }) => messages.push(data),
      onError: (error) => refusals.push(String(error.data?.code ?? error.message)),
    },
  );
  const live: LiveClient = {
    messages,
    refusals,
    get losses() {
      return losses;
    },
    async find(fits, after = 0) {
      const search = () => messages.slice(after).find(fits);
      await expect.poll(search, { timeout: 30_000, interval: 10 }).toBeDefined();
      return known(search());
    },
    newest: (externalId) =>
      messages.flatMap(({ tickets }) => tickets).findLast((ticket) => ticket.externalId === externalId) ?? null,
    async close() {
      subscription.unsubscribe();
      await socket.close();
    },
  };
  await live.find(() => true);
  return live;
}
