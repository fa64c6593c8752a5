import type { CoachingTrigger, Tier } from '@shiftlight/shared/coaching/trigger.ts';
import type { EffectState } from '@shiftlight/shared/coaching/follow-effect.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import type {
  JudgedBasis,
  TriggerEvidence,
  UnknownCause,
  WatchedFigure,
} from '@shiftlight/shared/views/coaching-view.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { MemberKey } from './coaching-due.repository.ts';
import type { JudgedPerson } from './judge-member.ts';
import type { MeasuredCase } from './list-member-cases.ts';

/** How one trigger looks at a member now. */
export interface Watch {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly state: Exclude<WatchedFigure['state'], 'not-yet'>;
  readonly cause: UnknownCause | null;
  readonly figure: Figure;
  readonly threshold: number | null;
  readonly interval: readonly [number, number] | null;
  readonly basis: JudgedBasis;
  readonly activeDays: number;
}

/** A colleague of a team; `figure` null = not measured lately under this version of the rules. */
export interface Teammate {
  readonly memberId: string;
  readonly figure: Figure | null;
  readonly activeDays: number;
  readonly tier: Tier;
}

/** Makes this transaction the only one that looks at the member until it ends. */
export async function lockMember(client: Client, { workspaceId, memberId }: MemberKey): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`coaching/${workspaceId}/${memberId}`]);
}

/** What of the member decides which triggers look at them; null when they take no part: inactive, or not of this workspace. */
export async function findJudgedPerson(
  client: Client,
  { workspaceId, memberId }: MemberKey,
): Promise<JudgedPerson | null> {
  const { rows } = await client.query<JudgedPerson>(
    `SELECT m.role = 'specialist' AS "isSpecialist",
            ARRAY(SELECT tm.team_id::text FROM team_member tm WHERE tm.member_id = m.id ORDER BY 1) AS "teamIds"
     FROM member m WHERE m.workspace_id = $1 AND m.id = $2 AND m.active`,
    [workspaceId, memberId],
  );
  return rows[0] ?? null;
}

