import type { AppRouter } from '@shiftlight/api/root.ts';
import type { inferRouterInputs } from '@trpc/server';
import { createRequestId } from './create-request-id.ts';
import { sendRequest } from './send-request.ts';

type Inputs = inferRouterInputs<AppRouter>;

/** Every mutation that may be repeated with the same `requestId` without effect. */
export type WritePath = {
  [M in keyof Inputs & string]: {
    [P in keyof Inputs[M] & string]: Inputs[M][P] extends { requestId: string } ? `${M}.${P}` : never;
  }[keyof Inputs[M] & string];
}[keyof Inputs & string];

/** What is written, without its request id. */
export type WriteInput<P extends WritePath> = P extends `${infer M}.${infer N}`
  ? M extends keyof Inputs
    ? N extends keyof Inputs[M]
      ? object & Omit<Inputs[M][N], 'requestId'>
      : never
    : never
  : never;

const withRequestId = (input: object, requestId: string) => ({ ...input, requestId });

/**
 * Hands something over that a person wrote: kept on disk before this resolves, then sent in order, again and again until the API confirmed or
 * refused it, across lost connections and restarts of the browser; on the extension's pages by its worker, on the site that the server serves
 * by the page's own (`web/worker`). Gives its request id; its state is in `usePendingWrites`. Throws a `Problem` when it could not even be kept.
 */
export async function submitWrite<P extends WritePath>(path: P, input: WriteInput<P>): Promise<string> {
  const requestId = createRequestId();
  await sendRequest({ type: 'outbox.submit', path, input: withRequestId(input, requestId) });
  return requestId;
}
