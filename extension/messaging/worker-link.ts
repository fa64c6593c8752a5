import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { browser, type Browser } from 'wxt/browser';
import type { FromWorker, ToWorker } from './port-messages.ts';

const retryMs = [200, 500, 1_000, 2_000, 5_000];

export interface WorkerLink {
  /** Tells the worker which tickets are in view; said again by itself to every new worker. */
  watch(refs: readonly TicketRef[]): void;
  wake(): void;
  /** Tells the worker which ticket the page is about; null = none. */
  shows(ticket: TicketRef | null): void;
  /** Tells the worker in which window this panel stands. */
  standIn(windowId: number): void;
}

/**
 * A lasting connection to the worker. The worker may be stopped at any time; then we connect again, which starts it. Ends with `signal`;
 * `onLost` is called when the extension itself is gone (updated or removed) and nobody will ever answer.
 */
export function connectToWorker(
  portName: string,
  signal: AbortSignal,
  receive: (message: FromWorker) => void,
  onLost: () => void,
): WorkerLink {
  let port: Browser.runtime.Port | null = null;
  /** Said again to every new worker. */
  const lasting = new Map<ToWorker['type'], ToWorker>();
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    if (signal.aborted || port !== null) return;
    clearTimeout(timer);
    // A replaced extension leaves its old scripts without an id.
    if (browser.runtime?.id === undefined) return onLost();
    const opened = browser.runtime.connect({ name: portName });
    port = opened;
    opened.onMessage.addListener((message: FromWorker) => {
      attempt = 0;
      receive(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      if (browser.runtime?.id === undefined) return onLost();
      timer = setTimeout(connect, retryMs[Math.min(attempt, retryMs.length - 1)]);
      attempt += 1;
    });
    for (const message of lasting.values()) send(message);
  }

  function send(message: ToWorker): void {
    try {
      port?.postMessage(message);
    } catch {
      // Closed between the check and now: `onDisconnect` connects again and repeats what is watched.
    }
  }

  function sayLasting(message: ToWorker): void {
    if (JSON.stringify(lasting.get(message.type)) === JSON.stringify(message)) return;
    lasting.set(message.type, message);
    send(message);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    port?.disconnect();
    port = null;
  });
  connect();

  return {
    watch: (refs) => sayLasting({ type: 'watch', refs: [...refs] }),
    shows: (ticket) => sayLasting({ type: 'shows', ticket }),
    standIn: (windowId) => sayLasting({ type: 'window', windowId }),
    wake() {
      attempt = 0;
      connect();
      send({ type: 'wake' });
    },
  };
}
