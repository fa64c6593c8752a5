import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import type { Db } from '../../db.ts';
import { selectEscalations } from './escalation-reads.repository.ts';
import type { EscalationRow } from './escalation-row.ts';

/** Whose hand-overs (null = everybody's) were first sent when: [from, to). */
export interface SentSearch {
  readonly memberIds: readonly string[] | null;
  readonly from: number;
  readonly to: number;
}

/** What counting needs of an escalation: its steps without what people wrote in them. */
export interface HandOverRow {
  readonly id: string;
  readonly sentBy: string;
  readonly checklistId: string;
  readonly steps: readonly EscalationStep[];
  /** False when it surely never came back: neither by button nor, as its ticket's events tell, without. */
  readonly mayBeBack: boolean;
}

export interface ItemLabelRow {
  readonly checklistId: string;
  readonly checklistLabel: string;
  readonly itemId: string;
  readonly label: string;
}

const isSent = `e.workspace_id = $1 AND e.sent_at >= $3 AND e.sent_at < $4 AND ($2::uuid[] IS NULL OR e.sent_by = ANY ($2))`;
const toValues = (workspaceId: string, { memberIds, from, to }: SentSearch) => [
  workspaceId,
  memberIds,
  new Date(from).toISOString(),
  new Date(to).toISOString(),
];

export type HandOversRepository = ReturnType<typeof createHandOversRepository>;

/** Reads many escalations at once, as figures over them need it. Every query names its workspace. */
export function createHandOversRepository({ pool }: Db) {
  return {
    /** The newest first. */
    async listSent(workspaceId: string, search: SentSearch): Promise<readonly HandOverRow[]> {
      const { rows } = await pool.query<HandOverRow>(
        `SELECT e.id, e.sent_by AS "sentBy", e.checklist->>'id' AS "checklistId", s.steps,
           s."wasReturned" OR EXISTS (
             SELECT 1 FROM event h
             JOIN event r ON r.workspace_id = h.workspace_id AND r.connector_id = h.connector_id AND r.ticket_id = h.ticket_id AND r.at >= h.at
               AND (r.type = 'event.corrected' OR (r.type = 'assignee.changed' AND r.body->>'assigneeId' = h.body->'actor'->>'personId'))
             WHERE h.workspace_id = e.workspace_id AND h.connector_id = e.connector_id
               AND h.source_id = 'shiftlight/escalation/' || e.id) AS "mayBeBack"
         FROM escalation e
         CROSS JOIN LATERAL (
           SELECT json_agg(p.body - 'answers' - 'note' ORDER BY p.number) AS steps, bool_or(p.body->>'kind' = 'returned') AS "wasReturned"
           FROM escalation_step p WHERE p.workspace_id = e.workspace_id AND p.escalation_id = e.id) s
         WHERE ${isSent} ORDER BY e.sent_at DESC, e.id`,
        toValues(workspaceId, search),
      );
      return rows;
    },

    /** How the newest of these hand-overs names each item of their checklists. */
    async listItemLabels(workspaceId: string, search: SentSearch): Promise<readonly ItemLabelRow[]> {
      const { rows } = await pool.query<ItemLabelRow>(
        `SELECT DISTINCT ON (1, 3) e.checklist->>'id' AS "checklistId", e.checklist->>'label' AS "checklistLabel",
           i.item->>'id' AS "itemId", i.item->>'label' AS label
         FROM escalation e CROSS JOIN LATERAL jsonb_array_elements(e.checklist->'items') AS i(item)
         WHERE ${isSent} ORDER BY 1, 3, e.sent_at DESC`,
        toValues(workspaceId, search),
      );
      return rows;
    },

    /** The newest first. */
    async listByIds(workspaceId: string, ids: readonly string[]): Promise<readonly EscalationRow[]> {
      if (ids.length === 0) return [];
      const { rows } = await pool.query<EscalationRow>(
        `${selectEscalations} WHERE e.workspace_id = $1 AND e.id = ANY ($2::uuid[]) ORDER BY e.sent_at DESC, e.id`,
        [workspaceId, ids],
      );
      return rows;
    },

    async listTeamMemberIds(workspaceId: string, teamId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT m.member_id AS id FROM team_member m JOIN team g ON g.id = m.team_id WHERE g.workspace_id = $1 AND g.id = $2`,
        [workspaceId, teamId],
      );
      return rows.map(({ id }) => id);
    },
  };
}
