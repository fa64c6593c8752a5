import type { ReviewCandidate } from '@shiftlight/shared/qa/draw-sample.ts';
import type { FinishedTicket, SamplingFrame } from '@shiftlight/shared/qa/list-candidates.ts';
import type { SamplingMethod, SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { DrawStretch } from './sampling-period.ts';

/** A version of a plan. */
export interface StoredPlan {
  readonly planId: string;
  readonly version: number;
  readonly requestId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly rubricId: string;
  readonly plan: SamplingPlan;
}

export interface StoredDraw {
  readonly drawId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly number: number;
  readonly seed: string;
  readonly periodFrom: number;
  readonly from: number;
  readonly to: number;
  readonly drawnAt: number;
  readonly drawnBy: string | null;
  readonly frame: StoredFrame;
  readonly excluded: SamplingFrame['excluded'];
}

/** A draw with what became of it. */
export interface DrawWithCounts extends StoredDraw {
  readonly drawn: number;
  readonly withoutReviewer: number;
}

/** What a draw drew from, as far as it needs it to be repeated. */
export interface StoredFrame {
  readonly method: SamplingMethod;
  readonly candidates: readonly ReviewCandidate[];
  /** Tickets asked for, by agent. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Of each person in a plan's running period. */
export interface PlanCount {
  readonly agentId: string;
  readonly drawn: number;
  readonly reviewed: number;
  readonly replaced: number;
  readonly due: number;
  readonly overdue: number;
  readonly withoutReviewer: number;
}

export type SamplingRepository = ReturnType<typeof createSamplingRepository>;

const iso = (at: number): string => new Date(at).toISOString();
const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const planColumns = `p.id AS "planId", p.version, p.request_id AS "requestId", p.team_id AS "teamId", t.name AS "teamName",
  p.rubric_id AS "rubricId", p.plan`;
const newest = `FROM qa_plan p JOIN team t ON t.id = p.team_id AND t.workspace_id = p.workspace_id
  WHERE p.workspace_id = $1 AND p.version = (SELECT max(version) FROM qa_plan n WHERE n.workspace_id = p.workspace_id AND n.id = p.id)`;
const drawColumns = `d.id AS "drawId", d.plan_id AS "planId", d.plan_version AS "planVersion", d.number, d.seed, d.frame, d.excluded,
  ${ms('d.period_from')} AS "periodFrom", ${ms('d.from_at')} AS "from", ${ms('d.to_at')} AS "to", ${ms('d.drawn_at')} AS "drawnAt",
  d.drawn_by AS "drawnBy"`;
const drawCounts = `(SELECT count(*) FROM qa_sample s WHERE s.workspace_id = d.workspace_id AND s.draw_id = d.id
    AND s.stands_in_for IS NULL) AS drawn,
  (SELECT count(*) FROM qa_sample s WHERE s.workspace_id = d.workspace_id AND s.draw_id = d.id AND s.state = 'due'
    AND s.reviewer_member_id IS NULL) AS "withoutReviewer"`;

/** Plans, draws and what they draw from. Every query names its workspace. */
export function createSamplingRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    /** Newest version of every plan, those that hold first. */
    async listPlans(workspaceId: string): Promise<readonly StoredPlan[]> {
      const { rows } = await pool.query<StoredPlan>(
        `SELECT ${planColumns} ${newest} ORDER BY (p.plan->>'active')::bool DESC, p.plan->>'label', p.id`,
        [workspaceId],
      );
      return rows;
    },

    /** Workspaces with a plan that holds. */
    async listPlanning(): Promise<readonly { readonly workspaceId: string; readonly planId: string }[]> {
      const { rows } = await pool.query<{ workspaceId: string; planId: string }>(
        `SELECT DISTINCT ON (workspace_id, id) workspace_id AS "workspaceId", id AS "planId", plan->>'active' AS active
         FROM qa_plan ORDER BY workspace_id, id, version DESC`,
      );
      return rows;
    },

    async findPlan(workspaceId: string, planId: string): Promise<StoredPlan | null> {
      const { rows } = await pool.query<StoredPlan>(`SELECT ${planColumns} ${newest} AND p.id = $2`, [
        workspaceId,
        planId,
      ]);
      return rows[0] ?? null;
    },

    async findPlanOfRequest(workspaceId: string, requestId: string): Promise<StoredPlan | null> {
      const { rows } = await pool.query<StoredPlan>(
        `SELECT ${planColumns} FROM qa_plan p JOIN team t ON t.id = p.team_id AND t.workspace_id = p.workspace_id
         WHERE p.workspace_id = $1 AND p.request_id = $2`,
        [workspaceId, requestId],
      );
      return rows[0] ?? null;
    },

    async listDrawsOfRequest(workspaceId: string, requestId: string): Promise<readonly DrawWithCounts[]> {
      const { rows } = await pool.query<DrawWithCounts>(
        `SELECT ${drawColumns}, ${drawCounts} FROM qa_draw d WHERE d.workspace_id = $1 AND d.request_id = $2 ORDER BY d.number`,
        [workspaceId, requestId],
      );
      return rows;
    },

    async findDraw(workspaceId: string, drawId: string, client: Client = pool): Promise<StoredDraw | null> {
      const { rows } = await client.query<StoredDraw>(
        `SELECT ${drawColumns} FROM qa_draw d WHERE d.workspace_id = $1 AND d.id = $2`,
        [workspaceId, drawId],
      );
      return rows[0] ?? null;
    },

    async listDraws(workspaceId: string, planId: string): Promise<readonly DrawWithCounts[]> {
      const { rows } = await pool.query<DrawWithCounts>(
        `SELECT ${drawColumns}, ${drawCounts} FROM qa_draw d WHERE d.workspace_id = $1 AND d.plan_id = $2 ORDER BY d.number DESC LIMIT 60`,
        [workspaceId, planId],
      );
      return rows;
    },

    /** Keys of the tickets that the draw itself gave, without those that stand in. */
    async listFirstKeys(workspaceId: string, drawId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ key: string }>(
        `SELECT connector_id || '/' || external_id AS key FROM qa_sample
         WHERE workspace_id = $1 AND draw_id = $2 AND stands_in_for IS NULL ORDER BY 1`,
        [workspaceId, drawId],
      );
      return rows.map(({ key }) => key);
    },

    /** Up to when the plan was drawn; null = never. */
    async findLastTo(client: Client, workspaceId: string, planId: string): Promise<number | null> {
      const { rows } = await client.query<{ to: number | null }>(
        `SELECT ${ms('max(to_at)')} AS "to" FROM qa_draw WHERE workspace_id = $1 AND plan_id = $2`,
        [workspaceId, planId],
      );
      return rows[0]?.to ?? null;
    },

    /** Which of these are active members who may review, and of the team. */
    async listReviewers(workspaceId: string, memberIds: readonly string[]): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM member WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND active AND role <> 'agent'`,
        [workspaceId, memberIds],
      );
      return rows.map(({ id }) => id);
    },

    /** People who can be asked to review: everybody active who is more than an agent. */
    async listPossibleReviewers(workspaceId: string) {
      const { rows } = await pool.query<{ memberId: string; name: string }>(
        `SELECT m.id AS "memberId", u.name FROM member m JOIN "user" u ON u.id = m.user_id
         WHERE m.workspace_id = $1 AND m.active AND m.role <> 'agent' ORDER BY u.name, m.id`,
        [workspaceId],
      );
      return rows;
    },

    /** Teams of the workspace; only those that the member leads unless that is null. */
    async listTeams(workspaceId: string, leadId: string | null) {
      const { rows } = await pool.query<{ teamId: string; name: string }>(
        `SELECT t.id AS "teamId", t.name FROM team t WHERE t.workspace_id = $1 AND ($2::uuid IS NULL OR EXISTS (
           SELECT 1 FROM team_member m WHERE m.team_id = t.id AND m.member_id = $2 AND m.is_lead)) ORDER BY t.name`,
        [workspaceId, leadId],
      );
      return rows;
    },

    /** Tickets that members of the plan's team finished in the stretch, by who resolved them. */
    async listFinished(
      client: Client,
      workspaceId: string,
      { planId, plan: { teamId } }: StoredPlan,
      { periodFrom, from, to }: DrawStretch,
    ): Promise<readonly FinishedTicket[]> {
      const { rows } = await client.query<{
        ticketKey: string;
        agentId: string;
        facts: TicketFacts;
        drawnBefore: boolean;
      }>(
        `WITH framed AS MATERIALIZED (
           SELECT (c->>'ticketKey') || ' ' || (c->>'agentId') AS key FROM qa_draw d, json_array_elements(d.frame->'candidates') AS c
           WHERE d.workspace_id = $1 AND d.plan_id = $7 AND d.period_from = $8)
         SELECT t.connector_id || '/' || t.external_id AS "ticketKey", p.member_id AS "agentId", t.facts,
           (t.connector_id || '/' || t.external_id || ' ' || p.member_id IN (SELECT key FROM framed)
            OR EXISTS (SELECT 1 FROM qa_sample s WHERE s.workspace_id = t.workspace_id AND s.connector_id = t.connector_id
                       AND s.external_id = t.external_id AND s.agent_member_id = p.member_id)) AS "drawnBefore"
         FROM team_member g JOIN member m ON m.id = g.member_id AND m.workspace_id = $1 AND m.active
         JOIN person p ON p.workspace_id = $1 AND p.member_id = m.id
         JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = p.connector_id AND t.agents @> ARRAY[p.external_id]
           AND t.last_event_at >= $3 AND t.opened_at < $4
         WHERE g.team_id = $2 AND t.facts->>'resolvedBy' = p.external_id
           AND (t.facts->>'resolvedAt')::float8 >= $5 AND (t.facts->>'resolvedAt')::float8 < $6
         ORDER BY 1`,
        [workspaceId, teamId, iso(from), iso(to), from, to, planId, iso(periodFrom)],
      );
      return rows;
    },

    /** Members who wrote on these tickets or held them, by ticket key. */
    async listTouching(
      client: Client,
      workspaceId: string,
      ticketKeys: readonly string[],
    ): Promise<ReadonlyMap<string, readonly string[]>> {
      const { rows } = await client.query<{ ticketKey: string; memberIds: string[] }>(
        `SELECT k AS "ticketKey", array_agg(DISTINCT p.member_id::text) AS "memberIds" FROM unnest($2::text[]) AS k
         JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = split_part(k, '/', 1)::uuid
           AND t.external_id = substr(k, strpos(k, '/') + 1)
         JOIN person p ON p.workspace_id = $1 AND p.connector_id = t.connector_id AND p.member_id IS NOT NULL
           AND (p.external_id = ANY (t.agents) OR p.external_id = t.assignee_id) GROUP BY k`,
        [workspaceId, ticketKeys],
      );
      return new Map(rows.map(({ ticketKey, memberIds }) => [ticketKey, memberIds]));
    },

    /** Tickets that a plan drew in a period and that were not given back, by agent. */
    async countDrawn(client: Client, workspaceId: string, planId: string, periodFrom: number) {
      const { rows } = await client.query<{ agentId: string; drawn: number }>(
        `SELECT s.agent_member_id AS "agentId", count(*) AS drawn FROM qa_sample s
         JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
         WHERE s.workspace_id = $1 AND d.plan_id = $2 AND d.period_from = $3 AND s.state <> 'replaced' GROUP BY 1`,
        [workspaceId, planId, iso(periodFrom)],
      );
      return new Map(rows.map(({ agentId, drawn }) => [agentId, drawn]));
    },

    /** Open reviews by reviewer. */
    async countOpen(client: Client, workspaceId: string): Promise<ReadonlyMap<string, number>> {
      const { rows } = await client.query<{ memberId: string; open: number }>(
        `SELECT reviewer_member_id AS "memberId", count(*) AS open FROM qa_sample
         WHERE workspace_id = $1 AND state = 'due' AND reviewer_member_id IS NOT NULL GROUP BY 1`,
        [workspaceId],
      );
      return new Map(rows.map(({ memberId, open }) => [memberId, open]));
    },

    /** How a plan stands in a period, by agent. */
    async countByAgent(workspaceId: string, planId: string, periodFrom: number, now: number) {
      const { rows } = await pool.query<PlanCount>(
        `SELECT s.agent_member_id AS "agentId", count(*) FILTER (WHERE s.state <> 'replaced') AS drawn,
           count(*) FILTER (WHERE s.state = 'reviewed') AS reviewed, count(*) FILTER (WHERE s.state = 'replaced') AS replaced,
           count(*) FILTER (WHERE s.state = 'due') AS due, count(*) FILTER (WHERE s.state = 'due' AND s.due_at < $4) AS overdue,
           count(*) FILTER (WHERE s.state = 'due' AND s.reviewer_member_id IS NULL) AS "withoutReviewer"
         FROM qa_sample s JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
         WHERE s.workspace_id = $1 AND d.plan_id = $2 AND d.period_from >= $3 GROUP BY 1 ORDER BY 1`,
        [workspaceId, planId, iso(periodFrom), iso(now)],
      );
      return rows;
    },

    /** Why tickets of a plan were given back in a period. */
    async countReplaced(workspaceId: string, planId: string, periodFrom: number) {
      const { rows } = await pool.query<{ reason: string; count: number }>(
        `SELECT s.replace_reason AS reason, count(*) AS count FROM qa_sample s
         JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
         WHERE s.workspace_id = $1 AND d.plan_id = $2 AND d.period_from >= $3 AND s.state = 'replaced' GROUP BY 1 ORDER BY 2 DESC, 1`,
        [workspaceId, planId, iso(periodFrom)],
      );
      return rows;
    },
  };
}
