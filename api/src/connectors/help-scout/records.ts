import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { findEach } from '../kit/find-each.ts';
import { MovedElsewhere } from '../kit/moved-elsewhere.ts';
import { isPresent, toScoutRecord } from '../kit/scout/scout-records.ts';
import { scoutConversation, type ScoutConversation } from '../kit/scout/scout-schemas.ts';
import type { RecordSource } from '../record-source.ts';
import { conversationsPage, createReader } from './read-log.ts';

/** The list of all conversations, oldest first. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const number = z.number().nullable().parse(position) ?? 1;
    const { client, toRecord } = await createRecords(scope);
    const query = { status: 'all', sortField: 'createdAt', sortOrder: 'asc', page: number };
    const { rows, page } = await client.get('/v2/conversations', query, conversationsPage);
    const isLast = page === null || number >= page.totalPages || rows.length === 0;
    return { records: rows.filter(isPresent).map(toRecord), position: isLast ? null : number + 1 };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createRecords(scope);
    const found = await findEach(ticketIds, async (id) => {
      try {
        return await client.find(`/v2/conversations/${encodeURIComponent(id)}`, {}, scoutConversation);
      } catch (error) {
        // Merged into another one, to which Help Scout sends on.
        if (error instanceof MovedElsewhere && error.location.includes('/conversations/')) return null;
        throw error;
      }
    });
    return found.filter(isPresent).map(toRecord);
  },
};

async function createRecords(scope: ReaderScope) {
  const { client, settings, getDirectory } = createReader(scope);
  const { mailboxes } = await getDirectory();
  return { client, toRecord: (conversation: ScoutConversation) => toScoutRecord(conversation, mailboxes, settings) };
}
