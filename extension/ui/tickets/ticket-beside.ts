import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { createContext, type ReactNode } from 'react';

/** What a page puts beside each ticket of a list: a way to its own view of the ticket. Nothing where the page has none. */
export const TicketBeside = createContext<(ticket: TicketRef) => ReactNode>(() => null);
