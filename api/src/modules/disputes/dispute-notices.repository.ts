import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { Db } from '../../db.ts';
import type { NoticeSource } from '../notices/notice-source.ts';

/** Decisions on a member's disputes, for their notifications. */
export function createDisputeNotices({ pool }: Db): NoticeSource {
  return {
    async list({ workspaceId, memberId, after, limit }) {
      const { rows } = await pool.query<
        Pick<Notice, 'noticeId' | 'at' | 'subject' | 'reason'> & {
          readonly connectorId: string | null;
          readonly ticketId: string | null;
        }
      >({
        name: 'dispute-notices',
        text: `SELECT d.id AS "noticeId", (extract(epoch FROM d.closed_at) * 1000)::float8 AS at, t.subject,
                      d.decision_reason AS reason, d.connector_id AS "connectorId", d.ticket_id AS "ticketId"
               FROM dispute d
               LEFT JOIN ticket t ON t.workspace_id = d.workspace_id AND t.connector_id = d.connector_id
                                 AND t.external_id = d.ticket_id
               WHERE d.workspace_id = $1 AND d.member_id = $2 AND d.closed_at > $3 AND d.state IN ('accepted', 'rejected')
               ORDER BY d.closed_at, d.id LIMIT $4`,
        values: [workspaceId, memberId, new Date(after).toISOString(), limit],
      });
      return rows.map(({ connectorId, ticketId, ...row }) => ({
        ...row,
        kind: 'decided',
        ticket: connectorId === null || ticketId === null ? null : { connectorId, externalId: ticketId },
      }));
    },
  };
}
