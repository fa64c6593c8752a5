import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Db } from '../../db.ts';
import { loadEvents } from '../../ingest/ingest.repository.ts';
import { toKeyText, type TicketKey } from '../../ingest/ticket-record.ts';

/** All events of one ticket, in no order. */
export type TicketHistory = (key: TicketKey) => Promise<readonly TicketEvent[]>;

export function createTicketHistory({ pool }: Pick<Db, 'pool'>): TicketHistory {
  return async (key) => (await loadEvents(pool, [key])).get(toKeyText(key)) ?? [];
}
