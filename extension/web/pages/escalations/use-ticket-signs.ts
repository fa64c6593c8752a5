import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useState } from 'react';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import type { ClockSign } from '../../../ui/clock/clock-sign.ts';
import { createCalendarShelf, findTicketSign } from '../../../ui/clock/ticket-clocks.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';

/** The API answers for at most so many tickets at once. */
const most = 200;

/** What the most urgent clock of each of these tickets shows now, by ticket; none until the clocks are known. */
export function useTicketSigns(refs: readonly TicketRef[], version: string): ReadonlyMap<string, ClockSign> {
  const [shelf] = useState(createCalendarShelf);
  const asked = refs.slice(0, most).map(({ connectorId, externalId }) => ({ connectorId, externalId }));
  const { data, answeredAt } = useWorkerQuery(
    `tickets.lookup ${asked.map(toTicketKey).join(' ')}`,
    async (api) => (asked.length === 0 ? null : await api.tickets.lookup.query({ refs: asked })),
    version,
  );
  const localNow = useNow(1_000);
  if (data === null) return new Map();
  shelf.put(data.calendars);
  const now = localNow + (answeredAt === null ? 0 : data.serverNow - answeredAt);
  return new Map(
    data.tickets.flatMap((ticket) => {
      const sign = findTicketSign(ticket, shelf.compiled, now);
      return sign === null ? [] : [[toTicketKey(ticket), sign] as const];
    }),
  );
}
