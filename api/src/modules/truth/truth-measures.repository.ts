import type { AuditedField } from '@shiftlight/shared/truth/own-record.ts';
import type { AuditedValueView } from '@shiftlight/shared/views/truth-view.ts';
import type { Db } from '../../db.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';

type Run = Pick<ReconciliationRow, 'workspaceId' | 'connectorId' | 'reconciliationId' | 'startedAt'>;

export interface Freshness {
  readonly events: number;
  readonly inTime: number;
  readonly lagMedianMs: number | null;
}

/** An event with its instant and the one from which it could be seen here, epoch ms. */
export interface SeenEvent {
  readonly eventId: string;
  readonly trueAt: number;
  readonly seenAt: number;
}

export type TruthMeasuresRepository = ReturnType<typeof createTruthMeasuresRepository>;

/** What a comparison's numbers rest on. */
export function createTruthMeasuresRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    /**
     * How long the events of the day before took to be here. Those from before the helpdesk was connected are history and say nothing
     * about it.
     */
    async measureFreshness(run: Run, withinMs: number): Promise<Freshness> {
      const { rows } = await pool.query<Freshness>(
        `SELECT count(*) AS events, count(*) FILTER (WHERE lag <= $4::float8) AS "inTime",
                round(percentile_cont(0.5) WITHIN GROUP (ORDER BY lag))::float8 AS "lagMedianMs"
         FROM (SELECT greatest(0, extract(epoch FROM e.received_at - e.at) * 1000) AS lag
               FROM event e JOIN connector c ON c.id = e.connector_id AND c.workspace_id = e.workspace_id
               WHERE e.workspace_id = $1 AND e.connector_id = $2 AND e.via <> 'person'
                 AND e.at > $3::timestamptz - interval '1 day' AND e.at > c.created_at) AS lags`,
        [run.workspaceId, run.connectorId, new Date(run.startedAt), withinMs],
      );
      return rows[0] ?? { events: 0, inTime: 0, lagMedianMs: null };
    },

    /** When events of the day before were true and when they were here: a sample of at most `limit`, drawn anew each time. */
    async drawFreshness(run: Run, limit: number): Promise<readonly SeenEvent[]> {
      const { rows } = await pool.query<SeenEvent>(
        `SELECT e.source_id AS "eventId", (extract(epoch FROM e.at) * 1000)::float8 AS "trueAt",
                (extract(epoch FROM greatest(e.at, e.received_at)) * 1000)::float8 AS "seenAt"
         FROM event e JOIN connector c ON c.id = e.connector_id AND c.workspace_id = e.workspace_id
         WHERE e.workspace_id = $1 AND e.connector_id = $2 AND e.via NOT IN ('person', 'import')
           AND e.at > $3::timestamptz - interval '1 day' AND e.at > c.created_at
         ORDER BY hashtextextended(e.source_id, extract(epoch FROM $3::timestamptz)::bigint) LIMIT $4`,
        [run.workspaceId, run.connectorId, new Date(run.startedAt), limit],
      );
      return rows;
    },

    /** Values of the sample that are not the same, wrong ones first. */
    async listDifferences(run: Run, limit: number): Promise<readonly AuditedValueView[]> {
      const { rows } = await pool.query<AuditedValueView>(
        `SELECT ticket_id AS "ticketId", field, theirs, ours, verdict, reason FROM audited_value
         WHERE workspace_id = $1 AND reconciliation_id = $2 AND verdict <> 'agrees'
         ORDER BY verdict = 'defined-otherwise', ticket_id, field LIMIT $3`,
        [run.workspaceId, run.reconciliationId, limit],
      );
      return rows;
    },

    async countByField(
      run: Run,
    ): Promise<readonly { readonly field: AuditedField; readonly compared: number; readonly agreed: number }[]> {
      const { rows } = await pool.query<{ field: AuditedField; compared: number; agreed: number }>(
        `SELECT field, count(*) AS compared, count(*) FILTER (WHERE verdict = 'agrees') AS agreed
         FROM audited_value WHERE workspace_id = $1 AND reconciliation_id = $2 GROUP BY field ORDER BY field`,
        [run.workspaceId, run.reconciliationId],
      );
      return rows;
    },
  };
}
