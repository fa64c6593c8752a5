import type { AuditedValue } from '@shiftlight/shared/truth/audit-record.ts';
import type { FindingKind, FindingOutcome, FindingView, ValueView } from '@shiftlight/shared/views/truth-view.ts';
import type { Db } from '../../db.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';

type Run = Pick<ReconciliationRow, 'workspaceId' | 'connectorId' | 'reconciliationId' | 'startedAt'>;

/** One ticket of the sample as it was compared. */
export interface AuditedTicket {
  readonly ticketId: string;
  readonly values: readonly AuditedValue[];
}

export interface Finding {
  readonly ticketId: string;
  readonly kind: FindingKind;
  readonly values: readonly ValueView[];
}

/** A finding that waits for its ticket to be read, and what is known of the ticket by now. */
export interface OpenFinding {
  readonly ticketId: string;
  readonly kind: FindingKind;
  readonly values: readonly ValueView[];
  /** True while the ticket still waits to be read. */
  readonly waits: boolean;
  readonly attempts: number;
}

export type TruthFindingsRepository = ReturnType<typeof createTruthFindingsRepository>;

/** What a comparison finds: the sample's values, the helpdesk's list, and the tickets in which they differ. */
export function createTruthFindingsRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    /** Tickets at random, half of them from those that moved in the last 30 days: those are the ones that can be wrong today. */
    async drawSample({ workspaceId, connectorId, reconciliationId, startedAt }: Run, size: number) {
      const { rows } = await pool.query<{ id: string }>(
        `(SELECT external_id AS id FROM ticket WHERE workspace_id = $1 AND connector_id = $2 AND NOT gone
            AND last_event_at > $4::timestamptz - interval '30 days' ORDER BY md5($3 || external_id) LIMIT $5)
         UNION
         (SELECT external_id FROM ticket WHERE workspace_id = $1 AND connector_id = $2 AND NOT gone
          ORDER BY md5('all' || $3 || external_id) LIMIT $5)`,
        [workspaceId, connectorId, reconciliationId, new Date(startedAt), Math.ceil(size / 2)],
      );
      return rows.map(({ id }) => id);
    },

    async saveValues({ workspaceId, reconciliationId }: Run, tickets: readonly AuditedTicket[]): Promise<void> {
      const rows = tickets.flatMap(({ ticketId, values }) => values.map((value) => ({ ticketId, ...value })));
      await pool.query(
        `INSERT INTO audited_value (workspace_id, reconciliation_id, ticket_id, field, theirs, ours, verdict, reason)
         SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::text[], $8::text[])
         ON CONFLICT DO NOTHING`,
        [
          workspaceId,
          reconciliationId,
          rows.map(({ ticketId }) => ticketId),
          rows.map(({ field }) => field),
          rows.map(({ theirs }) => JSON.stringify(theirs)),
          rows.map(({ ours }) => JSON.stringify(ours)),
          rows.map(({ verdict }) => verdict),
          rows.map(({ reason }) => reason),
        ],
      );
    },

    /** Remembers which tickets the helpdesk's list has. */
    async noteListed(run: Run, ticketIds: readonly string[]): Promise<void> {
      if (ticketIds.length === 0) return;
      await pool.query(
        `INSERT INTO reconciliation_listed (workspace_id, connector_id, ticket_id, reconciliation_id)
         SELECT $1, $2, id, $3 FROM unnest($4::text[]) AS id ORDER BY id
         ON CONFLICT (workspace_id, connector_id, ticket_id) DO UPDATE SET reconciliation_id = excluded.reconciliation_id`,
        [run.workspaceId, run.connectorId, run.reconciliationId, [...new Set(ticketIds)]],
      );
    },

    async countListed(run: Run): Promise<number> {
      const { rows } = await pool.query<{ n: number }>(
        `SELECT count(*) AS n FROM reconciliation_listed
         WHERE workspace_id = $1 AND connector_id = $2 AND reconciliation_id = $3`,
        [run.workspaceId, run.connectorId, run.reconciliationId],
      );
      return rows[0]?.n ?? 0;
    },

    /** Tickets of ours that the list does not have, and how many we have in all. What moved after `settledBefore` is left out. */
    async listAbsent(run: Run, settledBefore: number): Promise<{ known: number; absent: readonly string[] }> {
      const { rows } = await pool.query<{ known: number; absent: readonly string[] }>(
        `SELECT count(*) AS known,
                coalesce(array_agg(t.external_id ORDER BY t.external_id) FILTER (WHERE l.ticket_id IS NULL), '{}') AS absent
         FROM ticket t LEFT JOIN reconciliation_listed l
           ON l.workspace_id = t.workspace_id AND l.connector_id = t.connector_id AND l.ticket_id = t.external_id
              AND l.reconciliation_id = $3
         WHERE t.workspace_id = $1 AND t.connector_id = $2 AND NOT t.gone AND t.last_event_at < $4`,
        [run.workspaceId, run.connectorId, run.reconciliationId, new Date(settledBefore)],
      );
      return rows[0] ?? { known: 0, absent: [] };
    },

    async forgetListed(run: Run): Promise<void> {
      await pool.query(`DELETE FROM reconciliation_listed WHERE workspace_id = $1 AND connector_id = $2`, [
        run.workspaceId,
        run.connectorId,
      ]);
    },

    /** Keeps what was found first of each ticket. */
    async saveFindings(
      { workspaceId, reconciliationId }: Run,
      findings: readonly Finding[],
      now: number,
    ): Promise<void> {
      if (findings.length === 0) return;
      await pool.query(
        `INSERT INTO reconciliation_finding (workspace_id, reconciliation_id, ticket_id, kind, detail, found_at)
         SELECT $1, $2, f.id, f.kind, f.detail, $6 FROM unnest($3::text[], $4::text[], $5::jsonb[]) AS f(id, kind, detail)
         ON CONFLICT DO NOTHING`,
        [
          workspaceId,
          reconciliationId,
          findings.map(({ ticketId }) => ticketId),
          findings.map(({ kind }) => kind),
          findings.map(({ values }) => JSON.stringify(values)),
          new Date(now),
        ],
      );
    },

    /** Findings whose ticket was not looked at yet. */
    async listOpen(run: Run, limit: number): Promise<readonly OpenFinding[]> {
      const { rows } = await pool.query<OpenFinding>(
        `SELECT f.ticket_id AS "ticketId", f.kind, f.detail AS values, r.ticket_id IS NOT NULL AS waits,
                coalesce(r.attempts, 0) AS attempts
         FROM reconciliation_finding f LEFT JOIN ticket_to_read r
           ON r.workspace_id = f.workspace_id AND r.connector_id = $3 AND r.ticket_id = f.ticket_id
         WHERE f.workspace_id = $1 AND f.reconciliation_id = $2 AND f.settled_at IS NULL
         ORDER BY f.ticket_id LIMIT $4`,
        [run.workspaceId, run.reconciliationId, run.connectorId, limit],
      );
      return rows;
    },

    async settle(
      { workspaceId, reconciliationId }: Run,
      outcomes: readonly { readonly ticketId: string; readonly outcome: FindingOutcome }[],
      now: number,
    ): Promise<void> {
      await pool.query(
        `UPDATE reconciliation_finding f SET settled_at = $5, outcome = o.outcome
         FROM unnest($3::text[], $4::text[]) AS o(id, outcome)
         WHERE f.workspace_id = $1 AND f.reconciliation_id = $2 AND f.ticket_id = o.id`,
        [
          workspaceId,
          reconciliationId,
          outcomes.map(({ ticketId }) => ticketId),
          outcomes.map(({ outcome }) => outcome),
          new Date(now),
        ],
      );
    },

    async listFindings(run: Run, limit: number): Promise<readonly FindingView[]> {
      const { rows } = await pool.query<FindingView>(
        `SELECT ticket_id AS "ticketId", kind, detail AS values, (extract(epoch FROM found_at) * 1000)::float8 AS "foundAt",
                (extract(epoch FROM settled_at) * 1000)::float8 AS "settledAt", outcome
         FROM reconciliation_finding WHERE workspace_id = $1 AND reconciliation_id = $2 ORDER BY kind, ticket_id LIMIT $3`,
        [run.workspaceId, run.reconciliationId, limit],
      );
      return rows;
    },
  };
}
