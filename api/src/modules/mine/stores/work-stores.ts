import { defineStores, ownAccounts } from './store.ts';

/** What the person did in the helpdesks and in Shiftlight. */
export const workStores = defineStores({
  tickets: {
    covers: ['ticket.agents', 'ticket.assignee_id'],
    sql: `SELECT t.connector_id || '/' || t.external_id AS key, t.external_id AS ticket, t.subject, t.status, t.opened_at AS "openedAt",
                 t.last_event_at AS "changedAt", t.assignee_id = a.external_id AS "assignedToYou"
          FROM (${ownAccounts}) a
          JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = a.connector_id
                       AND (t.agents @> ARRAY[a.external_id] OR t.assignee_id = a.external_id)
          WHERE $3::text IS NOT NULL`,
  },
  events: {
    covers: ['event.body', 'business_event.agent_id', 'business_event.body'],
    sql: `SELECT e.connector_id || '/' || e.source_id AS key, e.ticket_id AS ticket, e.type, e.at, e.via, e.received_at AS "receivedAt",
                 e.body AS event
          FROM event e JOIN (${ownAccounts}) a ON a.connector_id = e.connector_id
           AND (e.body->'actor'->>'personId' = a.external_id OR e.body->>'assigneeId' = a.external_id)
          WHERE e.workspace_id = $1 AND $3::text IS NOT NULL
          UNION ALL
          SELECT b.connector_id || '/' || b.source_id || '/' || b.revision, NULL, b.type, b.at, b.via, b.received_at, b.body
          FROM business_event b JOIN (${ownAccounts}) a ON a.connector_id = b.ids_of AND a.external_id = b.agent_id
          WHERE b.workspace_id = $1`,
  },
  escalations: {
    covers: ['escalation.sent_by', 'escalation.rated_by', 'escalation_step.by_member_id'],
    sql: `SELECT e.id::text AS key, e.external_id AS ticket, e.state, e.sent_at AS "sentAt", e.rated_complete AS "ratedComplete",
                 e.sent_by = $2 AS "sentByYou", e.rated_by = $2 AS "ratedByYou",
                 (SELECT json_agg(json_build_object('number', s.number, 'byYou', s.by_member_id = $2, 'step', s.body) ORDER BY s.number)
                  FROM escalation_step s WHERE s.workspace_id = e.workspace_id AND s.escalation_id = e.id) AS steps
          FROM escalation e
          WHERE e.workspace_id = $1 AND $3::text IS NOT NULL AND (e.sent_by = $2 OR e.rated_by = $2 OR EXISTS (
            SELECT 1 FROM escalation_step s
            WHERE s.workspace_id = e.workspace_id AND s.escalation_id = e.id AND s.by_member_id = $2))`,
  },
  'counted-previews': {
    covers: ['what_if_count.asked_by'],
    sql: `SELECT c.id::text AS key, c.asked_by = $2 AS "byYou", c.period, c.asked_at AS "askedAt", c.state,
                 CASE WHEN c.asked_by = $2 THEN c.draft END AS draft,
                 (SELECT g FROM json_array_elements(c.found->'found'->'groups') g
                  WHERE g->>'scope' = 'member' AND g->>'id' = ($2::uuid)::text) AS "yourFigures"
          FROM what_if_count c
          WHERE c.workspace_id = $1 AND $3::text IS NOT NULL AND (c.asked_by = $2 OR EXISTS (
            SELECT 1 FROM json_array_elements(c.found->'found'->'groups') g
            WHERE g->>'scope' = 'member' AND g->>'id' = ($2::uuid)::text))`,
  },
  rules: {
    covers: [
      'calendar.created_by',
      'policy_set.created_by',
      'target_set.created_by',
      'checklist_set.published_by',
      'checklist_draft.saved_by',
      'coaching_rule_set.created_by',
      'qa_rubric.published_by',
      'qa_rubric_draft.saved_by',
      'qa_plan.created_by',
      'qa_draw.drawn_by',
      'privacy_setting.created_by',
      'signal_limit_set.created_by',
      'definition_set.created_by',
    ],
    sql: `SELECT 'calendar/' || id || '/' || version AS key, 'calendar' AS kind, version, created_at AS "savedAt" FROM calendar
            WHERE workspace_id = $1 AND created_by = $2 AND $3::text IS NOT NULL
          UNION ALL SELECT 'policies/' || version, 'policies', version, created_at FROM policy_set
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'targets/' || version, 'targets', version, created_at FROM target_set
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'checklists/' || version, 'checklists', version, published_at FROM checklist_set
            WHERE workspace_id = $1 AND published_by = $2
          UNION ALL SELECT 'checklist-draft', 'checklist draft', revision, saved_at FROM checklist_draft
            WHERE workspace_id = $1 AND saved_by = $2
          UNION ALL SELECT 'coaching/' || version, 'coaching rules', version, created_at FROM coaching_rule_set
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'rubric/' || rubric_id || '/' || version, 'rubric', version, published_at FROM qa_rubric
            WHERE workspace_id = $1 AND published_by = $2
          UNION ALL SELECT 'rubric-draft/' || rubric_id, 'rubric draft', revision, saved_at FROM qa_rubric_draft
            WHERE workspace_id = $1 AND saved_by = $2
          UNION ALL SELECT 'sampling/' || id || '/' || version, 'sampling plan', version, created_at FROM qa_plan
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'draw/' || id, 'draw of tickets to review', number, drawn_at FROM qa_draw
            WHERE workspace_id = $1 AND drawn_by = $2
          UNION ALL SELECT 'privacy/' || version, 'privacy', version, created_at FROM privacy_setting
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'definitions/' || version, 'definitions', version, created_at FROM definition_set
            WHERE workspace_id = $1 AND created_by = $2
          UNION ALL SELECT 'signal-limits/' || version, 'limits of signals', version, created_at FROM signal_limit_set
            WHERE workspace_id = $1 AND created_by = $2`,
  },
});
