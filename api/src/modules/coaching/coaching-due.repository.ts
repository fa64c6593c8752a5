import type { Client } from '../../ingest/ingest.repository.ts';

export interface MemberKey {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** A ticket that changed. */
export interface ChangedTicket {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly externalId: string;
}

/** Whom to put on the list, and how soon they are looked at: at once when they were not looked at lately. */
interface MarkTimes {
  readonly now: number;
  /** Least time between two looks at one member. */
  readonly spacingMs: number;
}

const dueAt = (now: string, spacing: string) => `GREATEST(${now}::timestamptz, COALESCE((
    SELECT max(w.evaluated_at) + ${spacing} * interval '1 millisecond' FROM coaching_watch w
    WHERE w.workspace_id = m.workspace_id AND w.member_id = m.id), ${now}::timestamptz))`;

const orSooner = `ON CONFLICT (workspace_id, member_id) DO UPDATE SET due_at = excluded.due_at
  WHERE coaching_due.due_at > excluded.due_at`;

/** Puts the members on the list whose figures these tickets may touch. */
export async function markByTickets(
  client: Client,
  tickets: readonly ChangedTicket[],
  { now, spacingMs }: MarkTimes,
): Promise<void> {
  if (tickets.length === 0) return;
  await client.query({
    name: 'coaching-mark-by-tickets',
    text: `INSERT INTO coaching_due (workspace_id, member_id, due_at)
           SELECT DISTINCT m.workspace_id, m.id, ${dueAt('$4', '$5::float8')}
           FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS k(w, c, e)
           JOIN ticket t ON t.workspace_id = k.w AND t.connector_id = k.c AND t.external_id = k.e
           JOIN person p ON p.workspace_id = t.workspace_id AND p.connector_id = t.connector_id AND p.external_id = ANY(t.agents)
           JOIN member m ON m.id = p.member_id AND m.workspace_id = t.workspace_id AND m.active
           ORDER BY 1, 2
           ON CONFLICT DO NOTHING`,
    values: [
      tickets.map(({ workspaceId }) => workspaceId),
      tickets.map(({ connectorId }) => connectorId),
      tickets.map(({ externalId }) => externalId),
      new Date(now).toISOString(),
      spacingMs,
    ],
  });
}

/** Puts every member of the workspace on the list whom a connected system knows; null = of every workspace. */
export async function markEverybody(
  client: Client,
  workspaceId: string | null,
  { now, spacingMs }: MarkTimes,
): Promise<void> {
  await client.query(
    `INSERT INTO coaching_due (workspace_id, member_id, due_at)
     SELECT m.workspace_id, m.id, ${dueAt('$2', '$3::float8')} FROM member m
     WHERE ($1::uuid IS NULL OR m.workspace_id = $1) AND m.active
       AND EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id)
     ORDER BY 1, 2
     ${orSooner}`,
    [workspaceId, new Date(now).toISOString(), spacingMs],
  );
}

/** Puts these members on the list for `at`, or leaves them where they are when that is sooner. */
export async function markMembers(
  client: Client,
  workspaceId: string,
  memberIds: readonly string[],
  at: number,
): Promise<void> {
  await client.query(
    `INSERT INTO coaching_due (workspace_id, member_id, due_at)
     SELECT $1::uuid, id, $3::timestamptz FROM unnest($2::uuid[]) AS m(id) ORDER BY 2 ${orSooner}`,
    [workspaceId, memberIds, new Date(at).toISOString()],
  );
}

/** Takes the next due member off the list, as part of the caller's transaction; null when nobody is due or others have them in hand. */
export async function claimDueMember(client: Client, now: number): Promise<MemberKey | null> {
  const { rows } = await client.query<MemberKey>({
    name: 'coaching-claim',
    text: `DELETE FROM coaching_due d USING (
             SELECT workspace_id, member_id FROM coaching_due WHERE due_at <= $1
             ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS c
           WHERE d.workspace_id = c.workspace_id AND d.member_id = c.member_id
           RETURNING d.workspace_id AS "workspaceId", d.member_id AS "memberId"`,
    values: [new Date(now).toISOString()],
  });
  return rows[0] ?? null;
}

/** Leaves a member for later: what went wrong must not keep the others waiting. */
export async function postpone(client: Client, { workspaceId, memberId }: MemberKey, at: number): Promise<void> {
  await client.query('UPDATE coaching_due SET due_at = $3 WHERE workspace_id = $1 AND member_id = $2', [
    workspaceId,
    memberId,
    new Date(at).toISOString(),
  ]);
}

/** Workspaces whose last pass is `everyMs` ago or more; each is given to one caller only. */
export async function claimPasses(client: Client, now: number, everyMs: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO coaching_pass (workspace_id, passed_at)
     SELECT w.id, $1::timestamptz FROM workspace w
     WHERE NOT EXISTS (SELECT 1 FROM coaching_pass p WHERE p.workspace_id = w.id AND p.passed_at > $2)
     ORDER BY w.id
     ON CONFLICT (workspace_id) DO UPDATE SET passed_at = excluded.passed_at WHERE coaching_pass.passed_at <= $2
     RETURNING workspace_id AS id`,
    [new Date(now).toISOString(), new Date(now - everyMs).toISOString()],
  );
  return rows.map(({ id }) => id);
}
