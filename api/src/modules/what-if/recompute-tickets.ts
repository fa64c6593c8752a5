import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { setImmediate as letOthers } from 'node:timers/promises';
import { loadEvents, type Client } from '../../ingest/ingest.repository.ts';
import { toKeyText } from '../../ingest/ticket-record.ts';
import type { DraftRules } from './draft-rules.ts';
import { countTouching, listTouchingKeys, loadStored } from './what-if.repository.ts';

/** A ticket as it is, and as it would be. */
export interface RecomputedTicket extends TicketRef {
  readonly subject: string | null;
  readonly before: MeasuredTicket;
  readonly after: MeasuredTicket;
}

export interface Recomputed {
  readonly tickets: readonly RecomputedTicket[];
  /** Tickets that the period touches; more than there are in `tickets` when these are a sample. */
  readonly total: number;
}

/** More tickets than these are sampled: some seconds of work. */
export const mostTickets = 5_000;
/** Measured or compared between two turns of everybody else. */
export const ticketsAStep = 250;
/** Folded between two turns of everybody else: some ten milliseconds. */
const chunk = 50;

/** Folds the tickets of a period once more under other rules, in small steps. Reads only. */
export async function recomputeTickets(
  client: Client,
  workspaceId: string,
  stretch: Stretch,
  { fold }: Pick<DraftRules, 'fold'>,
  now: number,
  limit = mostTickets,
): Promise<Recomputed> {
  const total = await countTouching(client, workspaceId, stretch);
  const keys = await listTouchingKeys(client, workspaceId, stretch, limit);
  const tickets: RecomputedTicket[] = [];
  for (let done = 0; done < keys.length; done += chunk) {
    const part = keys.slice(done, done + chunk).map((key) => ({ ...key, workspaceId }));
    const stored = await loadStored(client, workspaceId, part);
    const histories = fold === null ? null : await loadEvents(client, part);
    for (const { facts, clocks, subject, ...key } of stored) {
      const before = settleClocks({ facts, clocks, fold: null }, now);
      const events = histories?.get(toKeyText({ ...key, workspaceId })) ?? [];
      const after = fold === null || events.length === 0 ? before : settleClocks(fold.run(events), now);
      tickets.push({ ...key, subject, before, after });
    }
    await letOthers();
  }
  return { tickets, total };
}
