import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { Db } from '../../db.ts';
import type { NoticeSource } from '../notices/notice-source.ts';

/** Finished reviews of a member's work, for their notifications; of a second one the decision tells. */
export function createReviewNotices({ pool }: Db): NoticeSource {
  return {
    async list({ workspaceId, memberId, after, limit }) {
      const { rows } = await pool.query<
        Pick<Notice, 'noticeId' | 'at' | 'subject'> & { readonly connectorId: string; readonly externalId: string }
      >({
        name: 'review-notices',
        text: `SELECT r.id AS "noticeId", (extract(epoch FROM r.submitted_at) * 1000)::float8 AS at, t.subject,
                      r.connector_id AS "connectorId", r.external_id AS "externalId"
               FROM qa_review r
               LEFT JOIN ticket t ON t.workspace_id = r.workspace_id AND t.connector_id = r.connector_id
                                 AND t.external_id = r.external_id
               WHERE r.workspace_id = $1 AND r.agent_member_id = $2 AND r.submitted_at > $3 AND r.calibration_id IS NULL
                 AND r.dispute_id IS NULL
               ORDER BY r.submitted_at, r.id LIMIT $4`,
        values: [workspaceId, memberId, new Date(after).toISOString(), limit],
      });
      return rows.map(({ connectorId, externalId, ...row }) => ({
        ...row,
        kind: 'reviewed',
        ticket: { connectorId, externalId },
        reason: null,
      }));
    },
  };
}
