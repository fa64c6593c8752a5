import { randomUUID } from 'node:crypto';
import type { BenchInstance } from '../in-process.ts';
import { toAgentId } from './year-of-work.ts';

const teamSize = 25;

/** The people of a desk by their members' ids, in the order of their numbers. */
export interface Staff {
  readonly memberIds: readonly string[];
  readonly teamIds: readonly string[];
  /** The number of an agent's team. */
  teamOf(agent: number): number;
}

/** Agents in teams of 25, each known to the helpdesk under one id. They never sign in, so no passwords are made. */
export async function hirePeople(
  { instance, workspaceId, connectorId }: BenchInstance,
  agents: number,
): Promise<Staff> {
  const { pool } = instance.db;
  const memberIds = Array.from({ length: agents }, () => randomUUID());
  const userIds = memberIds.map((id) => `bench-${id}`);
  const names = memberIds.map((_, index) => `Agent ${String(index).padStart(4, '0')}`);
  const teamIds = Array.from({ length: Math.ceil(agents / teamSize) }, () => randomUUID());
  const emails = memberIds.map((id) => `${id}@example.com`);
  await pool.query(
    `INSERT INTO "user" (id, name, email, "emailVerified") SELECT n.*, true FROM unnest($1::text[], $2::text[], $3::text[]) AS n`,
    [userIds, names, emails],
  );
  await pool.query(
    `INSERT INTO member (id, workspace_id, user_id, role) SELECT i, $1, u, 'agent' FROM unnest($2::uuid[], $3::text[]) AS n(i, u)`,
    [workspaceId, memberIds, userIds],
  );
  await pool.query(
    'INSERT INTO team (id, workspace_id, name) SELECT i, $1, n FROM unnest($2::uuid[], $3::text[]) AS t(i, n)',
    [workspaceId, teamIds, teamIds.map((_, index) => `Team ${String(index).padStart(2, '0')}`)],
  );
  await pool.query('INSERT INTO team_member (team_id, member_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
    memberIds.map((_, index) => teamIds[teamOf(index)]),
    memberIds,
  ]);
  await pool.query(
    `INSERT INTO person (workspace_id, connector_id, external_id, kind, name, email, member_id, mapped_by)
     SELECT $1, $2, n.e, 'agent', n.n, n.m, n.i, 'admin' FROM unnest($3::text[], $4::text[], $5::text[], $6::uuid[]) AS n(e, n, m, i)`,
    [workspaceId, connectorId, memberIds.map((_, index) => toAgentId(index)), names, emails, memberIds],
  );
  return { memberIds, teamIds, teamOf };
}

const teamOf = (agent: number) => Math.floor(agent / teamSize);
