import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findEach } from '../kit/find-each.ts';
import { advanceKeyset, firstKeyset, keysetSchema } from '../kit/keyset.ts';
import type { RecordSource } from '../record-source.ts';
import { createReader, toSearch } from './read-log.ts';
import { propertyOf, restTicket, ticketsPage, type RestTicket } from './rest-schemas.ts';
import { toStatus } from './settings.ts';
import { trackedProperties } from './to-events.ts';

/** All tickets by search, in order of their last change. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const keyset = position === null ? firstKeyset : keysetSchema.parse(position);
    const { client, toRecord } = await createRecords(scope);
    const search = toSearch(keyset);
    const { results } = await client.search('/crm/v3/objects/tickets/search', search, ticketsPage);
    const listed = results.map((ticket) => ({ id: ticket.id, changedAt: ticket.updatedAt }));
    const next = advanceKeyset(keyset, listed, { pageSize: search.limit, overlapMs: 0 });
    return {
      records: results.filter(({ archived }) => !archived).map(toRecord),
      position: next.caughtUp ? null : next.position,
    };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = await createRecords(scope);
    const query = { properties: trackedProperties.join(',') };
    const found = await findEach(ticketIds, (id) =>
      client.find(`/crm/v3/objects/tickets/${encodeURIComponent(id)}`, query, restTicket),
    );
    // HubSpot answers for a merged ticket with the one that goes on.
    return found.filter(({ id, archived }) => !archived && ticketIds.includes(id)).map(toRecord);
  },
};

async function createRecords(scope: ReaderScope) {
  const { client, settings, getDirectory } = createReader(scope);
  const { stages } = await getDirectory();
  return {
    client,
    toRecord: (ticket: RestTicket): OwnRecord => {
      const stageId = propertyOf(ticket, 'hs_pipeline_stage') ?? '';
      return {
        ticketId: ticket.id,
        changedAt: ticket.updatedAt,
        values: {
          status: toStatus(stageId, stages.get(stageId) ?? null, settings),
          assignee: toExternalId(propertyOf(ticket, 'hubspot_owner_id')),
          group: toExternalId(propertyOf(ticket, 'hubspot_team_id')),
          priority: toPriority(propertyOf(ticket, 'hs_ticket_priority'), settings),
          'opened-at': ticket.createdAt,
        },
      };
    },
  };
}
