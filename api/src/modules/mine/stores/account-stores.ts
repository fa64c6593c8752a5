import { defineStores } from './store.ts';

/** Who the person is here. */
export const accountStores = defineStores({
  profile: {
    covers: ['member.user_id'],
    sql: `SELECT m.id::text AS key, u.name, u.email, m.role, m.active, m.created_at AS "memberSince", u."createdAt" AS "accountSince"
          FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 AND m.id = $2 AND u.id = $3`,
  },
  'sign-ins': {
    covers: ['session.userId', 'account.userId'],
    sql: `SELECT 'session/' || id AS key, "createdAt" AS "signedInAt", "updatedAt" AS "usedAt", "expiresAt", "ipAddress", "userAgent",
                 NULL AS "signInWith" FROM session WHERE "userId" = $3 AND $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL
          UNION ALL
          SELECT 'account/' || id, "createdAt", NULL, NULL, NULL, NULL, "providerId" FROM account WHERE "userId" = $3`,
  },
  teams: {
    covers: ['team_member.member_id'],
    sql: `SELECT t.id::text AS key, t.name, tm.is_lead AS "leads" FROM team_member tm JOIN team t ON t.id = tm.team_id
          WHERE t.workspace_id = $1 AND tm.member_id = $2 AND $3::text IS NOT NULL`,
  },
  identities: {
    covers: ['person.member_id'],
    sql: `SELECT p.connector_id || '/' || p.external_id AS key, c.name AS helpdesk, p.external_id AS account, p.name, p.email,
                 p.mapped_by AS "recognisedBy"
          FROM person p JOIN connector c ON c.id = p.connector_id
          WHERE p.workspace_id = $1 AND p.member_id = $2 AND $3::text IS NOT NULL`,
  },
});
