import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useEffect, useRef } from 'react';
import { useRoute } from './route-store.ts';

/** The ticket for which somebody opened this panel, until the helpdesk's tab shows another one than `currentKey`; null without. */
export function useAskedTicket(panel: string, currentKey: string | null): TicketRef | null {
  const asked = useRoute((route) => route.ticket);
  const seen = useRef(currentKey);
  useEffect(() => {
    const hasMoved = currentKey !== null && seen.current !== null && seen.current !== currentKey;
    if (currentKey !== null) seen.current = currentKey;
    if (hasMoved) useRoute.getState().go({ panel, ticket: null });
  }, [panel, currentKey]);
  return asked;
}
