import { useEffect, useState } from 'react';
import type { ConnectionView } from '../messaging/connection-view.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { usePanelStore } from './panel-store.ts';

/** The connection as the worker knows it, asked again whenever the state of the line says that it may be another. */
export function useConnection(): ConnectionView | null {
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const state = usePanelStore(({ status }) => status.state);
  useEffect(() => {
    const load = () => void sendRequest({ type: 'connection.get' }).then(setConnection, () => {});
    load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [state]);
  return connection;
}
