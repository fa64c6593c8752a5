import { replaceIds } from '@shiftlight/shared/privacy/replace-ids.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import type { EventBatch } from './batch.ts';
import type { Client } from './ingest.repository.ts';

/** Whose ids are meant. */
export interface Place {
  readonly workspaceId: string;
  readonly connectorId: string;
}

export type FormerIds = Pick<Secrets, 'formerIdOf'>;

/** Gives the id that stands in the place of one: the same one for everybody who is here. */
export type ReplaceFormer = (place: Place, externalId: string) => string;

/**
 * Reads who left and was replaced. Within a transaction nobody else is replaced in these places until it ends. null where nobody was, which
 * is what costs nothing.
 */
export async function loadFormer(
  client: Client,
  { formerIdOf }: FormerIds,
  places: readonly Place[],
): Promise<ReplaceFormer | null> {
  const { rows } = await client.query<{ connector_id: string; external_id: string }>({
    name: 'former-people',
    text: 'SELECT connector_id, external_id FROM former_people($1, $2)',
    values: [places.map(({ workspaceId }) => workspaceId), places.map(({ connectorId }) => connectorId)],
  });
  if (rows.length === 0) return null;
  const former = new Set(rows.map((row) => `${row.connector_id}/${row.external_id}`));
  return ({ workspaceId, connectorId }, externalId) => {
    const id = formerIdOf(workspaceId, connectorId, externalId);
    return former.has(`${connectorId}/${id}`) ? id : externalId;
  };
}

/** The same batches with the ids of people who left replaced: a helpdesk goes on telling them. */
export async function withoutFormerIds(
  client: Client,
  ids: FormerIds,
  batches: readonly EventBatch[],
): Promise<readonly EventBatch[]> {
  const replace = await loadFormer(client, ids, batches);
  if (replace === null) return batches;
  return batches.map((batch) => ({ ...batch, events: replaceIds(batch.events, (id) => replace(batch, id)) }));
}
