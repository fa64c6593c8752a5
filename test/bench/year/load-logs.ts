import type { BenchInstance } from '../in-process.ts';
import type { Staff } from './hire-people.ts';

/** What each person's looks at figures, changes and reviews come to in a year. */
const perAgent = { looks: 500, changes: 100, reviews: 260 };

/** Fills the logs and the list of reviews as a year of a thousand people would: spread over the year, over everybody. Gives how many rows. */
export async function loadLogs(
  { instance, workspaceId, connectorId }: BenchInstance,
  { memberIds }: Staff,
): Promise<number> {
  const { pool } = instance.db;
  const everybody = 'FROM unnest($2::uuid[]) WITH ORDINALITY AS m(id, number), generate_series(1, $3) AS i';
  const inTheYear = `now() - interval '365 days' * (((m.number * 7919 + i * 104729) % 100000) / 100000.0)`;
  const other = '($2::uuid[])[1 + (m.number + i % (cardinality($2) - 1)) % cardinality($2)]';
  const counts = [
    await pool.query(
      `INSERT INTO access_log (workspace_id, viewer_member_id, subject_member_id, what, at)
       SELECT $1, ${other}, m.id, 'scorecard of a month', ${inTheYear} ${everybody}`,
      [workspaceId, memberIds, perAgent.looks],
    ),
    await pool.query(
      `INSERT INTO audit_log (workspace_id, actor_member_id, action, detail, at)
       SELECT $1, m.id, 'review.completed', '{}', ${inTheYear} ${everybody}`,
      [workspaceId, memberIds, perAgent.changes],
    ),
    await pool.query(
      `INSERT INTO qa_review (workspace_id, id, connector_id, external_id, agent_member_id, agent_person_id, reviewer_member_id, rubric_id,
                              rubric_version, answers, score_ratio, error_found, active_ms, submitted_at)
       SELECT $1, gen_random_uuid(), $4, ((m.number * 1000 + i) % 1000000)::text, m.id, 'agent-' || (m.number - 1), ${other},
              'service', 1, '[]', 0.6 + ((m.number + i) % 40) / 100.0, false, 240000, ${inTheYear} ${everybody}`,
      [workspaceId, memberIds, perAgent.reviews, connectorId],
    ),
  ];
  for (const table of ['access_log', 'audit_log', 'qa_review']) await pool.query(`VACUUM (ANALYZE) ${table}`);
  return counts.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
