import type { Client } from '../../ingest/ingest.repository.ts';

/** Gives the member whom the call was about; null when it is withdrawn already or stored no longer. */
export async function withdrawTrigger(
  client: Client,
  workspaceId: string,
  { triggerId, reason, at }: { readonly triggerId: string; readonly reason: string; readonly at: number },
): Promise<string | null> {
  const { rows } = await client.query<{ memberId: string }>(
    `UPDATE coaching_trigger SET withdrawn_at = $3, withdraw_reason = $4
     WHERE workspace_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING member_id AS "memberId"`,
    [workspaceId, triggerId, new Date(at).toISOString(), reason],
  );
  return rows[0]?.memberId ?? null;
}
