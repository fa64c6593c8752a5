import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { Db } from '../../db.ts';
import type { NoticeSource } from '../notices/notice-source.ts';

/** Triggers about a member, for their notifications: the ones that nobody answered yet. */
export function createCoachingNotices({ pool }: Db): NoticeSource {
  return {
    async list({ workspaceId, memberId, after, limit }) {
      const { rows } = await pool.query<Pick<Notice, 'noticeId' | 'at' | 'subject'>>({
        name: 'coaching-notices',
        text: `SELECT id AS "noticeId", (extract(epoch FROM fired_at) * 1000)::float8 AS at, rule->>'label' AS subject
               FROM coaching_trigger
               WHERE workspace_id = $1 AND member_id = $2 AND fired_at > $3 AND acknowledged_at IS NULL AND dismissed_at IS NULL
                 AND withdrawn_at IS NULL
               ORDER BY fired_at, id LIMIT $4`,
        values: [workspaceId, memberId, new Date(after).toISOString(), limit],
      });
      return rows.map((row) => ({ ...row, kind: 'coaching', ticket: null, reason: null }));
    },
  };
}
