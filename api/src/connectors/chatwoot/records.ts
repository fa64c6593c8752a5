import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findEach } from '../kit/find-each.ts';
import type { RecordSource } from '../record-source.ts';
import { createChatwootClient, findAccountPath } from './read-log.ts';
import { conversationsPage, restConversation, type RestConversation } from './rest-schemas.ts';
import { chatwootSettings, toStatus } from './settings.ts';

/** All conversations, newest activity first: those that move while pages are read come twice. */
export const records: RecordSource = {
  pagesPerRound: 10,
  async list(position, scope) {
    const page = z.number().nullable().parse(position) ?? 1;
    const { client, path, toRecord } = await createReader(scope);
    const query = { status: 'all', assignee_type: 'all', page };
    const { data } = await client.get(`${path}/conversations`, query, conversationsPage);
    return { records: data.payload.map(toRecord), position: data.payload.length === 0 ? null : page + 1 };
  },
  async read(ticketIds, scope) {
    const { client, path, toRecord } = await createReader(scope);
    const found = await findEach(ticketIds, (id) =>
      client.find(`${path}/conversations/${encodeURIComponent(id)}`, {}, restConversation),
    );
    return found.map(toRecord);
  },
};

async function createReader(scope: ReaderScope) {
  const client = createChatwootClient(scope, scope.now);
  const settings = chatwootSettings.parse(scope.settings);
  return {
    client,
    path: await findAccountPath(client, settings),
    toRecord: (conversation: RestConversation): OwnRecord => ({
      ticketId: conversation.id,
      changedAt: conversation.last_activity_at ?? conversation.timestamp,
      values: {
        status: toStatus(conversation.status, settings),
        assignee: conversation.meta?.assignee?.id ?? null,
        group: conversation.meta?.team?.name ?? conversation.meta?.team?.id ?? null,
        priority: toPriority(conversation.priority, settings),
        ...(conversation.created_at === null ? {} : { 'opened-at': conversation.created_at }),
        ...(conversation.first_reply_created_at === null
          ? {}
          : { 'first-reply-at': conversation.first_reply_created_at }),
      },
    }),
  };
}
