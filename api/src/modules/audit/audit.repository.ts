import type pg from 'pg';
import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Page } from './audit.schema.ts';

/** What may be audited: `<thing>.<what happened to it>`. */
export const auditActions = [
  'workspace.created',
  'privacy.changed',
  'signals.limits-changed',
  'member.added',
  'member.role-changed',
  'member.deactivated',
  'member.reactivated',
  'member.pseudonymised',
  'member.ids-replaced',
  'member.password-reset',
  'member.signed-out',
  'team.created',
  'team.renamed',
  'team.deleted',
  'team.member-set',
  'team.member-removed',
  'connector.created',
  'connector.backfill',
  'connector.scrip-shown',
  'connector.secret-changed',
  'connector.replayed',
  'connector.person-mapped',
  'connector.account-decided',
  'connector.statuses-mapped',
  'connector.paused',
  'connector.resumed',
  'connector.removed',
  'connector.changed',
  'connector.credentials-changed',
  'truth.checked',
  'truth.absent-decided',
  'calendar.saved',
  'calendar.holidays-imported',
  'policies.saved',
  'targets.changed',
  'definitions.changed',
  'scorecard.restated',
  'scorecards.closed',
  'checklists.published',
  'coaching.rules-saved',
  'coaching.note-added',
  'coaching.session-opened',
  'dispute.opened',
  'dispute.accepted',
  'dispute.rejected',
  'dispute.withdrawn',
  'rubric.published',
  'sampling.plan-saved',
  'sampling.drawn',
  'sampling.assigned',
  'sampling.replaced',
  'review.completed',
  'review.second',
  'import.uploaded',
  'import.started',
  'import.run',
  'import.removed',
  'calibration.opened',
  'calibration.closed',
  'leaderboard.switched',
  'team-goal.set',
  'team-goal.removed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One change that somebody made; `actorMemberId` null = from the command line. No personal content beyond ids and names of things. */
export interface AuditEntry {
  readonly workspaceId: string;
  readonly actorMemberId: string | null;
  readonly action: AuditAction;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes an entry in the transaction of the change itself, so that neither exists without the other. */
export async function writeAudit(tx: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  await tx.auditLog.create({ data: entry, select: { id: true } });
}

/** The same for a transaction of plain SQL. */
export async function insertAudit(client: pg.PoolClient, entry: AuditEntry): Promise<void> {
  await client.query('INSERT INTO audit_log (workspace_id, actor_member_id, action, detail) VALUES ($1, $2, $3, $4)', [
    entry.workspaceId,
    entry.actorMemberId,
    entry.action,
    JSON.stringify(entry.detail),
  ]);
}

/** Opening the same view again within this time is one look. */
const sameLookMs = 15 * 60_000;

export type AuditRepository = ReturnType<typeof createAuditRepository>;

/** Reads the audit log; reads and writes the log of looks at somebody's figures. */
export function createAuditRepository(db: Db) {
  return {
    /** For changes that stand in no transaction of their own. */
    async addEntry(entry: AuditEntry): Promise<void> {
      await db.prisma.auditLog.create({ data: entry, select: { id: true } });
    },

    /** One look at the figures of each of these members; a repeated one adds nothing. */
    async addLooks(look: {
      readonly workspaceId: string;
      readonly viewerMemberId: string;
      readonly subjectMemberIds: readonly string[];
      readonly what: string;
      readonly at: number;
    }): Promise<void> {
      await db.pool.query(
        `INSERT INTO access_log (workspace_id, viewer_member_id, subject_member_id, what, at)
         SELECT $1::uuid, $2::uuid, m.id, $4::text, $5::timestamptz FROM member m
         WHERE m.workspace_id = $1 AND m.id = ANY($3::uuid[])
           AND NOT EXISTS (SELECT 1 FROM access_log l WHERE l.workspace_id = $1 AND l.viewer_member_id = $2
                           AND l.subject_member_id = m.id AND l.what = $4 AND l.at > $6)`,
        [
          look.workspaceId,
          look.viewerMemberId,
          look.subjectMemberIds,
          look.what,
          new Date(look.at).toISOString(),
          new Date(look.at - sameLookMs).toISOString(),
        ],
      );
    },

    async listLooksAt(workspaceId: string, subjectMemberId: string, page: Page) {
      const { rows } = await db.pool.query<{
        id: number;
        what: string;
        at: Date;
        viewerMemberId: string;
        viewerName: string | null;
        viewerRole: string | null;
      }>(
        `SELECT l.id, l.what, l.at, l.viewer_member_id AS "viewerMemberId", u.name AS "viewerName", m.role AS "viewerRole"
         FROM access_log l
         LEFT JOIN member m ON m.id = l.viewer_member_id AND m.workspace_id = l.workspace_id
         LEFT JOIN "user" u ON u.id = m.user_id
         WHERE l.workspace_id = $1 AND l.subject_member_id = $2 AND l.id < $3
         ORDER BY l.id DESC LIMIT $4`,
        [workspaceId, subjectMemberId, page.beforeId ?? Number.MAX_SAFE_INTEGER, page.limit],
      );
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },

    async listEntries(workspaceId: string, page: Page) {
      const rows = await db.prisma.auditLog.findMany({
        where: { workspaceId, ...(page.beforeId === undefined ? {} : { id: { lt: page.beforeId } }) },
        orderBy: { id: 'desc' },
        take: page.limit,
        select: { id: true, actorMemberId: true, action: true, detail: true, at: true },
      });
      return rows.map((row) => ({ ...row, id: Number(row.id), at: row.at.getTime() }));
    },
  };
}
