import type { FormerIds } from '../../../ingest/former-people.repository.ts';
import type { Client } from '../../../ingest/ingest.repository.ts';

interface Identity {
  readonly connectorId: string;
  readonly externalId: string;
}

/**
 * Takes a person's names and addresses out of their helpdesk accounts, and gives each account the id that takes the place of the helpdesk's.
 * From the end of the transaction on, whatever comes from the helpdesk has the new id; what is stored is rewritten afterwards, and until
 * then both ids are the same member.
 */
export async function replaceIdentities(
  client: Client,
  { formerIdOf }: FormerIds,
  {
    workspaceId,
    memberId,
    pseudonym,
  }: { readonly workspaceId: string; readonly memberId: string; readonly pseudonym: string },
): Promise<void> {
  const { rows } = await client.query<Identity>(
    `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM person
     WHERE workspace_id = $1 AND member_id = $2 AND NOT former ORDER BY 1, 2`,
    [workspaceId, memberId],
  );
  // Whoever is storing events of these helpdesks finishes first, and whoever begins afterwards knows the new ids.
  await client.query(
    `SELECT pg_advisory_xact_lock(h) FROM (
       SELECT DISTINCT hashtextextended('former/' || c, 0) AS h FROM unnest($1::uuid[]) AS c ORDER BY h) AS ordered`,
    [rows.map(({ connectorId }) => connectorId)],
  );
  const places = [
    workspaceId,
    rows.map(({ connectorId }) => connectorId),
    rows.map(({ externalId }) => externalId),
    rows.map(({ connectorId, externalId }) => formerIdOf(workspaceId, connectorId, externalId)),
    pseudonym,
  ];
  await client.query(
    `INSERT INTO person (workspace_id, connector_id, external_id, kind, name, member_id, mapped_by, former)
     SELECT p.workspace_id, p.connector_id, k.f, p.kind, $5, p.member_id, p.mapped_by, true
     FROM unnest($2::uuid[], $3::text[], $4::text[]) AS k(c, e, f)
     JOIN person p ON p.workspace_id = $1 AND p.connector_id = k.c AND p.external_id = k.e
     ON CONFLICT DO NOTHING`,
    places,
  );
  await client.query(
    `UPDATE person p SET name = $5, email = NULL, former_id = k.f FROM unnest($2::uuid[], $3::text[], $4::text[]) AS k(c, e, f)
     WHERE p.workspace_id = $1 AND p.connector_id = k.c AND p.external_id = k.e`,
    places,
  );
}
