import type { AppRouter } from '@shiftlight/api/root.ts';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { ApiAnswer } from './api-call.ts';
import { unwrapProblem } from './problem.ts';
import { sendRequest } from './send-request.ts';
import { subscribeViaWorker } from './worker-subscription.ts';

/** When the objects that were answered came from the API; primitives are told nothing of. */
const ages = new WeakMap<object, Pick<ApiAnswer, 'answeredAt' | 'isKept'>>();

/** The way through the worker. `onlyNow`: earlier answers will not do, as for pages that follow what they just changed. */
export const viaWorker =
  (onlyNow: boolean): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      const { type, path, input } = op;
      if (type === 'subscription') {
        return subscribeViaWorker(
          { path, input },
          {
            data: (data) => observer.next({ result: { type: 'data', data } }),
            down: () => observer.next({ result: { type: 'state', state: 'connecting', error: null } }),
            refused: (problem) => observer.error(TRPCClientError.from(problem)),
          },
        );
      }
      sendRequest({ type: 'api.call', kind: type, onlyNow, path, input }).then(
        ({ data, answeredAt, isKept }) => {
          if (typeof data === 'object' && data !== null) ages.set(data, { answeredAt, isKept });
          observer.next({ result: { type: 'data', data } });
          observer.complete();
        },
        (error: unknown) => observer.error(TRPCClientError.from(unwrapProblem(error))),
      );
      return () => {};
    });

/**
 * The API for components that are shown in the panel, on the extension's dashboard and on the site that the server serves. On the extension's
 * pages its worker asks on their behalf and keeps answers to queries for when there is no connection; on the site the page's own worker
 * (`web/worker`) asks with the cookie. What is thrown holds a `Problem` (`unwrapProblem`). Writes that must not get lost go through `submitWrite` instead of `mutate`.
 */
export const workerApi = createTRPCClient<AppRouter>({ links: [viaWorker(false)] });

/** How old an answer of `workerApi` is; null for what did not come from there. */
export function findAnswerAge(data: unknown): Pick<ApiAnswer, 'answeredAt' | 'isKept'> | null {
  return typeof data === 'object' && data !== null ? (ages.get(data) ?? null) : null;
}
