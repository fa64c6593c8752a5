import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';

/** One string per ticket, for maps. Connector ids hold no space. */
export const toTicketKey = (ref: TicketRef): string => `${ref.connectorId} ${ref.externalId}`;
