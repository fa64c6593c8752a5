import type { LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import type { Client } from '../ingest/ingest.repository.ts';

/** Whose news it is. */
interface Concerned {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** Tells the member's open panels to ask again for a topic; delivered at commit. */
export async function announceToMember(
  client: Client,
  topic: LiveTopic,
  { workspaceId, memberId }: Concerned,
): Promise<void> {
  await client.query(`SELECT pg_notify('shiftlight', $1)`, [
    JSON.stringify({ workspaceId, topic, members: [memberId] }),
  ]);
}

/** Tells the open panels of the member and of everybody who leads them to ask again for a topic; delivered at commit. */
export async function announceToLeads(
  client: Client,
  topic: LiveTopic,
  { workspaceId, memberId }: Concerned,
): Promise<void> {
  // A notification holds less than 8,000 bytes. Who is left out of it sees the news when they next look.
  await client.query(
    `SELECT pg_notify('shiftlight', json_build_object('workspaceId', $1::text, 'topic', $3::text, 'members',
       (SELECT json_agg(id) FROM (
          SELECT id, min(rank) FROM (
            SELECT $2::uuid AS id, 1 AS rank
            UNION ALL SELECT lead.member_id, 2 FROM team_member own
                      JOIN team_member lead ON lead.team_id = own.team_id AND lead.is_lead WHERE own.member_id = $2::uuid
            UNION ALL SELECT id, 3 FROM member WHERE workspace_id = $1::uuid AND active AND role IN ('manager', 'admin')) AS them
          GROUP BY id ORDER BY 2 LIMIT 180) AS nearest))::text)`,
    [workspaceId, memberId, topic],
  );
}
