import type { BusinessBatch } from './business.repository.ts';
import type { Client } from './ingest.repository.ts';

/** PostgreSQL takes less than 8,000 bytes a notification; who is left out sees the news when they next look. */
const mostAnnounced = 180;

/** Puts the people whose figures changed on the list of the coaching triggers, and tells their panels to ask again. */
export async function markAndAnnounce(
  client: Client,
  { workspaceId, idsOf }: Pick<BusinessBatch, 'workspaceId' | 'idsOf'>,
  agents: readonly string[],
  now: number,
): Promise<void> {
  if (agents.length === 0) return;
  const { rows } = await client.query<{ id: string }>({
    name: 'business-members',
    text: `SELECT DISTINCT m.id FROM person p JOIN member m ON m.id = p.member_id AND m.workspace_id = $1 AND m.active
           WHERE p.workspace_id = $1 AND p.connector_id = $2 AND p.external_id = ANY($3::text[]) ORDER BY 1`,
    values: [workspaceId, idsOf, agents],
  });
  const members = rows.map(({ id }) => id);
  if (members.length === 0) return;
  await client.query(
    `INSERT INTO coaching_due (workspace_id, member_id, due_at)
     SELECT $1::uuid, id, $3::timestamptz FROM unnest($2::uuid[]) AS m(id) ORDER BY 2 ON CONFLICT DO NOTHING`,
    [workspaceId, members, new Date(now).toISOString()],
  );
  const payload = { workspaceId, topic: 'figures', members: members.slice(0, mostAnnounced) };
  await client.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify(payload)]);
}
