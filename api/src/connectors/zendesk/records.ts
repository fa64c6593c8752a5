import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { ticketsPage, ticketsWithMetrics, type RestMetrics, type RestTicket } from './rest-schemas.ts';
import { zendeskSettings } from './settings.ts';
import { isGone, toStatus } from './to-status.ts';
import { createDirectory, createZendeskClient } from './zendesk-client.ts';

const cursor = z.string().nullable();
const atOnce = 100;

/** The incremental export lists archived tickets too, a thousand at a time and ten times a minute. Its figures are the ticket metrics. */
export const records: RecordSource = {
  pagesPerRound: 1,
  async list(position, scope) {
    const after = cursor.parse(position);
    const { client, toRecord } = await createReader(scope);
    const query = { start_time: after === null ? 0 : null, cursor: after, per_page: 1000, exclude_deleted: true };
    const page = await client.get('/api/v2/incremental/tickets/cursor.json', query, ticketsPage);
    const isEnd = page.end_of_stream || page.after_cursor === null || page.after_cursor === after;
    const present = page.tickets.filter(({ status }) => !isGone(status));
    return { records: present.map((ticket) => toRecord(ticket, null)), position: isEnd ? null : page.after_cursor };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createReader(scope);
    const found: OwnRecord[] = [];
    for (let i = 0; i < ticketIds.length; i += atOnce) {
      const query = { ids: ticketIds.slice(i, i + atOnce).join(','), include: 'metric_sets' };
      const page = await client.get('/api/v2/tickets/show_many.json', query, ticketsWithMetrics);
      const metrics = new Map(page.metric_sets.map((set) => [set.ticket_id, set]));
      const present = page.tickets.filter(({ status }) => !isGone(status));
      found.push(...present.map((ticket) => toRecord(ticket, metrics.get(ticket.id) ?? null)));
    }
    return found;
  },
};

async function createReader(scope: ReaderScope) {
  const client = createZendeskClient(scope, scope.now);
  const groups = await createDirectory(client).getGroupNames();
  const settings = zendeskSettings.parse(scope.settings);
  return {
    client,
    toRecord: (ticket: RestTicket, metrics: RestMetrics | null): OwnRecord => ({
      ticketId: ticket.id,
      changedAt: ticket.updated_at,
      values: {
        status: toStatus(ticket.status, settings),
        assignee: ticket.assignee_id,
        group: ticket.group_id === null ? null : (groups.get(ticket.group_id) ?? ticket.group_id),
        priority: toPriority(ticket.priority, settings),
        ...(ticket.created_at === null ? {} : { 'opened-at': ticket.created_at }),
        ...(metrics === null
          ? {}
          : { ...toFigures(ticket, metrics), ...whenDone(toStatus(ticket.status, settings), metrics.solved_at) }),
      },
    }),
  };
}

/** Reply times are whole minutes; without a reply there is none. */
function toFigures({ created_at: openedAt }: RestTicket, metrics: RestMetrics): OwnRecord['values'] {
  const minutes = metrics.reply_time_in_minutes?.calendar ?? null;
  return {
    ...(typeof metrics.reopens === 'number' ? { reopens: metrics.reopens } : {}),
    ...(openedAt === null ? {} : { 'first-reply-at': minutes === null ? null : openedAt + minutes * 60_000 }),
  };
}
