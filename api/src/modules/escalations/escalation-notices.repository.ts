import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { Db } from '../../db.ts';
import type { NoticeSource } from '../notices/notice-source.ts';

interface NoticeRow extends Pick<Notice, 'noticeId' | 'at' | 'subject' | 'reason'> {
  readonly connectorId: string;
  readonly externalId: string;
}

/** Escalations of a member that came back and are still with them, for their notifications; each return is one. */
export function createEscalationNotices({ pool }: Db): NoticeSource {
  return {
    async list({ workspaceId, memberId, after, limit }) {
      const { rows } = await pool.query<NoticeRow>({
        name: 'escalation-notices',
        text: `SELECT e.id || ' ' || s.number AS "noticeId", (s.body->>'at')::float8 AS at, t.subject, s.body->>'note' AS reason,
                 e.connector_id AS "connectorId", e.external_id AS "externalId"
               FROM escalation e
               JOIN escalation_step s ON s.workspace_id = e.workspace_id AND s.escalation_id = e.id AND s.number = e.steps
               LEFT JOIN ticket t ON t.workspace_id = e.workspace_id AND t.connector_id = e.connector_id AND t.external_id = e.external_id
               WHERE e.workspace_id = $1 AND e.sent_by = $2 AND e.changed_at > $3 AND e.state = 'returned'
               ORDER BY e.changed_at, e.id LIMIT $4`,
        values: [workspaceId, memberId, new Date(after).toISOString(), limit],
      });
      return rows.map(({ connectorId, externalId, ...row }) => ({
        ...row,
        kind: 'returned',
        ticket: { connectorId, externalId },
      }));
    },
  };
}
