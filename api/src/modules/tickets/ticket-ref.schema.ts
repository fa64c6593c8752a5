import { z } from 'zod';

export const ticketRef = z.object({ connectorId: z.uuid(), externalId: z.string().min(1).max(200) });

/** At most 500 tickets: more than fit on any screen. */
export const ticketRefs = z.array(ticketRef).max(500);
