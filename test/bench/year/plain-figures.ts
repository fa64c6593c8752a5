import type pg from 'pg';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';

/** A figure as plain SQL works it out. */
export interface PlainFigure {
  readonly metricId: string;
  readonly agentId: string | null;
  readonly n: number;
  readonly value: number;
  readonly median: number;
  readonly p90: number;
}

export interface PlainQuestion extends Stretch {
  readonly workspaceId: string;
  /** Whose cases count; null = everybody's, whoever is credited. */
  readonly agentIds: readonly string[] | null;
  /** One figure for each of them instead of one for all together. */
  readonly byAgent?: boolean;
}

/**
 * The figures of scorecards over tickets, straight from the facts of every ticket and with the definitions written out: what somebody would
 * ask a database that keeps facts and nothing else. Working time is the difference of instants, so it holds for a calendar that never closes.
 */
export async function readPlainFigures(
  pool: pg.Pool,
  { workspaceId, agentIds, from, to, byAgent = false }: PlainQuestion,
): Promise<readonly PlainFigure[]> {
  const { rows } = await pool.query<PlainFigure>({
    text: `
      WITH told AS (
        SELECT f.* FROM ticket k, json_to_record(k.facts) AS f(
          "openedAt" int8, "inquiryAt" int8, "firstHumanReplyAt" int8, "firstHumanReplyBy" text, "resolvedAt" int8, "resolvedBy" text,
          "humanReplies" int, "customerMessagesAfterAnswer" int, "escalations" int, "reopens" int, "firstEscalatedBy" text,
          "assigneeId" text, "deletedAt" int8, "mergedInto" text, "surveys" json)
        WHERE k.workspace_id = $1 AND k.last_event_at >= $3 AND k.opened_at < $4 AND ($2::text[] IS NULL OR k.agents && $2)),
      kept AS (SELECT * FROM told WHERE "deletedAt" IS NULL AND "mergedInto" IS NULL),
      solved AS (SELECT * FROM kept WHERE "resolvedAt" IS NOT NULL),
      one AS (
        SELECT 'tickets-handled' AS metric, "resolvedAt" AS at, "resolvedBy" AS agent, 1 AS value FROM solved
        UNION ALL SELECT 'first-response-time', "firstHumanReplyAt", "firstHumanReplyBy", "firstHumanReplyAt" - "inquiryAt" FROM kept
          WHERE "inquiryAt" IS NOT NULL AND "firstHumanReplyAt" IS NOT NULL
        UNION ALL SELECT 'resolution-time', "resolvedAt", "resolvedBy", "resolvedAt" - "openedAt" FROM solved
        UNION ALL SELECT 'first-contact-resolution', "resolvedAt", "resolvedBy",
          ("humanReplies" = 1 AND "customerMessagesAfterAnswer" = 0 AND "escalations" = 0 AND "reopens" = 0)::int FROM solved
          WHERE "inquiryAt" IS NOT NULL
        UNION ALL SELECT 'csat', (s->>'at')::int8, s->>'creditedTo', ((s->>'value')::float8 >= 4)::int
          FROM told, json_array_elements("surveys") AS s WHERE s->>'kind' = 'csat'
        UNION ALL SELECT 'escalation-rate', "openedAt", coalesce("firstEscalatedBy", "assigneeId"), ("escalations" > 0)::int FROM kept)
      SELECT metric AS "metricId", ${byAgent ? 'agent' : 'NULL'} AS "agentId", count(*)::int AS n,
        CASE metric WHEN 'tickets-handled' THEN sum(value)::float8 ELSE sum(value)::float8 / count(*) END AS value,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS p90
      FROM one WHERE at >= $5 AND at < $6 AND ($2::text[] IS NULL OR agent = ANY($2)) GROUP BY 1, 2`,
    values: [workspaceId, agentIds, new Date(from).toISOString(), new Date(to).toISOString(), from, to],
  });
  return rows;
}
