import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';

export interface CalibrationTicket {
  readonly connectorId: string;
  readonly externalId: string;
  readonly agentId: string;
}

export interface CalibrationRow {
  readonly calibrationId: string;
  readonly label: string;
  readonly teamId: string;
  readonly teamName: string | null;
  readonly rubricId: string;
  readonly rubricVersion: number;
  readonly seed: string;
  readonly tickets: readonly CalibrationTicket[];
  readonly benchmarkId: string | null;
  readonly openedAt: number;
  readonly openedBy: string;
  readonly deadlineAt: number;
  readonly closedAt: number | null;
  readonly closeRequestId: string | null;
  readonly outcome: string | null;
  readonly reviewerIds: readonly string[];
}

/** A finished ticket that a calibration may take. */
export interface CalibrationCandidate {
  readonly ticketKey: string;
  readonly agentId: string;
  readonly facts: TicketFacts;
}

export type CalibrationRepository = ReturnType<typeof createCalibrationRepository>;

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const iso = (at: number): string => new Date(at).toISOString();
const selection = `SELECT c.id AS "calibrationId", c.label, c.team_id AS "teamId", t.name AS "teamName", c.rubric_id AS "rubricId",
    c.rubric_version AS "rubricVersion", c.seed, c.tickets, c.benchmark_member_id AS "benchmarkId", ${ms('c.opened_at')} AS "openedAt",
    c.opened_by AS "openedBy", ${ms('c.deadline_at')} AS "deadlineAt", ${ms('c.closed_at')} AS "closedAt",
    c.close_request_id AS "closeRequestId", c.outcome,
    (SELECT COALESCE(array_agg(r.member_id::text ORDER BY r.member_id), '{}') FROM qa_calibration_reviewer r
     WHERE r.workspace_id = c.workspace_id AND r.calibration_id = c.id) AS "reviewerIds"
  FROM qa_calibration c LEFT JOIN team t ON t.id = c.team_id AND t.workspace_id = c.workspace_id WHERE c.workspace_id = $1`;

/** Calibrations. Every query names its workspace. */
export function createCalibrationRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async find(workspaceId: string, calibrationId: string): Promise<CalibrationRow | null> {
      const { rows } = await pool.query<CalibrationRow>(`${selection} AND c.id = $2`, [workspaceId, calibrationId]);
      return rows[0] ?? null;
    },

    /** Newest first: those that the member rates in, and those of these teams (null = of all). */
    async list(workspaceId: string, memberId: string, teamIds: readonly string[] | null) {
      const { rows } = await pool.query<CalibrationRow>(
        `${selection} AND ($3::uuid[] IS NULL OR c.team_id = ANY ($3) OR EXISTS (
           SELECT 1 FROM qa_calibration_reviewer r WHERE r.workspace_id = $1 AND r.calibration_id = c.id AND r.member_id = $2))
         ORDER BY c.opened_at DESC, c.id LIMIT 50`,
        [workspaceId, memberId, teamIds],
      );
      return rows;
    },

    /** Tickets that members of the team finished since, which none of the reviewers touched or did. */
    async listCandidates(
      workspaceId: string,
      teamId: string,
      since: number,
      reviewerIds: readonly string[],
    ): Promise<readonly CalibrationCandidate[]> {
      const { rows } = await pool.query<CalibrationCandidate>(
        `SELECT t.connector_id || '/' || t.external_id AS "ticketKey", p.member_id AS "agentId", t.facts
         FROM team_member g JOIN team own ON own.id = g.team_id AND own.workspace_id = $1
         JOIN person p ON p.workspace_id = $1 AND p.member_id = g.member_id
         JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = p.connector_id AND t.agents @> ARRAY[p.external_id]
           AND t.last_event_at >= $3 AND NOT t.gone
         WHERE g.team_id = $2 AND t.facts->>'resolvedBy' = p.external_id AND (t.facts->>'resolvedAt')::float8 >= $4
           AND NOT EXISTS (SELECT 1 FROM person r WHERE r.workspace_id = $1 AND r.connector_id = t.connector_id
             AND r.member_id = ANY ($5::uuid[]) AND (r.external_id = ANY (t.agents) OR r.external_id = t.assignee_id))
         ORDER BY 1`,
        [workspaceId, teamId, iso(since), since, reviewerIds],
      );
      return rows;
    },

    /** False when a request of this id opened one before. */
    async insert(
      client: Client,
      workspaceId: string,
      row: Omit<CalibrationRow, 'teamName' | 'closedAt' | 'closeRequestId' | 'outcome'>,
    ) {
      const { rowCount } = await client.query(
        `INSERT INTO qa_calibration (workspace_id, id, label, team_id, rubric_id, rubric_version, seed, tickets, benchmark_member_id,
           opened_at, opened_by, deadline_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
        [
          workspaceId,
          row.calibrationId,
          row.label,
          row.teamId,
          row.rubricId,
          row.rubricVersion,
          row.seed,
          JSON.stringify(row.tickets),
          row.benchmarkId,
          iso(row.openedAt),
          row.openedBy,
          iso(row.deadlineAt),
        ],
      );
      if (rowCount !== 1) return false;
      await client.query(
        `INSERT INTO qa_calibration_reviewer (workspace_id, calibration_id, member_id) SELECT $1, $2, m FROM unnest($3::uuid[]) AS m`,
        [workspaceId, row.calibrationId, row.reviewerIds],
      );
      return true;
    },

    /** False when it is closed already. */
    async close(
      client: Client,
      workspaceId: string,
      calibrationId: string,
      closing: { readonly at: number; readonly memberId: string; readonly requestId: string; readonly outcome: string },
    ): Promise<boolean> {
      const { rowCount } = await client.query(
        `UPDATE qa_calibration SET closed_at = $3, closed_by = $4, close_request_id = $5, outcome = $6
         WHERE workspace_id = $1 AND id = $2 AND closed_at IS NULL`,
        [workspaceId, calibrationId, iso(closing.at), closing.memberId, closing.requestId, closing.outcome],
      );
      return rowCount === 1;
    },
  };
}
