import type { EffectState } from '@shiftlight/shared/coaching/follow-effect.ts';
import { dismissReasons, type DismissReason } from '@shiftlight/shared/coaching/trigger-record.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import type {
  EvidenceTicket,
  JudgedBasis,
  RaisedTrigger,
  TriggerEvidence,
  TriggerState,
  UnknownCause,
  WatchedFigure,
} from '@shiftlight/shared/views/coaching-view.ts';
import type { Db } from '../../db.ts';
import type { CoachingNote } from '@shiftlight/shared/views/coaching-view.ts';

interface TriggerRow {
  readonly triggerId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly rule: CoachingTrigger;
  readonly evidence: TriggerEvidence;
  readonly firedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly dismissedAt: Date | null;
  readonly dismissReason: string | null;
  readonly dismissText: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly dispute: RaisedTrigger['dispute'];
  readonly effect: EffectState | null;
}

interface NoteRow extends Omit<CoachingNote, 'at'> {
  readonly triggerId: string;
  readonly at: Date;
}

/** What stands behind the effect of one call. */
export interface EffectSource {
  readonly memberId: string;
  readonly triggerId: string;
  readonly rule: CoachingTrigger;
  readonly beforeSample: readonly number[];
  readonly firedAt: number;
  /** Window after the acknowledgement; null before it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly effect: EffectState | null;
}

/** What became of one call, for the record of its trigger. */
export interface OutcomeRow {
  readonly memberId: string;
  readonly rule: CoachingTrigger;
  readonly state: TriggerState;
  readonly dismissReason: DismissReason | null;
  readonly change: number | null;
}

export interface StoredWatch extends Omit<WatchedFigure, 'rule' | 'unit' | 'quietUntilAt'> {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly lastFiredAt: number | null;
}

const columns = `t.id AS "triggerId", t.member_id AS "memberId", u.name AS "memberName", t.rule, t.evidence, t.fired_at AS "firedAt",
  t.acknowledged_at AS "acknowledgedAt", t.dismissed_at AS "dismissedAt", t.dismiss_reason AS "dismissReason",
  t.dismiss_text AS "dismissText", t.withdrawn_at AS "withdrawnAt", t.withdraw_reason AS "withdrawReason", t.effect,
  (SELECT CASE WHEN d.state = 'open' THEN 'open' ELSE 'decided' END FROM dispute d
   WHERE d.workspace_id = t.workspace_id AND d.target_key = 'trigger/' || t.id AND d.state <> 'withdrawn'
   ORDER BY d.opened_at DESC LIMIT 1) AS dispute`;
const source = `coaching_trigger t JOIN member m ON m.id = t.member_id AND m.workspace_id = t.workspace_id
  JOIN "user" u ON u.id = m.user_id`;

export type CoachingRepository = ReturnType<typeof createCoachingRepository>;

/** Reads what triggers called for, with answers and notes. Changes are in coaching-changes.repository.ts. */
export function createCoachingRepository({ pool }: Db) {
  /** Calls for these members, open ones first, then newest first. */
  async function listTriggers(
    workspaceId: string,
    memberIds: readonly string[],
    limit: number,
  ): Promise<readonly RaisedTrigger[]> {
    const { rows } = await pool.query<TriggerRow>(
      `SELECT ${columns} FROM ${source} WHERE t.workspace_id = $1 AND t.member_id = ANY($2)
       ORDER BY (t.acknowledged_at IS NULL AND t.dismissed_at IS NULL AND t.withdrawn_at IS NULL) DESC, t.fired_at DESC, t.id LIMIT $3`,
      [workspaceId, memberIds, limit],
    );
    return withNotes(workspaceId, rows);
  }

  async function withNotes(workspaceId: string, rows: readonly TriggerRow[]): Promise<readonly RaisedTrigger[]> {
    const { rows: notes } = await pool.query<NoteRow>(
      `SELECT n.id AS "noteId", n.trigger_id AS "triggerId", n.author_member_id AS "authorMemberId", u.name AS "authorName",
              n.text, n.goal, to_char(n.follow_up_on, 'YYYY-MM-DD') AS "followUpOn", n.at
       FROM coaching_note n JOIN member m ON m.id = n.author_member_id JOIN "user" u ON u.id = m.user_id
       WHERE n.workspace_id = $1 AND n.trigger_id = ANY($2) ORDER BY n.number`,
      [workspaceId, rows.map(({ triggerId }) => triggerId)],
    );
    const byTrigger = Map.groupBy(notes, ({ triggerId }) => triggerId);
    return rows.map((row) => toRaisedTrigger(row, byTrigger.get(row.triggerId) ?? []));
  }

  return {
    listTriggers,

    /** The call; null when there is none of this id in the workspace. */
    async findTrigger(workspaceId: string, triggerId: string): Promise<RaisedTrigger | null> {
      const { rows } = await pool.query<TriggerRow>(
        `SELECT ${columns} FROM ${source} WHERE t.workspace_id = $1 AND t.id = $2`,
        [workspaceId, triggerId],
      );
      return (await withNotes(workspaceId, rows))[0] ?? null;
    },

    /** The tickets that were counted when the trigger called, with what is known of them now. */
    async listEvidenceTickets(workspaceId: string, triggerId: string): Promise<readonly EvidenceTicket[]> {
      const { rows } = await pool.query<EvidenceTicket>(
        `SELECT e.value->>0 AS "connectorId", e.value->>1 AS "externalId", k.subject, (e.value->>2)::float8 AS at,
                (e.value->>3)::float8 AS value
         FROM coaching_trigger t CROSS JOIN json_array_elements(t.tickets) AS e
         LEFT JOIN ticket k ON k.workspace_id = t.workspace_id AND k.connector_id = (e.value->>0)::uuid
                           AND k.external_id = e.value->>1
         WHERE t.workspace_id = $1 AND t.id = $2 ORDER BY 4 DESC, 2`,
        [workspaceId, triggerId],
      );
      return rows;
    },

    async findEffectSource(workspaceId: string, triggerId: string): Promise<EffectSource | null> {
      const { rows } = await pool.query<EffectSource>(
        `SELECT id AS "triggerId", member_id AS "memberId", rule, before_sample AS "beforeSample", effect,
                (extract(epoch FROM fired_at) * 1000)::float8 AS "firedAt",
                (extract(epoch FROM acknowledged_at) * 1000)::float8 AS "from",
                (extract(epoch FROM effect_due_at) * 1000)::float8 AS "to"
         FROM coaching_trigger WHERE workspace_id = $1 AND id = $2 AND withdrawn_at IS NULL`,
        [workspaceId, triggerId],
      );
      return rows[0] ?? null;
    },

    /** What became of the newest calls for these members. */
    async listOutcomes(
      workspaceId: string,
      memberIds: readonly string[],
      limit: number,
    ): Promise<readonly OutcomeRow[]> {
      const { rows } = await pool.query<Omit<OutcomeRow, 'dismissReason'> & { dismissReason: string | null }>(
        `SELECT member_id AS "memberId", rule, dismiss_reason AS "dismissReason",
                CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN dismissed_at IS NOT NULL THEN 'dismissed' WHEN acknowledged_at IS NOT NULL THEN 'acknowledged'
                     ELSE 'open' END AS state,
                CASE WHEN dismissed_at IS NULL THEN (effect->'effect'->>'change')::float8 END AS change
         FROM coaching_trigger WHERE workspace_id = $1 AND member_id = ANY($2) ORDER BY fired_at DESC LIMIT $3`,
        [workspaceId, memberIds, limit],
      );
      return rows.map(({ dismissReason, ...row }) => ({ ...row, dismissReason: findReason(dismissReason) }));
    },

    /** How each trigger last looked at the member. */
    async listWatches(workspaceId: string, memberId: string): Promise<readonly StoredWatch[]> {
      const { rows } = await pool.query<{
        ruleId: string;
        ruleVersion: number;
        state: WatchedFigure['state'];
        cause: UnknownCause | null;
        figure: Figure;
        threshold: number | null;
        interval: readonly [number, number] | null;
        basis: JudgedBasis | null;
        evaluatedAt: Date;
        lastFiredAt: Date | null;
      }>(
        `SELECT w.rule_id AS "ruleId", w.rule_version AS "ruleVersion", w.state, w.cause, w.figure, w.threshold, w.interval, w.basis,
                w.evaluated_at AS "evaluatedAt",
                (SELECT max(t.fired_at) FROM coaching_trigger t WHERE t.workspace_id = w.workspace_id
                 AND t.member_id = w.member_id AND t.rule_id = w.rule_id) AS "lastFiredAt"
         FROM coaching_watch w WHERE w.workspace_id = $1 AND w.member_id = $2`,
        [workspaceId, memberId],
      );
      return rows.map(({ evaluatedAt, lastFiredAt, ...row }) => ({
        ...row,
        evaluatedAt: evaluatedAt.getTime(),
        lastFiredAt: lastFiredAt?.getTime() ?? null,
      }));
    },

    /** Names of the active leads of the member's teams, by name. */
    async listLeads(workspaceId: string, memberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT DISTINCT u.name FROM team_member own
         JOIN team_member lead ON lead.team_id = own.team_id AND lead.is_lead AND lead.member_id <> own.member_id
         JOIN member m ON m.id = lead.member_id AND m.active AND m.workspace_id = $1
         JOIN "user" u ON u.id = m.user_id
         WHERE own.member_id = $2 ORDER BY 1`,
        [workspaceId, memberId],
      );
      return rows.map(({ name }) => name);
    },
  };
}

function toRaisedTrigger(row: TriggerRow, notes: readonly NoteRow[]): RaisedTrigger {
  const { firedAt, acknowledgedAt, dismissedAt, dismissReason, dismissText, withdrawnAt, withdrawReason, ...rest } =
    row;
  const reason = findReason(dismissReason);
  return {
    ...rest,
    firedAt: firedAt.getTime(),
    acknowledgedAt: acknowledgedAt?.getTime() ?? null,
    state: findState(row),
    withdrawal:
      withdrawnAt === null || withdrawReason === null ? null : { reason: withdrawReason, at: withdrawnAt.getTime() },
    dismissal:
      dismissedAt === null || reason === null ? null : { reason, text: dismissText ?? '', at: dismissedAt.getTime() },
    notes: notes.map(({ triggerId: _, at, ...note }) => ({ ...note, at: at.getTime() })),
  };
}

function findState({ withdrawnAt, dismissedAt, acknowledgedAt }: TriggerRow): TriggerState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (dismissedAt !== null) return 'dismissed';
  return acknowledgedAt === null ? 'open' : 'acknowledged';
}

function findReason(text: string | null): DismissReason | null {
  return dismissReasons.find((reason) => reason === text) ?? null;
}
