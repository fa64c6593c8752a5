import { randomUUID } from 'node:crypto';
import type { NameForm } from '@shiftlight/shared/privacy/replace-names.ts';
import type { LeavingView, MentionCount } from '@shiftlight/shared/views/privacy-view.ts';
import type { Db } from '../../../db.ts';
import type { FormerIds } from '../../../ingest/former-people.repository.ts';
import { inTransaction } from '../../../ingest/in-transaction.ts';
import { insertAudit } from '../../audit/audit.repository.ts';
import type { Actor } from '../../people/member-changes.repository.ts';
import { replaceIdentities } from './former-identities.repository.ts';
import { countMentions, replaceMentions } from './free-texts.repository.ts';

/** Somebody with all by which they are known here. */
export interface Leaver extends Omit<LeavingView, 'pseudonym' | 'mentions'> {
  readonly active: boolean;
  readonly pseudonymisedAt: number | null;
  /** Addresses that helpdesks know beside the one here. */
  readonly addresses: readonly string[];
  /** Names of everybody else of the workspace. */
  readonly otherNames: readonly string[];
}

/** Somebody who left. Instants are epoch ms. */
export interface LeftMember {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly name: string;
  readonly leftAt: number;
}

export interface NewPseudonym {
  readonly memberId: string;
  readonly name: string;
  readonly pseudonym: string;
  /** What is replaced in texts. */
  readonly forms: readonly NameForm[];
  readonly at: number;
}

export type LeavingRepository = ReturnType<typeof createLeavingRepository>;

const leftAt = `(extract(epoch FROM COALESCE(m.deactivated_at, m.created_at)) * 1000)::float8`;

/** Replaces the names of people who left. */
export function createLeavingRepository(db: Db, ids: FormerIds) {
  return {
    /** Deactivated members without a pseudonym, by name. */
    async list(workspaceId: string): Promise<readonly LeftMember[]> {
      const { rows } = await db.pool.query<LeftMember>(
        `SELECT m.workspace_id AS "workspaceId", m.id AS "memberId", u.name, ${leftAt} AS "leftAt"
         FROM member m JOIN "user" u ON u.id = m.user_id
         WHERE m.workspace_id = $1 AND NOT m.active AND m.pseudonymised_at IS NULL ORDER BY u.name, m.id`,
        [workspaceId],
      );
      return rows;
    },

    /** Those of all workspaces whose period after leaving is over, by the settings that hold. */
    async listDue(now: number): Promise<readonly LeftMember[]> {
      const { rows } = await db.pool.query<LeftMember>(
        `SELECT m.workspace_id AS "workspaceId", m.id AS "memberId", u.name, ${leftAt} AS "leftAt"
         FROM (SELECT DISTINCT ON (workspace_id) workspace_id, leaving_days FROM privacy_setting ORDER BY workspace_id, version DESC) AS s
         JOIN member m ON m.workspace_id = s.workspace_id AND NOT m.active AND m.pseudonymised_at IS NULL
         JOIN "user" u ON u.id = m.user_id
         WHERE s.leaving_days IS NOT NULL
           AND COALESCE(m.deactivated_at, m.created_at) <= $1::timestamptz - make_interval(days => s.leaving_days)
         ORDER BY m.id`,
        [new Date(now).toISOString()],
      );
      return rows;
    },

    /** How many ids of replaced people still stand in events. */
    async countIdsLeft(workspaceId: string): Promise<number> {
      const { rows } = await db.pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM person WHERE workspace_id = $1 AND former_id IS NOT NULL',
        [workspaceId],
      );
      return rows[0]?.n ?? 0;
    },

    /** null when the workspace has no such member. */
    async find(workspaceId: string, memberId: string): Promise<Leaver | null> {
      const { rows } = await db.pool.query<Leaver>(
        `SELECT m.id AS "memberId", u.name, u.email, m.active,
                (extract(epoch FROM m.pseudonymised_at) * 1000)::float8 AS "pseudonymisedAt",
                (SELECT count(*)::int FROM member o WHERE o.user_id = m.user_id AND o.id <> m.id) AS "otherWorkspaces",
                COALESCE((SELECT json_agg(json_build_object('helpdesk', c.name, 'id', p.external_id, 'name', p.name) ORDER BY c.name, p.external_id)
                          FROM person p JOIN connector c ON c.id = p.connector_id
                          WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id), '[]') AS identities,
                ARRAY(SELECT p.email FROM person p
                      WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id AND p.email IS NOT NULL ORDER BY 1) AS addresses,
                ARRAY(SELECT o.name FROM member n JOIN "user" o ON o.id = n.user_id WHERE n.workspace_id = m.workspace_id AND n.id <> m.id
                      UNION SELECT p.name FROM person p
                      WHERE p.workspace_id = m.workspace_id AND p.member_id IS DISTINCT FROM m.id) AS "otherNames"
         FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 AND m.id = $2`,
        [workspaceId, memberId],
      );
      return rows[0] ?? null;
    },

    /** How often each of these forms stands in what people wrote; single words beside the whole names. */
    async countMentions(workspaceId: string, forms: readonly NameForm[]): Promise<readonly MentionCount[]> {
      const count = async (some: readonly NameForm[]) =>
        (await countMentions(db.pool, workspaceId, some)).reduce((sum, found) => sum + found.count, 0);
      const whole = forms.filter(({ kind }) => kind === 'whole');
      const inWhole = await count(whole);
      const counted: MentionCount[] = [];
      for (const form of forms) {
        const mentions = form.kind === 'whole' ? await count([form]) : (await count([...whole, form])) - inWhole;
        counted.push({ ...form, count: mentions });
      }
      return counted;
    },

    /**
     * Puts the pseudonym in the place of name, address and sign-in, in texts too, with its audit entry; ids of helpdesks are noted to be
     * replaced. The account goes unless it belongs to another workspace too. False when somebody else was faster, the person is active
     * again, or is called otherwise meanwhile.
     */
    replace({ workspaceId, actorMemberId }: Actor, replacing: NewPseudonym): Promise<boolean> {
      const { memberId, name, pseudonym, forms, at } = replacing;
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
        await replaceIdentities(client, ids, { workspaceId, memberId, pseudonym });
        const { rowCount } = await client.query(
          'DELETE FROM "user" u WHERE u.id = $1 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.user_id = u.id)',
          [leaver.userId],
        );
        if (rowCount === 1) {
          await client.query('DELETE FROM verification WHERE strpos(lower(identifier), lower($1)) > 0', [leaver.email]);
        }
        const found = await replaceMentions(client, workspaceId, forms, pseudonym);
        const mentions = found.reduce((sum, { count }) => sum + count, 0);
        const detail = { memberId, mentions, byPeriod: actorMemberId === null };
        await insertAudit(client, { workspaceId, actorMemberId, action: 'member.pseudonymised', detail });
        await client.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify({ workspaceId, rules: true })]);
        return true;
      });
    },
  };
}
