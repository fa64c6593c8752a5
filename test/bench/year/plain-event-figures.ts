import type pg from 'pg';
import type { PlainFigure, PlainQuestion } from './plain-figures.ts';

/**
 * The figures of scorecards over reviews and shifts, straight from the stored events and with the definitions written out. No event of the
 * bench is ever corrected, so each stands for itself.
 */
export async function readPlainEventFigures(
  pool: pg.Pool,
  { workspaceId, agentIds, from, to, byAgent = false }: PlainQuestion,
): Promise<readonly PlainFigure[]> {
  const { rows } = await pool.query<PlainFigure>({
    text: `
      WITH one AS (
        SELECT 'qa-score' AS metric, agent_id AS agent, (body->>'scoreRatio')::float8 AS value, 1::float8 AS weight FROM business_event
        WHERE workspace_id = $1 AND type = 'review.completed' AND at >= $3 AND at < $4 AND ($2::text[] IS NULL OR agent_id = ANY($2))
        UNION ALL
        SELECT 'schedule-adherence', p.agent_id,
          COALESCE((SELECT sum(extract(epoch FROM least(w.to_at, p.to_at) - greatest(w.from_at, p.from_at)) * 1000) FROM business_event w
            WHERE w.workspace_id = $1 AND w.ids_of = p.ids_of AND w.agent_id = p.agent_id AND w.type = 'shift.worked'
              AND w.to_at > p.from_at AND w.from_at < p.to_at), 0)::float8,
          (extract(epoch FROM p.to_at - p.from_at) * 1000)::float8
        FROM business_event p
        WHERE p.workspace_id = $1 AND p.type = 'shift.scheduled' AND p.from_at >= $3 AND p.from_at < $4 AND p.to_at <= now()
          AND ($2::text[] IS NULL OR p.agent_id = ANY($2)))
      SELECT metric AS "metricId", ${byAgent ? 'agent' : 'NULL'} AS "agentId", count(*)::int AS n, sum(value) / sum(weight) AS value,
        0 AS median, 0 AS p90
      FROM one GROUP BY 1, 2`,
    values: [workspaceId, agentIds, new Date(from).toISOString(), new Date(to).toISOString()],
  });
  return rows;
}
