import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { TicketPair } from '@shiftlight/shared/what-if/gather-clocks.ts';
import { loadEvents, type Client } from '../../ingest/ingest.repository.ts';
import { toKeyText } from '../../ingest/ticket-record.ts';
import type { Breathe } from './breathe.ts';
import type { DraftRules } from './draft-rules.ts';
import { loadStored } from './what-if.repository.ts';

/** Tickets read at once. */
export const ticketsAPage = 50;

/** These tickets as they are at `asOf`, and as they would be, folded once more under other rules. Reads only. */
export async function recomputeTickets(
  client: Client,
  workspaceId: string,
  refs: readonly TicketRef[],
  { foldOf }: Pick<DraftRules, 'foldOf'>,
  asOf: number,
  breathe: Breathe,
): Promise<readonly TicketPair[]> {
  const keys = refs.map((ref) => ({ ...ref, workspaceId }));
  const stored = await loadStored(client, workspaceId, keys);
  const histories = foldOf === null ? null : await loadEvents(client, keys);
  const tickets: TicketPair[] = [];
  for (const { facts, clocks, ...ref } of stored) {
    const before = settleClocks({ facts, clocks, fold: null }, asOf);
    const events = histories?.get(toKeyText({ ...ref, workspaceId })) ?? [];
    const after =
      foldOf === null || events.length === 0 ? before : settleClocks(foldOf(ref.connectorId).run(events), asOf);
    tickets.push({ ...ref, before, after });
    await breathe();
  }
  return tickets;
}