/** True while a connected system's past is still being read: figures of half a history are wrong. */
export async function isHistoryLoading(client: Client, workspaceId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM connector WHERE workspace_id = $1 AND active AND progress->>'phase' = 'history' LIMIT 1`,
    [workspaceId],
  );
  return rowCount === 1;
}

/** When each trigger last called for the member. */
export async function listLastFired(
  client: Client,
  { workspaceId, memberId }: MemberKey,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ ruleId: string; at: Date }>(
    `SELECT rule_id AS "ruleId", max(fired_at) AS at FROM coaching_trigger WHERE workspace_id = $1 AND member_id = $2 GROUP BY 1`,
    [workspaceId, memberId],
  );
  return new Map(rows.map(({ ruleId, at }) => [ruleId, at.getTime()]));
}

/** The other active members of the member's teams whom a connected system knows, with their figure for the rule. */
export async function listTeammates(
  client: Client,
  { workspaceId, memberId }: MemberKey,
  rule: { readonly ruleId: string; readonly ruleVersion: number; readonly measuredSince: number },
): Promise<readonly Teammate[]> {
  const { rows } = await client.query<Teammate>(
    `SELECT DISTINCT ON (m.id) m.id AS "memberId", w.figure, COALESCE(w.active_days, 0) AS "activeDays",
            COALESCE((w.basis#>>'{workTier,tier}')::int, 1) AS tier
     FROM team_member mine
     JOIN team t ON t.id = mine.team_id AND t.workspace_id = $1
     JOIN team_member other ON other.team_id = t.id AND other.member_id <> mine.member_id
     JOIN member m ON m.id = other.member_id AND m.active
     LEFT JOIN coaching_watch w ON w.workspace_id = m.workspace_id AND w.member_id = m.id AND w.rule_id = $3
                               AND w.rule_version = $4 AND w.evaluated_at >= $5
     WHERE mine.member_id = $2
       AND EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = m.workspace_id AND p.member_id = m.id)
     ORDER BY m.id`,
    [workspaceId, memberId, rule.ruleId, rule.ruleVersion, new Date(rule.measuredSince).toISOString()],
  );
  return rows;
}

/** Stores how every trigger looks at the member, and forgets triggers that no longer exist. */
export async function saveWatches(
  client: Client,
  { workspaceId, memberId }: MemberKey,
  watches: readonly Watch[],
  at: number,
): Promise<void> {
  await client.query('DELETE FROM coaching_watch WHERE workspace_id = $1 AND member_id = $2 AND rule_id <> ALL($3)', [
    workspaceId,
    memberId,
    watches.map(({ ruleId }) => ruleId),
  ]);
  await client.query(
    `INSERT INTO coaching_watch (workspace_id, member_id, rule_id, rule_version, state, cause, figure, threshold, interval,
                                 active_days, evaluated_at, basis)
     SELECT $1::uuid, $2::uuid, r, v, s, c, f, t, i, d, $11::timestamptz, b
     FROM unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::jsonb[], $8::float8[], $9::jsonb[], $10::int[], $12::jsonb[])
          AS n(r, v, s, c, f, t, i, d, b)
     ON CONFLICT (workspace_id, member_id, rule_id) DO UPDATE SET
       (rule_version, state, cause, figure, threshold, interval, active_days, evaluated_at, basis) =
       (excluded.rule_version, excluded.state, excluded.cause, excluded.figure, excluded.threshold, excluded.interval,
        excluded.active_days, excluded.evaluated_at, excluded.basis)`,
    [
      workspaceId,
      memberId,
      watches.map(({ ruleId }) => ruleId),
      watches.map(({ ruleVersion }) => ruleVersion),
      watches.map(({ state }) => state),
      watches.map(({ cause }) => cause),
      watches.map(({ figure }) => JSON.stringify(figure)),
      watches.map(({ threshold }) => threshold),
      watches.map(({ interval }) => (interval === null ? null : JSON.stringify(interval))),
      watches.map(({ activeDays }) => activeDays),
      new Date(at).toISOString(),
      watches.map(({ basis }) => JSON.stringify(basis)),
    ],
  );
}

export interface NewTrigger {
  readonly triggerId: string;
  readonly rule: CoachingTrigger;
  readonly ruleVersion: number;
  readonly firedAt: number;
  readonly evidence: TriggerEvidence;
  readonly cases: readonly MeasuredCase[];
  readonly beforeSample: readonly number[];
}

/** Stores one call of a trigger with all that it rests on. */
export async function insertTrigger(
  client: Client,
  { workspaceId, memberId }: MemberKey,
  trigger: NewTrigger,
): Promise<void> {
  const tickets = trigger.cases
    .filter(({ subject }) => subject === 'ticket')
    .map(({ connectorId, subjectId, observation }) => [connectorId, subjectId, observation.at, observation.value]);
  await client.query(
    `INSERT INTO coaching_trigger (workspace_id, id, member_id, rule_id, rule, rule_version, fired_at, evidence, tickets,
                                   before_sample)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      workspaceId,
      trigger.triggerId,
      memberId,
      trigger.rule.id,
      JSON.stringify(trigger.rule),
      trigger.ruleVersion,
      new Date(trigger.firedAt).toISOString(),
      JSON.stringify(trigger.evidence),
      JSON.stringify(tickets),
      JSON.stringify(trigger.beforeSample),
    ],
  );
}

/** A call whose window after it is over and whose effect is not judged yet. */
export interface EffectDue {
  readonly triggerId: string;
  readonly rule: CoachingTrigger;
  readonly firedAt: number;
  readonly from: number;
  readonly to: number;
  readonly beforeSample: readonly number[];
}

export async function listEffectsDue(
  client: Client,
  { workspaceId, memberId }: MemberKey,
  now: number,
): Promise<readonly EffectDue[]> {
  const { rows } = await client.query<EffectDue>(
    `SELECT id AS "triggerId", rule, before_sample AS "beforeSample",
            (extract(epoch FROM fired_at) * 1000)::float8 AS "firedAt",
            (extract(epoch FROM acknowledged_at) * 1000)::float8 AS "from",
            (extract(epoch FROM effect_due_at) * 1000)::float8 AS "to"
     FROM coaching_trigger
     WHERE workspace_id = $1 AND member_id = $2 AND effect IS NULL AND effect_due_at <= $3 AND withdrawn_at IS NULL`,
    [workspaceId, memberId, new Date(now).toISOString()],
  );
  return rows;
}

export async function saveEffect(
  client: Client,
  workspaceId: string,
  { triggerId, effect, at }: { readonly triggerId: string; readonly effect: EffectState; readonly at: number },
): Promise<void> {
  await client.query(
    'UPDATE coaching_trigger SET effect = $3, effect_measured_at = $4 WHERE workspace_id = $1 AND id = $2 AND effect IS NULL',
    [workspaceId, triggerId, JSON.stringify(effect), new Date(at).toISOString()],
  );
}
