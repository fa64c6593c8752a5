import { randomUUID } from 'node:crypto';
import type { LeavingView } from '@shiftlight/shared/views/privacy-view.ts';
import type { Db } from '../../../db.ts';
import { inTransaction } from '../../../ingest/in-transaction.ts';
import { insertAudit } from '../../audit/audit.repository.ts';
import type { Actor } from '../../people/member-changes.repository.ts';

/** Somebody with all by which they are known here. */
export interface Leaver extends Omit<LeavingView, 'pseudonym'> {
  readonly active: boolean;
  readonly pseudonymisedAt: number | null;
}

export interface NewPseudonym {
  readonly memberId: string;
  readonly name: string;
  readonly pseudonym: string;
  readonly at: number;
}

export type LeavingRepository = ReturnType<typeof createLeavingRepository>;

/** Replaces the names of people who left. */
export function createLeavingRepository(db: Db) {
  return {
    /** Deactivated members without a pseudonym, by name. */
    async list(workspaceId: string): Promise<readonly Pick<LeavingView, 'memberId' | 'name'>[]> {
      const { rows } = await db.pool.query<Pick<LeavingView, 'memberId' | 'name'>>(
        `SELECT m.id AS "memberId", u.name FROM member m JOIN "user" u ON u.id = m.user_id
         WHERE m.workspace_id = $1 AND NOT m.active AND m.pseudonymised_at IS NULL ORDER BY u.name, m.id`,
        [workspaceId],
      );
      return rows;
    },

    /** null when the workspace has no such member. */
    async find(workspaceId: string, memberId: string): Promise<Leaver | null> {
      const { rows } = await db.pool.query<Leaver>(
        `SELECT m.id AS "memberId", u.name, u.email, m.active,
                (extract(epoch FROM m.pseudonymised_at) * 1000)::float8 AS "pseudonymisedAt",
                (SELECT count(*)::int FROM member o WHERE o.user_id = m.user_id AND o.id <> m.id) AS "otherWorkspaces",
                COALESCE((SELECT json_agg(json_build_object('helpdesk', c.name, 'id', p.external_id, 'name', p.name) ORDER BY c.name, p.external_id)
                          FROM person p JOIN connector c ON c.id = p.connector_id
                          WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id), '[]') AS identities
         FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 AND m.id = $2`,
        [workspaceId, memberId],
      );
      return rows[0] ?? null;
    },

    /**
     * Puts the pseudonym in the place of name, address and sign-in, with its audit entry. The account goes unless it belongs to another
     * workspace too. False when somebody else was faster, the person is active again, or is called otherwise meanwhile.
     */
    replace({ workspaceId, actorMemberId }: Actor, { memberId, name, pseudonym, at }: NewPseudonym): Promise<boolean> {
      return inTransaction(db, async (client) => {
        await client.query('SELECT 1 FROM workspace WHERE id = $1 FOR UPDATE', [workspaceId]);
        const { rows } = await client.query<{ userId: string; email: string }>(
          `SELECT m.user_id AS "userId", u.email FROM member m JOIN "user" u ON u.id = m.user_id
           WHERE m.workspace_id = $1 AND m.id = $2 AND NOT m.active AND m.pseudonymised_at IS NULL AND u.name = $3`,
          [workspaceId, memberId, name],
        );
        const [leaver] = rows;
        if (leaver === undefined) return false;
        const userId = randomUUID();
        await client.query(`INSERT INTO "user" (id, name, email) VALUES ($1, $2, $3)`, [
          userId,
          pseudonym,
          // A domain that never exists (RFC 2606): nobody is written to, nobody signs in.
          `former-${userId}@former.invalid`,
        ]);
        await client.query(
          'UPDATE member SET user_id = $3, pseudonymised_at = $4 WHERE workspace_id = $1 AND id = $2',
          [...[workspaceId, memberId, userId, new Date(at).toISOString()]],
        );
        await client.query('UPDATE person SET name = $3, email = NULL WHERE workspace_id = $1 AND member_id = $2', [
          ...[workspaceId, memberId, pseudonym],
        ]);
        const { rowCount } = await client.query(
          'DELETE FROM "user" u WHERE u.id = $1 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.user_id = u.id)',
          [leaver.userId],
        );
        if (rowCount === 1) {
          await client.query('DELETE FROM verification WHERE strpos(lower(identifier), lower($1)) > 0', [leaver.email]);
        }
        const detail = { memberId };
        await insertAudit(client, { workspaceId, actorMemberId, action: 'member.pseudonymised', detail });
        await client.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify({ workspaceId, rules: true })]);
        return true;
      });
    },
  };
}
