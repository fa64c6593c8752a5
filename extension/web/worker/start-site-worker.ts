import { setAnswerer } from '../../messaging/send-request.ts';
import { setLocalStore } from '../../storage/local-store.ts';
import { createSiteStore } from '../../storage/site-store.ts';
import { createSiteApi } from './site-api.ts';
import { createSiteWorker } from './site-worker.ts';

const lockName = 'shiftlight-outbox';
/** As often as the extension looks after what it could not send. */
const lookAfterMs = 30_000;

/**
 * Lets components of the extension ask and write in a page that the server serves: `useWorkerQuery` and `workerApi` ask the server, `submitWrite`
 * keeps what was written in this browser until it is confirmed or refused, `usePendingWrites` shows it, `createDraftStore` keeps drafts. One tab
 * sends at a time. To be called before anything is drawn.
 */
export function startSiteWorker(): void {
  const store = createSiteStore();
  const worker = createSiteWorker({
    api: createSiteApi(),
    store,
    origin: location.origin,
    alone,
    now: Date.now,
    later: (run, delayMs) => void setTimeout(run, delayMs),
  });
  setLocalStore(store);
  setAnswerer(worker.answer);
  const flush = (isFresh: boolean) => void worker.flush(isFresh).catch(() => {});
  window.addEventListener('online', () => flush(true));
  setInterval(() => flush(false), lookAfterMs);
  flush(false);
}

/**
 * Without TLS browsers have no locks: then two tabs may send the same write at once, and the server takes it once, by its request id.
 */
async function alone(run: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  await (locks === undefined ? run() : locks.request(lockName, run));
}
