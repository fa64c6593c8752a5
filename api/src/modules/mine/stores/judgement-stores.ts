import { defineStores } from './store.ts';

/** How the person's work was looked at and judged, and what they said to that. */
export const judgementStores = defineStores({
  coaching: {
    covers: ['coaching_trigger.member_id', 'coaching_note.author_member_id'],
    sql: `SELECT t.id::text AS key, t.member_id = $2 AS "aboutYou", t.rule, t.fired_at AS "firedAt",
                 CASE WHEN t.member_id = $2 THEN t.evidence END AS evidence, t.acknowledged_at AS "acknowledgedAt",
                 t.dismissed_at AS "dismissedAt", CASE WHEN t.member_id = $2 THEN t.dismiss_reason END AS "dismissReason",
                 CASE WHEN t.member_id = $2 THEN t.dismiss_text END AS "dismissText",
                 t.withdrawn_at AS "withdrawnAt", CASE WHEN t.member_id = $2 THEN t.withdraw_reason END AS "withdrawReason",
                 CASE WHEN t.member_id = $2 THEN t.effect END AS effect,
                 (SELECT json_agg(json_build_object('at', n.at, 'byYou', n.author_member_id = $2, 'text', n.text, 'goal', n.goal,
                                                    'followUpOn', n.follow_up_on) ORDER BY n.number)
                  FROM coaching_note n WHERE n.workspace_id = t.workspace_id AND n.trigger_id = t.id
                    AND (t.member_id = $2 OR n.author_member_id = $2)) AS notes
          FROM coaching_trigger t
          WHERE t.workspace_id = $1 AND $3::text IS NOT NULL AND (t.member_id = $2 OR EXISTS (
            SELECT 1 FROM coaching_note n
            WHERE n.workspace_id = t.workspace_id AND n.trigger_id = t.id AND n.author_member_id = $2))`,
  },
  'coaching-sessions': {
    covers: [
      'coaching_session.member_id',
      'coaching_session.lead_member_id',
      'coaching_session.opened_by',
      'coaching_entry.author_member_id',
    ],
    sql: `SELECT s.id::text AS key, s.member_id = $2 AS "aboutYou", s.lead_member_id = $2 AS "ledByYou", s.opened_by = $2 AS "openedByYou",
                 s.opened_at AS "openedAt", s.follow_up_on AS "followUpOn", s.closed_at AS "closedAt",
                 (SELECT json_agg(json_build_object('metric', g.metric_id, 'aim', g.aim,
                    'effect', CASE WHEN s.member_id = $2 THEN g.effect END,
                    'before', CASE WHEN s.member_id = $2 THEN g.before_sample END) ORDER BY g.number)
                  FROM coaching_goal g WHERE g.workspace_id = s.workspace_id AND g.session_id = s.id) AS goals,
                 (SELECT json_agg(json_build_object('at', e.at, 'byYou', e.author_member_id = $2, 'entry', e.body) ORDER BY e.number)
                  FROM coaching_entry e WHERE e.workspace_id = s.workspace_id AND e.session_id = s.id) AS entries
          FROM coaching_session s
          WHERE s.workspace_id = $1 AND $3::text IS NOT NULL AND (s.member_id = $2 OR s.lead_member_id = $2)`,
  },
  'coaching-watch': {
    covers: ['coaching_watch.member_id'],
    sql: `SELECT rule_id AS key, rule_id AS rule, state, cause, figure, threshold, evaluated_at AS "evaluatedAt" FROM coaching_watch
          WHERE workspace_id = $1 AND member_id = $2 AND $3::text IS NOT NULL`,
  },
  disputes: {
    covers: ['dispute.member_id', 'dispute.closed_by'],
    sql: `SELECT id::text AS key, member_id = $2 AS "openedByYou", closed_by = $2 AS "closedByYou", target, proposal, expected, reason, state,
                 opened_at AS "openedAt", closed_at AS "closedAt", decision_reason AS "decisionReason", corrections
          FROM dispute WHERE workspace_id = $1 AND (member_id = $2 OR closed_by = $2) AND $3::text IS NOT NULL`,
  },
  samples: {
    covers: ['qa_sample.agent_member_id', 'qa_sample.reviewer_member_id', 'qa_sample.replaced_by'],
    sql: `SELECT s.id::text AS key, s.external_id AS ticket, s.agent_member_id = $2 AS "yourWork", s.reviewer_member_id = $2 AS "yoursToReview",
                 s.replaced_by = $2 AS "givenBackByYou", d.drawn_at AS "drawnAt", s.inclusion_ratio AS "chance", s.state, s.due_at AS "dueAt",
                 s.replaced_at AS "givenBackAt", s.replace_reason AS "givenBackFor", s.replace_note AS "givenBackNote"
          FROM qa_sample s JOIN qa_draw d ON d.workspace_id = s.workspace_id AND d.id = s.draw_id
          WHERE s.workspace_id = $1 AND $3::text IS NOT NULL
            AND (s.agent_member_id = $2 OR s.reviewer_member_id = $2 OR s.replaced_by = $2)`,
  },
  reviews: {
    covers: ['qa_review.agent_member_id', 'qa_review.reviewer_member_id'],
    sql: `SELECT id::text AS key, external_id AS ticket, agent_member_id = $2 AS "yourWork", reviewer_member_id = $2 AS "byYou",
                 rubric_id AS rubric, rubric_version AS "rubricVersion", answers, comment, score_ratio AS score, error_found AS "errorFound",
                 active_ms AS "timeSpentMs", submitted_at AS "submittedAt", calibration_id IS NOT NULL AS "forCalibration",
                 replaced_by_review_id IS NOT NULL AS "replacedByAnother",
                 dispute_id IS NOT NULL AS "forDispute"
          FROM qa_review WHERE workspace_id = $1 AND $3::text IS NOT NULL
            AND (agent_member_id = $2 OR reviewer_member_id = $2)`,
  },
  scorecards: {
    covers: ['frozen_scorecard.frozen_by'],
    sql: `SELECT f.scope || ' ' || f.scope_id || ' ' || f.period || ' ' || f.version AS key, f.period, f.version,
                 f.scope = 'member' AND f.scope_id = ($2::uuid)::text AS "aboutYou", f.frozen_by = $2 AS "byYou",
                 CASE WHEN f.scope = 'member' AND f.scope_id = ($2::uuid)::text THEN f.card END AS card,
                 f.difference, f.reason, f.frozen_at AS "frozenAt"
          FROM frozen_scorecard f
          WHERE f.workspace_id = $1 AND ((f.scope = 'member' AND f.scope_id = ($2::uuid)::text) OR f.frozen_by = $2) AND $3::text IS NOT NULL`,
  },
  'scorecard-notes': {
    covers: ['scorecard_note.author_member_id'],
    sql: `SELECT n.id::text AS key, n.period, n.scope = 'member' AND n.scope_id = ($2::uuid)::text AS "aboutYou",
                 n.author_member_id = $2 AS "byYou", n.kind, n.text, n.target, n.at
          FROM scorecard_note n
          WHERE n.workspace_id = $1 AND ((n.scope = 'member' AND n.scope_id = ($2::uuid)::text) OR n.author_member_id = $2) AND $3::text IS NOT NULL`,
  },
  calibrations: {
    covers: [
      'qa_calibration.opened_by',
      'qa_calibration.closed_by',
      'qa_calibration.benchmark_member_id',
      'qa_calibration_reviewer.member_id',
    ],
    sql: `SELECT c.id::text AS key, c.label, c.opened_at AS "openedAt", c.deadline_at AS "deadlineAt", c.closed_at AS "closedAt", c.outcome,
                 c.opened_by = $2 AS "openedByYou", c.closed_by = $2 AS "closedByYou", c.benchmark_member_id = $2 AS "youAreBenchmark"
          FROM qa_calibration c WHERE c.workspace_id = $1 AND $3::text IS NOT NULL
            AND (c.opened_by = $2 OR c.closed_by = $2 OR c.benchmark_member_id = $2 OR EXISTS (
              SELECT 1 FROM qa_calibration_reviewer r
              WHERE r.workspace_id = c.workspace_id AND r.calibration_id = c.id AND r.member_id = $2))`,
  },
  leaderboards: {
    covers: ['leaderboard_participant.member_id', 'leaderboard_team.switched_on_by', 'team_goal.set_by'],
    sql: `SELECT 'taking part' AS key, 'taking part' AS kind, joined_at AS at, NULL::text AS metric, NULL::text AS period FROM leaderboard_participant
          WHERE workspace_id = $1 AND member_id = $2 AND $3::text IS NOT NULL
          UNION ALL SELECT 'team ' || team_id, 'switched on', switched_on_at, NULL, NULL FROM leaderboard_team
          WHERE workspace_id = $1 AND switched_on_by = $2
          UNION ALL SELECT 'goal ' || id, 'team goal', set_at, metric_id, period FROM team_goal
          WHERE workspace_id = $1 AND set_by = $2`,
  },
  'integrity-notes': {
    covers: ['integrity_note.member_id', 'integrity_note.author_member_id'],
    sql: `SELECT n.id::text AS key, n.ticket_id AS ticket, n.signal, n.signal_at AS "signalAt", n.member_id = $2 AS "aboutYou",
                 n.author_member_id = $2 AS "byYou", n.kind, n.text, n.at
          FROM integrity_note n
          WHERE n.workspace_id = $1 AND (n.member_id = $2 OR n.author_member_id = $2) AND $3::text IS NOT NULL`,
  },
  looks: {
    covers: ['access_log.subject_member_id', 'access_log.viewer_member_id'],
    sql: `SELECT lpad(l.id::text, 20, '0') AS key, l.at, l.what, l.viewer_member_id = $2 AS "byYou", l.subject_member_id = $2 AS "atYou",
                 CASE WHEN l.subject_member_id = $2 THEN u.name END AS "who"
          FROM access_log l LEFT JOIN member m ON m.id = l.viewer_member_id LEFT JOIN "user" u ON u.id = m.user_id
          WHERE l.workspace_id = $1 AND (l.subject_member_id = $2 OR l.viewer_member_id = $2) AND $3::text IS NOT NULL`,
  },
  changes: {
    covers: ['audit_log.actor_member_id'],
    sql: `SELECT lpad(id::text, 20, '0') AS key, at, action, detail, actor_member_id IS NOT DISTINCT FROM $2 AS "byYou" FROM audit_log
          WHERE workspace_id = $1 AND (actor_member_id = $2 OR detail->>'memberId' = $2::text) AND $3::text IS NOT NULL`,
  },
});
