import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';

/** Where a ticket is reviewed. */
export const toRatePath = ({ connectorId, externalId }: TicketRef): string =>
  `/qa/rate/${encodeURIComponent(connectorId)}/${encodeURIComponent(externalId)}`;
