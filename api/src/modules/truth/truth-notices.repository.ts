import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { Db } from '../../db.ts';
import type { NoticeSource } from '../notices/notice-source.ts';
import { isBelowLimits } from './is-below-limits.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';
import { columns, from } from './reconciliations.repository.ts';

type Row = ReconciliationRow & { readonly name: string; readonly at: number };

/** Tells admins of a comparison that ended below a limit, failed, or waits for their decision. */
export function createTruthNotices({ pool }: Db): NoticeSource {
  return {
    async list({ workspaceId, memberId, after, limit }) {
      const { rows } = await pool.query<Row>({
        name: 'truth-notices',
        text: `SELECT ${columns}, c.name, (extract(epoch FROM coalesce(r.finished_at, r.started_at)) * 1000)::float8 AS at
               FROM ${from} JOIN connector c ON c.workspace_id = r.workspace_id AND c.id = r.connector_id
               WHERE r.workspace_id = $1 AND coalesce(r.finished_at, r.started_at) > $3
                 AND (r.finished_at IS NOT NULL OR r.state = 'held')
                 AND EXISTS (SELECT 1 FROM member WHERE workspace_id = $1 AND id = $2 AND role = 'admin' AND active)
               ORDER BY at, r.id LIMIT $4`,
        values: [workspaceId, memberId, new Date(after).toISOString(), limit],
      });
      return rows.filter(isBelowLimits).map(({ reconciliationId, at, name, error }): Notice => {
        return { kind: 'data', noticeId: reconciliationId, at, ticket: null, subject: name, reason: error };
      });
    },
  };
}
