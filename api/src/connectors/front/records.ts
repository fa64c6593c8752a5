import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { findEach } from '../kit/find-each.ts';
import type { RecordSource } from '../record-source.ts';
import { conversationsPage, createFrontClient } from './read-log.ts';
import { findPageToken, restConversation, type RestConversation } from './rest-schemas.ts';
import { frontSettings, toStatus } from './settings.ts';

const isPresent = ({ status }: RestConversation): boolean => status !== 'deleted';

/** The list of all conversations. Front keeps no instants of changes and no inbox beside them. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const { client, toRecord } = createRecords(scope);
    const query = { limit: 100, page_token: z.string().nullable().parse(position) };
    const page = await client.get('/conversations', query, conversationsPage);
    return {
      records: page._results.filter(isPresent).map(toRecord),
      position: findPageToken(page._pagination?.next),
    };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = createRecords(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`/conversations/${encodeURIComponent(id)}`, {}, restConversation),
    );
    // After a merge Front answers with the conversation that goes on.
    return found.filter((one) => isPresent(one) && ticketIds.includes(one.id)).map(toRecord);
  },
};

function createRecords(scope: ReaderScope) {
  const client = createFrontClient(scope, scope.now);
  const settings = frontSettings.parse(scope.settings);
  return {
    client,
    toRecord: ({
      id,
      status,
      status_category: category,
      assignee,
      created_at: createdAt,
    }: RestConversation): OwnRecord => ({
      ticketId: id,
      changedAt: null,
      values: {
        status: toStatus(status ?? 'open', category, settings),
        assignee: assignee?.id ?? null,
        ...(createdAt === null ? {} : { 'opened-at': createdAt }),
      },
    }),
  };
}
