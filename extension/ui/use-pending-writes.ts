import { useEffect, useState } from 'react';
import { outboxKey } from '../messaging/outbox-key.ts';
import type { OutboxView, PendingWrite } from '../messaging/outbox-view.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { getLocalStore } from '../storage/local-store.ts';

export interface PendingWrites {
  /** In the order in which they were written; refused ones hold the reason. */
  readonly writes: readonly PendingWrite[];
  /** Changes whenever the API confirmed one: `useWorkerQuery(key, ask, accepted)` then shows the new state. */
  readonly accepted: string | null;
  /** Throws a write away. To let the person edit a refused one: dismiss it, show its `input`, submit anew. */
  dismiss(requestId: string): void;
  /** Sends a refused write again as it is. */
  retry(requestId: string): void;
}

const nothing: OutboxView = { writes: [], accepted: [] };

/** What the viewer wrote to procedures whose path begins with `prefix` (`escalations.`) and the API has not confirmed yet. */
export function usePendingWrites(prefix: string): PendingWrites {
  const [view, setView] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const load = () =>
      void sendRequest({ type: 'outbox.list' }).then(
        (next) => {
          if (isCurrent) setView(next);
        },
        () => {},
      );
    const unwatch = getLocalStore().watch(outboxKey, load);
    load();
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, []);
  return {
    writes: view.writes.filter(({ path }) => path.startsWith(prefix)),
    accepted: view.accepted.findLast(({ path }) => path.startsWith(prefix))?.requestId ?? null,
    dismiss: (requestId) => void sendRequest({ type: 'outbox.dismiss', requestId }).catch(() => {}),
    retry: (requestId) => void sendRequest({ type: 'outbox.retry', requestId }).catch(() => {}),
  };
}
