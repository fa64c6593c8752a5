import type { DisputeState, DisputeTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { ChosenCorrection } from '@shiftlight/shared/views/dispute-view.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';

/** A stored dispute with the names that its view needs. Instants are epoch ms. */
export interface DisputeRow {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly target: DisputeTarget;
  readonly ticketSubject: string | null;
  readonly proposal: EventChange | null;
  readonly expected: ExpectedScore | null;
  readonly reason: string;
  readonly state: DisputeState;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closedBy: string | null;
  readonly closedByName: string | null;
  readonly closeRequestId: string | null;
  readonly decisionReason: string | null;
  readonly corrections: readonly ChosenCorrection[];
  /** Members who may not decide although they lead the person: of a review whoever wrote it, holds the ticket or wrote on it. */
  readonly barredIds: readonly string[];
  /** Of a trigger: what it looks at. */
  readonly triggerMetricId: string | null;
  /** Of a review: its second one is written. */
  readonly isRated: boolean;
}

/** Whose disputes: a member's own, those of the members of teams that one leads (never the own), or everybody's but one's own. */
export interface DisputeScope {
  readonly kind: 'own' | 'led-teams' | 'everybody-else';
  readonly memberId: string;
}

/** A lead who may decide on a member's disputes. */
export interface LeadRow {
  readonly memberId: string;
  readonly leadMemberId: string;
  readonly leadName: string;
}

const columns = `d.id, d.member_id AS "memberId", u.name AS "memberName", d.target, t.subject AS "ticketSubject", d.proposal, d.expected, d.reason,
  d.state, (extract(epoch FROM d.opened_at) * 1000)::float8 AS "openedAt",
  (extract(epoch FROM d.closed_at) * 1000)::float8 AS "closedAt", d.closed_by AS "closedBy", cu.name AS "closedByName",
  d.close_request_id AS "closeRequestId", d.decision_reason AS "decisionReason", d.corrections,
  ARRAY(SELECT r.reviewer_member_id::text FROM qa_review r
        WHERE d.target->>'kind' = 'review' AND r.workspace_id = d.workspace_id AND r.id = (d.target->>'reviewId')::uuid
        UNION SELECT p.member_id::text FROM person p
        WHERE d.target->>'kind' = 'review' AND p.workspace_id = t.workspace_id AND p.connector_id = t.connector_id
          AND (p.external_id = ANY (t.agents) OR p.external_id = t.assignee_id) AND p.member_id IS NOT NULL) AS "barredIds",
  (SELECT c.rule->>'metricId' FROM coaching_trigger c WHERE d.target->>'kind' = 'trigger' AND c.workspace_id = d.workspace_id
     AND c.id = (d.target->>'triggerId')::uuid) AS "triggerMetricId",
  EXISTS (SELECT 1 FROM qa_review s WHERE s.workspace_id = d.workspace_id AND s.dispute_id = d.id) AS "isRated"`;
const source = `dispute d
  JOIN member m ON m.id = d.member_id JOIN "user" u ON u.id = m.user_id
  LEFT JOIN member cm ON cm.workspace_id = d.workspace_id AND cm.id = d.closed_by LEFT JOIN "user" cu ON cu.id = cm.user_id
  LEFT JOIN ticket t ON t.workspace_id = d.workspace_id AND t.connector_id = d.connector_id AND t.external_id = d.ticket_id`;
const scopes = {
  own: 'd.member_id = $2',
  'led-teams': `d.member_id <> $2 AND EXISTS (
    SELECT 1 FROM team_member tm JOIN team_member lead ON lead.team_id = tm.team_id AND lead.is_lead AND lead.member_id = $2
    WHERE tm.member_id = d.member_id)`,
  'everybody-else': 'd.member_id <> $2',
} as const satisfies Record<DisputeScope['kind'], string>;

export type DisputesRepository = ReturnType<typeof createDisputesRepository>;

/** Reads disputes. Every query names its workspace. */
export function createDisputesRepository({ pool }: Db) {
  return {
    async find(workspaceId: string, disputeId: string): Promise<DisputeRow | null> {
      const { rows } = await pool.query<DisputeRow>(
        `SELECT ${columns} FROM ${source} WHERE d.workspace_id = $1 AND d.id = $2`,
        [workspaceId, disputeId],
      );
      return rows[0] ?? null;
    },

    async findByRequest(workspaceId: string, memberId: string, requestId: string): Promise<DisputeRow | null> {
      const { rows } = await pool.query<DisputeRow>(
        `SELECT ${columns} FROM ${source} WHERE d.workspace_id = $1 AND d.member_id = $2 AND d.request_id = $3`,
        [workspaceId, memberId, requestId],
      );
      return rows[0] ?? null;
    },

    /** Open ones first, each part newest first. */
    async list(workspaceId: string, { kind, memberId }: DisputeScope, limit: number): Promise<readonly DisputeRow[]> {
      const { rows } = await pool.query<DisputeRow>(
        `SELECT ${columns} FROM ${source} WHERE d.workspace_id = $1 AND ${scopes[kind]}
         ORDER BY d.state <> 'open', coalesce(d.closed_at, d.opened_at) DESC, d.id LIMIT $3`,
        [workspaceId, memberId, limit],
      );
      return rows;
    },

    /** Active leads of the teams of these members, each of another member than themselves. */
    async listLeads(workspaceId: string, memberIds: readonly string[]): Promise<readonly LeadRow[]> {
      const { rows } = await pool.query<LeadRow>(
        `SELECT DISTINCT tm.member_id AS "memberId", lead.member_id AS "leadMemberId", u.name AS "leadName"
         FROM team_member tm
         JOIN team_member lead ON lead.team_id = tm.team_id AND lead.is_lead AND lead.member_id <> tm.member_id
         JOIN member m ON m.id = lead.member_id AND m.active AND m.role IN ('lead', 'manager', 'admin') AND m.workspace_id = $1
         JOIN "user" u ON u.id = m.user_id
         WHERE tm.member_id = ANY($2::uuid[]) ORDER BY u.name`,
        [workspaceId, memberIds],
      );
      return rows;
    },

    /** Metrics of which the member disputes a figure whose period overlaps [from, to), or a review in it. */
    async listDisputedMetrics(
      workspaceId: string,
      memberId: string,
      from: number,
      to: number,
    ): Promise<readonly string[]> {
      const { rows } = await pool.query<{ metricId: string }>({
        name: 'disputed-metrics',
        text: `SELECT DISTINCT target->>'metricId' AS "metricId" FROM dispute
               WHERE workspace_id = $1 AND member_id = $2 AND state = 'open' AND target->>'kind' = 'figure'
                 AND (target->>'from')::float8 < $4 AND (target->>'to')::float8 > $3
               UNION SELECT 'qa-score' FROM dispute d JOIN qa_review r ON r.workspace_id = d.workspace_id
                 AND r.id = (d.target->>'reviewId')::uuid
               WHERE d.workspace_id = $1 AND d.member_id = $2 AND d.state = 'open' AND d.target->>'kind' = 'review'
                 AND r.submitted_at >= to_timestamp($3::float8 / 1000) AND r.submitted_at < to_timestamp($4::float8 / 1000)`,
        values: [workspaceId, memberId, from, to],
      });
      return rows.map(({ metricId }) => metricId);
    },
  };
}

/** What is stored when somebody disputes. */
export interface NewDispute {
  readonly workspaceId: string;
  readonly id: string;
  readonly requestId: string;
  readonly memberId: string;
  readonly target: DisputeTarget;
  readonly targetKey: string;
  readonly connectorId: string | null;
  readonly ticketId: string | null;
  readonly proposal: EventChange | null;
  readonly expected: ExpectedScore | null;
  readonly reason: string;
  readonly openedAt: number;
}

/** False when this request was stored already, or the same target is disputed by the same member and still open. */
export async function insertDispute(client: Client, dispute: NewDispute): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO dispute (workspace_id, id, request_id, member_id, target, target_key, connector_id, ticket_id, proposal, reason,
                          opened_at, expected)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
    [
      dispute.workspaceId,
      dispute.id,
      dispute.requestId,
      dispute.memberId,
      JSON.stringify(dispute.target),
      dispute.targetKey,
      dispute.connectorId,
      dispute.ticketId,
      dispute.proposal === null ? null : JSON.stringify(dispute.proposal),
      dispute.reason,
      new Date(dispute.openedAt).toISOString(),
      dispute.expected === null ? null : JSON.stringify(dispute.expected),
    ],
  );
  return rowCount === 1;
}

export interface Closing {
  readonly state: Exclude<DisputeState, 'open'>;
  readonly closedAt: number;
  readonly closedBy: string;
  readonly closeRequestId: string;
  readonly decisionReason: string | null;
  readonly corrections: readonly ChosenCorrection[];
}

/** Closes an open dispute; false when it is open no longer. Whoever comes second waits for the first and is told. */
export async function closeDispute(
  client: Client,
  workspaceId: string,
  disputeId: string,
  closing: Closing,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE dispute SET state = $3, closed_at = $4, closed_by = $5, close_request_id = $6, decision_reason = $7, corrections = $8
     WHERE workspace_id = $1 AND id = $2 AND state = 'open'`,
    [
      workspaceId,
      disputeId,
      closing.state,
      new Date(closing.closedAt).toISOString(),
      closing.closedBy,
      closing.closeRequestId,
      closing.decisionReason,
      JSON.stringify(closing.corrections),
    ],
  );
  return rowCount === 1;
}
