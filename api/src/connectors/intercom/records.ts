import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { createIntercomClient, readTeamNames } from './read-log.ts';
import { recordsPage, restRecord, type RestRecord } from './rest-schemas.ts';
import { intercomSettings } from './settings.ts';
import { nameOfState, toStatus } from './to-events.ts';

const kinds = ['conversations', 'tickets'] as const;
const positionSchema = z.object({ kind: z.number(), after: z.string().nullable() });
const beginning = { kind: 0, after: null };

/** All conversations, then all tickets, by search. Figures are the statistics of a conversation. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const { kind: index, after } = position === null ? beginning : positionSchema.parse(position);
    const kind = kinds[index] ?? 'conversations';
    const { client, toRecord } = await createReader(scope);
    const pagination = { per_page: 150, ...(after === null ? {} : { starting_after: after }) };
    const query = { field: 'created_at', operator: '>', value: 0 };
    const body = { query, pagination, sort: { field: 'created_at', order: 'ascending' } };
    const page = await client.search(`/${kind}/search`, body, recordsPage);
    const next = page[kind].length === 0 ? null : (page.pages?.next?.starting_after ?? null);
    const isLastKind = index >= kinds.length - 1;
    return {
      records: page[kind].map(toRecord),
      position: next !== null ? { kind: index, after: next } : isLastKind ? null : { kind: index + 1, after: null },
    };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createReader(scope);
    const found = await findEach(ticketIds, async (id) => {
      const path = encodeURIComponent(id);
      return (
        (await client.find(`/conversations/${path}`, {}, restRecord)) ??
        (await client.find(`/tickets/${path}`, {}, restRecord))
      );
    });
    return found.map(toRecord);
  },
};

async function createReader(scope: ReaderScope) {
  const client = createIntercomClient(scope, scope.now);
  const settings = intercomSettings.parse(scope.settings);
  const teams = await readTeamNames(client);
  return {
    client,
    toRecord: (item: RestRecord): OwnRecord => {
      const raw = item.ticket_state === null ? (item.state ?? 'open') : nameOfState(item.ticket_state);
      const status = toStatus(item.ticket_state, raw, { settings });
      const { statistics, team_assignee_id: team } = item;
      return {
        ticketId: item.id,
        changedAt: item.updated_at,
        values: {
          status,
          assignee: item.admin_assignee_id,
          group: team === null ? null : (teams.get(team) ?? team),
          'opened-at': item.created_at,
          ...(statistics === null
            ? {}
            : { 'first-reply-at': statistics.first_admin_reply_at, ...whenDone(status, statistics.last_close_at) }),
          ...(typeof statistics?.count_reopens === 'number' ? { reopens: statistics.count_reopens } : {}),
        },
      };
    },
  };
}
