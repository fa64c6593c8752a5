import type { RetentionKindId } from '@shiftlight/shared/privacy/retention.ts';

/** Where one kind of record is stored and how it goes. `$1` = workspace, `$2` = what last changed before this instant, `$3` = at most so many. */
export interface Retained {
  /** Table with its alias `r`, what of it counts at all, and when a record last changed. */
  readonly from: string;
  readonly where: string;
  readonly changedAt: string;
  /** Deletes a batch with everything that belongs to it, and gives one row `n`: how many records of the kind. */
  readonly deleteSql: string;
}

const simple = (table: string, where: string, changedAt: string): Retained => ({
  from: `${table} r`,
  where,
  changedAt,
  deleteSql: `WITH gone AS (
      DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
        SELECT r.ctid FROM ${table} r WHERE r.workspace_id = $1 AND ${where} AND ${changedAt} < $2::timestamptz
        ORDER BY ${changedAt} LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
});

/** Every kind with a period. */
export const retained = {
  tickets: {
    from: 'ticket r',
    // What is open, disputed or in a review that waits is not over.
    where: `NOT r.open AND NOT EXISTS (
      SELECT 1 FROM dispute d WHERE d.workspace_id = r.workspace_id AND d.connector_id = r.connector_id
        AND d.ticket_id = r.external_id AND d.state = 'open')`,
    changedAt: 'r.last_event_at',
    // Events and ticket go in one statement: a rebuild finds either both or none.
    deleteSql: `WITH old AS (
        SELECT r.connector_id, r.external_id FROM ticket r
        WHERE r.workspace_id = $1 AND NOT r.open AND r.last_event_at < $2::timestamptz AND NOT EXISTS (
          SELECT 1 FROM dispute d WHERE d.workspace_id = r.workspace_id AND d.connector_id = r.connector_id
            AND d.ticket_id = r.external_id AND d.state = 'open')
        ORDER BY r.last_event_at LIMIT $3 FOR UPDATE SKIP LOCKED),
      notes AS (
        DELETE FROM integrity_note n USING old WHERE n.workspace_id = $1 AND n.connector_id = old.connector_id
          AND n.ticket_id = old.external_id),
      events AS (
        DELETE FROM event e USING old WHERE e.workspace_id = $1 AND e.connector_id = old.connector_id
          AND e.ticket_id = old.external_id),
      gone AS (
        DELETE FROM ticket t USING old WHERE t.workspace_id = $1 AND t.connector_id = old.connector_id
          AND t.external_id = old.external_id RETURNING 1)
      SELECT count(*)::int AS n FROM gone`,
  },
  reviews: {
    from: 'qa_review r',
    where: 'true',
    changedAt: 'r.submitted_at',
    deleteSql: `WITH gone AS (
        DELETE FROM qa_review WHERE workspace_id = $1 AND id = ANY(ARRAY(
          SELECT r.id FROM qa_review r WHERE r.workspace_id = $1 AND r.submitted_at < $2::timestamptz
          ORDER BY r.submitted_at LIMIT $3 FOR UPDATE SKIP LOCKED))
        RETURNING id, sample_id),
      told AS (
        DELETE FROM business_event b USING gone WHERE b.workspace_id = $1 AND b.source_id = 'shiftlight/review/' || gone.id),
      drawn AS (DELETE FROM qa_sample s USING gone WHERE s.workspace_id = $1 AND s.id = gone.sample_id)
      SELECT count(*)::int AS n FROM gone`,
  },
  escalations: {
    from: 'escalation r',
    where: `r.state IN ('accepted', 'withdrawn')`,
    changedAt: 'r.changed_at',
    deleteSql: `WITH gone AS (
        DELETE FROM escalation WHERE workspace_id = $1 AND id = ANY(ARRAY(
          SELECT r.id FROM escalation r
          WHERE r.workspace_id = $1 AND r.state IN ('accepted', 'withdrawn') AND r.changed_at < $2::timestamptz
          ORDER BY r.changed_at LIMIT $3 FOR UPDATE SKIP LOCKED))
        RETURNING id),
      steps AS (DELETE FROM escalation_step s USING gone WHERE s.workspace_id = $1 AND s.escalation_id = gone.id)
      SELECT count(*)::int AS n FROM gone`,
  },
  disputes: simple('dispute', `r.state <> 'open'`, 'r.closed_at'),
  // An effect that is still to be judged keeps its call.
  coaching: simple(
    'coaching_trigger',
    '(r.effect_due_at IS NULL OR r.effect IS NOT NULL OR r.withdrawn_at IS NOT NULL)',
    'r.fired_at',
  ),
  'coaching-sessions': simple('coaching_session', 'r.closed_at IS NOT NULL', 'r.closed_at'),
  'access-log': simple('access_log', 'true', 'r.at'),
  'audit-log': simple('audit_log', 'true', 'r.at'),
  'unread-deliveries': simple('quarantine', 'true', 'r.received_at'),
} as const satisfies Readonly<Record<RetentionKindId, Retained>>;
