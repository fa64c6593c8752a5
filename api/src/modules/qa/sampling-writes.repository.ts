import type { SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';
import type pg from 'pg';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { StoredDraw } from './sampling.repository.ts';

export interface NewPlan {
  readonly workspaceId: string;
  readonly planId: string;
  readonly version: number;
  readonly requestId: string;
  readonly rubricId: string;
  readonly plan: SamplingPlan;
  readonly at: number;
  readonly memberId: string;
}

export interface NewSample {
  readonly sampleId: string;
  readonly ticketKey: string;
  readonly agentId: string;
  readonly stratum: string | null;
  readonly inclusionRatio: number;
  readonly reviewerId: string | null;
  readonly standsInFor: string | null;
}

/** A sample as its writes see it. */
export interface LockedSample {
  readonly sampleId: string;
  readonly drawId: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly agentId: string;
  readonly stratum: string | null;
  readonly inclusionRatio: number;
  readonly reviewerId: string | null;
  readonly state: 'due' | 'reviewed' | 'replaced';
  readonly dueAt: number;
  readonly planId: string;
  readonly teamId: string;
  readonly rubricId: string;
  readonly reviewerIds: readonly string[];
  readonly replaceRequestId: string | null;
}

const iso = (at: number): string => new Date(at).toISOString();

/** False when this version, or this request, was stored before. */
export async function insertPlan(client: Client, plan: NewPlan): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO qa_plan (workspace_id, id, version, request_id, team_id, rubric_id, plan, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      plan.workspaceId,
      plan.planId,
      plan.version,
      plan.requestId,
      plan.plan.teamId,
      plan.rubricId,
      JSON.stringify(plan.plan),
      iso(plan.at),
      plan.memberId,
    ],
  );
  return rowCount === 1;
}

/** Makes this transaction the only one that draws from the plan, or changes its samples, until it ends. */
export async function lockPlan(client: pg.PoolClient, workspaceId: string, planId: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`qa-plan/${workspaceId}/${planId}`]);
}

export async function insertDraw(
  client: pg.PoolClient,
  workspaceId: string,
  draw: StoredDraw,
  requestId: string | null,
): Promise<void> {
  await client.query(
    `INSERT INTO qa_draw (workspace_id, id, plan_id, plan_version, number, seed, period_from, from_at, to_at, frame, excluded,
       drawn_at, drawn_by, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      workspaceId,
      draw.drawId,
      draw.planId,
      draw.planVersion,
      draw.number,
      draw.seed,
      iso(draw.periodFrom),
      iso(draw.from),
      iso(draw.to),
      JSON.stringify(draw.frame),
      JSON.stringify(draw.excluded),
      iso(draw.drawnAt),
      draw.drawnBy,
      requestId,
    ],
  );
}

/** The number of the plan's next draw. */
export async function findNextNumber(client: Client, workspaceId: string, planId: string): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'SELECT COALESCE(max(number), 0) + 1 AS next FROM qa_draw WHERE workspace_id = $1 AND plan_id = $2',
    [workspaceId, planId],
  );
  return rows[0]?.next ?? 1;
}

export async function insertSamples(
  client: pg.PoolClient,
  workspaceId: string,
  drawId: string,
  dueAt: number,
  samples: readonly NewSample[],
): Promise<void> {
  if (samples.length === 0) return;
  await client.query(
    `INSERT INTO qa_sample (workspace_id, draw_id, due_at, id, connector_id, external_id, agent_member_id, stratum, inclusion_ratio,
       reviewer_member_id, stands_in_for)
     SELECT $1, $2, $3, i, split_part(k, '/', 1)::uuid, substr(k, strpos(k, '/') + 1), a, s, r, v, f
     FROM unnest($4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::float8[], $9::uuid[], $10::uuid[]) AS n(i, k, a, s, r, v, f)`,
    [
      workspaceId,
      drawId,
      iso(dueAt),
      samples.map(({ sampleId }) => sampleId),
      samples.map(({ ticketKey }) => ticketKey),
      samples.map(({ agentId }) => agentId),
      samples.map(({ stratum }) => stratum),
      samples.map(({ inclusionRatio }) => inclusionRatio),
      samples.map(({ reviewerId }) => reviewerId),
      samples.map(({ standsInFor }) => standsInFor),
    ],
  );
}

/** The sample, which nobody else can change until this transaction ends; null when the workspace has none of this id. */
export async function lockSample(client: Client, workspaceId: string, sampleId: string): Promise<LockedSample | null> {
  const { rows } = await client.query<LockedSample>(
    `SELECT s.id AS "sampleId", s.draw_id AS "drawId", s.connector_id AS "connectorId", s.external_id AS "externalId",
       s.agent_member_id AS "agentId", s.stratum, s.inclusion_ratio AS "inclusionRatio", s.reviewer_member_id AS "reviewerId", s.state,
       (extract(epoch FROM s.due_at) * 1000)::float8 AS "dueAt", p.id AS "planId", p.team_id AS "teamId", p.rubric_id AS "rubricId",
       p.plan->'reviewerIds' AS "reviewerIds", s.replace_request_id AS "replaceRequestId"
     FROM qa_sample s JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
     JOIN qa_plan p ON p.workspace_id = d.workspace_id AND p.id = d.plan_id AND p.version = d.plan_version
     WHERE s.workspace_id = $1 AND s.id = $2 FOR UPDATE OF s`,
    [workspaceId, sampleId],
  );
  return rows[0] ?? null;
}

/** Keys of all tickets of a draw that were ever sampled. */
export async function listSampledKeys(client: Client, workspaceId: string, drawId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT connector_id || '/' || external_id AS key FROM qa_sample WHERE workspace_id = $1 AND draw_id = $2`,
    [workspaceId, drawId],
  );
  return rows.map(({ key }) => key);
}

export interface Replacement {
  readonly sampleId: string;
  readonly requestId: string;
  readonly memberId: string;
  readonly at: number;
  readonly reason: string;
  readonly note: string | null;
}

export async function markReplaced(client: Client, workspaceId: string, replacement: Replacement): Promise<void> {
  const { sampleId, requestId, memberId, at, reason, note } = replacement;
  await client.query(
    `UPDATE qa_sample SET state = 'replaced', replaced_at = $3, replaced_by = $4, replace_reason = $5, replace_note = $6,
       replace_request_id = $7 WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, sampleId, iso(at), memberId, reason, note, requestId],
  );
}

/** The sample that stands in for another one; null when there is none. */
export async function findStandIn(client: Client, workspaceId: string, sampleId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM qa_sample WHERE workspace_id = $1 AND stands_in_for = $2',
    [workspaceId, sampleId],
  );
  return rows[0]?.id ?? null;
}

export async function setReviewer(
  client: Client,
  workspaceId: string,
  sampleId: string,
  memberId: string,
): Promise<void> {
  await client.query('UPDATE qa_sample SET reviewer_member_id = $3 WHERE workspace_id = $1 AND id = $2', [
    workspaceId,
    sampleId,
    memberId,
  ]);
}
