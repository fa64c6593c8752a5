import { useQuery } from '@tanstack/react-query';
import type { ConnectionView } from '../messaging/connection-view.ts';
import { sendRequest } from '../messaging/send-request.ts';

/** Who is signed in and on which helpdesks, as panels get it: for components that panels and pages share. Null until it is known. */
export function useConnected(): Extract<ConnectionView, { step: 'connected' }> | null {
  const { data } = useQuery({ queryKey: ['connection'], queryFn: () => sendRequest({ type: 'connection.get' }) });
  return data?.step === 'connected' ? data : null;
}
