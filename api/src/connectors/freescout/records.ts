import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { findEach } from '../kit/find-each.ts';
import { isPresent, toScoutRecord } from '../kit/scout/scout-records.ts';
import { scoutConversation, type ScoutConversation } from '../kit/scout/scout-schemas.ts';
import type { RecordSource } from '../record-source.ts';
import { conversationsPage, createReader } from './read-log.ts';

const statuses = ['active', 'pending', 'closed'] as const;
const positionSchema = z.object({ status: z.number(), page: z.number() });
const pageSize = 100;

/** The lists of the three statuses that count, one after the other, oldest first. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const { status: index, page } = position === null ? { status: 0, page: 1 } : positionSchema.parse(position);
    const { client, toRecord } = await createRecords(scope);
    const status = statuses[index] ?? 'active';
    const query = { status, state: 'published', sortField: 'createdAt', sortOrder: 'asc', page, pageSize };
    const { rows } = await client.get('/api/conversations', query, conversationsPage);
    const isLast = index >= statuses.length - 1;
    const next = rows.length === pageSize ? { status: index, page: page + 1 } : { status: index + 1, page: 1 };
    return {
      records: rows.filter(isPresent).map(toRecord),
      position: rows.length < pageSize && isLast ? null : next,
    };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createRecords(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`/api/conversations/${encodeURIComponent(id)}`, {}, scoutConversation),
    );
    return found.filter(isPresent).map(toRecord);
  },
};

async function createRecords(scope: ReaderScope) {
  const { client, settings, getDirectory } = createReader(scope);
  const { mailboxes } = await getDirectory();
  return { client, toRecord: (conversation: ScoutConversation) => toScoutRecord(conversation, mailboxes, settings) };
}
