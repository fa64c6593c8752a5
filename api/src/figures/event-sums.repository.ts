import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Db } from '../db.ts';
import { isMany, toColumns, type Grouping } from './figure-sums.repository.ts';

/** What the cases of a measure over business events add up to for a group. */
export interface EventSum {
  readonly measure: string;
  readonly grp: string;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  /** Sum of the denominator's parts; of a case without one, 1. */
  readonly weights: number;
}

/** A case as a receipt lists it. */
export interface EventLine {
  readonly subject: string;
  readonly subjectId: string;
  readonly at: number;
  readonly value: number;
  readonly weight: number | null;
}

export interface EventQuestion {
  readonly workspaceId: string;
  readonly grouping: Grouping;
  readonly stretch: Stretch;
  /** What is known only later does not count yet. */
  readonly asOf: number;
  /** Events of reviews that are left out. */
  readonly without: readonly string[];
}

const people = `JOIN unnest($5::uuid[], $6::text[], $7::text[]) AS g(ids_of, agent_id, name)
  ON e.ids_of = g.ids_of AND e.agent_id = g.agent_id`;

export type EventSumsRepository = ReturnType<typeof createEventSumsRepository>;

/** Adds stored cases of business events up in the database; statements without a name are planned for the values that they carry. */
export function createEventSumsRepository({ pool }: Db) {
  return {
    /** Sums of each measure and group. */
    async readSums(question: EventQuestion, measures: readonly string[]): Promise<readonly EventSum[]> {
      const { grouping } = question;
      if (grouping?.length === 0 || measures.length === 0) return [];
      if (isMany(grouping)) return readSumsOfMany(question, measures);
      const first = firstFree(grouping);
      const { rows } = await pool.query<EventSum>({
        text: `SELECT e.measure, ${grouping === null ? `''` : 'g.name'} AS grp, count(*)::int AS n, sum(e.value) AS sum,
                 sum(e.value * e.value) AS squares, sum(COALESCE(e.weight, 1)) AS weights
               FROM event_case e ${grouping === null ? '' : people}
               WHERE ${counted} AND e.measure = ANY($${first}::text[]) ${leaveOut(question, first + 1)} GROUP BY 1, 2`,
        values: [...toValues(question), measures, ...toLeftOut(question)],
      });
      return rows;
    },

    /** One page of the cases that a measure counts for a group, newest first. */
    async listCounted(
      question: EventQuestion,
      { measure, offset, limit }: { readonly measure: string; readonly offset: number; readonly limit: number },
    ): Promise<readonly EventLine[]> {
      const { grouping } = question;
      if (grouping?.length === 0) return [];
      const first = firstFree(grouping);
      const { rows } = await pool.query<Omit<EventLine, 'at'> & { at: Date }>({
        text: `SELECT e.subject, e.subject_id AS "subjectId", e.at, e.value, e.weight FROM event_case e ${grouping === null ? '' : people}
               WHERE ${counted} AND e.measure = $${first} ${leaveOut(question, first + 3)}
               ORDER BY e.at DESC, e.subject_id OFFSET $${first + 1} LIMIT $${first + 2}`,
        values: [...toValues(question), measure, offset, limit, ...toLeftOut(question)],
      });
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },

    /** What a measure would count for a group besides. */
    async listLeftOut(
      question: EventQuestion,
      measure: string,
    ): Promise<readonly Pick<EventLine, 'subject' | 'subjectId'>[]> {
      const { grouping } = question;
      if (grouping?.length === 0 || question.without.length === 0) return [];
      const first = firstFree(grouping);
      const { rows } = await pool.query<Pick<EventLine, 'subject' | 'subjectId'>>({
        text: `SELECT e.subject, e.subject_id AS "subjectId" FROM event_case e ${grouping === null ? '' : people}
               WHERE ${counted} AND e.measure = $${first} AND ${isLeftOut(first + 1)} ORDER BY e.at DESC, e.subject_id`,
        values: [...toValues(question), measure, ...toLeftOut(question)],
      });
      return rows;
    },
  };

  /** Each person's cases first, then the sums of these sums by group. */
  async function readSumsOfMany(question: EventQuestion, measures: readonly string[]): Promise<readonly EventSum[]> {
    const { rows } = await pool.query<EventSum>({
      text: `WITH e AS MATERIALIZED (
               SELECT measure, ids_of, agent_id, count(*) AS n, sum(value) AS sum, sum(value * value) AS squares,
                 sum(COALESCE(weight, 1)) AS weights
               FROM event_case e WHERE ${counted} AND measure = ANY($8::text[]) ${leaveOut(question, 9)} GROUP BY 1, 2, 3)
             SELECT e.measure, g.name AS grp, sum(e.n)::int AS n, sum(e.sum) AS sum, sum(e.squares) AS squares, sum(e.weights) AS weights
             FROM e ${people} GROUP BY 1, 2`,
      values: [...toValues(question), measures, ...toLeftOut(question)],
    });
    return rows;
  }
}

/** Number of the parameter after those of a question. */
const firstFree = (grouping: Grouping): number => (grouping === null ? 5 : 8);

const counted = 'e.workspace_id = $1 AND e.at >= $2 AND e.at < $3 AND (e.known_at IS NULL OR e.known_at <= $4)';

const isLeftOut = (place: number): string => `e.subject = 'review.completed' AND e.subject_id = ANY($${place}::text[])`;

/** Only when there is something: the indexes hold all that is asked for else. */
const leaveOut = ({ without }: EventQuestion, place: number): string =>
  without.length === 0 ? '' : `AND NOT (${isLeftOut(place)})`;

const toLeftOut = ({ without }: EventQuestion): unknown[] => (without.length === 0 ? [] : [without]);

function toValues({ workspaceId, grouping, stretch: { from, to }, asOf }: EventQuestion): unknown[] {
  return [
    ...[workspaceId, ...[from, to, asOf].map((at) => new Date(at).toISOString())],
    ...(grouping === null ? [] : toColumns(grouping)),
  ];
}
