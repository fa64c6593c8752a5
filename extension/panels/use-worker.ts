import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import type { FromWorker } from '../messaging/port-messages.ts';
import { panelPortName } from '../messaging/port-names.ts';
import { connectToWorker } from '../messaging/worker-link.ts';
import { usePanelStore } from './panel-store.ts';
import { useRoute } from './route-store.ts';

function receive(message: FromWorker): void {
  if (message.type === 'route') useRoute.getState().go(message.route);
  else usePanelStore.getState().receive(message);
}

/** Keeps the panel's line to the worker while it is shown. */
export function useWorker(): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const worker = connectToWorker(panelPortName, signal, receive, () => location.reload());
    void browser.windows.getCurrent().then(({ id }) => {
      if (id !== undefined && !signal.aborted) worker.standIn(id);
    });
    const unsubscribe = usePanelStore.subscribe(({ currentTicket }, before) => {
      if (currentTicket !== before.currentTicket) worker.watch(currentTicket === null ? [] : [currentTicket]);
    });
    const wake = () => {
      if (!document.hidden) worker.wake();
    };
    document.addEventListener('visibilitychange', wake, { signal });
    window.addEventListener('online', wake, { signal });
    return () => {
      unsubscribe();
      controller.abort();
    };
  }, []);
}
