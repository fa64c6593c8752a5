import { parseMeMetricId } from './parse-me-metric-id.ts';
import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import type { GoalEffect, SessionEntryBody, SessionPartner } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { announceToMember } from '../../live/announce.repository.ts';
import { insertAudit } from '../audit/audit.repository.ts';

export interface GoalRow {
  readonly number: number;
  readonly metricId: MeMetricId;
  readonly aim: number;
  readonly beforeSample: readonly number[];
  readonly effect: GoalEffect | null;
}

export interface EntryRow {
  readonly number: number;
  readonly authorMemberId: string;
  readonly authorName: string;
  readonly body: SessionEntryBody;
  readonly at: number;
}

export interface SessionRow {
  readonly id: string;
  readonly member: SessionPartner;
  readonly lead: SessionPartner;
  readonly triggerId: string | null;
  readonly openedAt: number;
  readonly followUpOn: string | null;
  readonly closedAt: number | null;
  readonly goals: readonly GoalRow[];
  readonly entries: readonly EntryRow[];
}

export interface NewSession {
  readonly workspaceId: string;
  readonly id: string;
  readonly memberId: string;
  readonly leadMemberId: string;
  readonly openedBy: string;
  readonly triggerId: string | null;
  readonly at: number;
  readonly followUpOn: string | null;
  readonly text: string | null;
  readonly goals: readonly Pick<GoalRow, 'metricId' | 'aim' | 'beforeSample'>[];
}

export interface NewEntry {
  readonly workspaceId: string;
  readonly sessionId: string;
  readonly requestId: string;
  readonly memberId: string;
  readonly body: SessionEntryBody;
  readonly at: number;
}

type Head = Omit<SessionRow, 'goals' | 'entries' | 'member' | 'lead'> & {
  readonly memberId: string;
  readonly memberName: string;
  readonly leadId: string;
  readonly leadName: string;
};

const epoch = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const mostShown = 50;

/** Who is not part of it is told the same. */
export function noSuchSession(): ShiftlightError {
  return new ShiftlightError('NOT_FOUND', 'There is no such coaching session among yours.');
}

export type CoachingSessionsRepository = ReturnType<typeof createCoachingSessionsRepository>;

/** Sessions with their goals and entries. Both people's open panels hear of each change. */
export function createCoachingSessionsRepository(db: Db) {
  const { pool } = db;

  async function withParts(workspaceId: string, heads: readonly Head[]): Promise<readonly SessionRow[]> {
    const ids = heads.map(({ id }) => id);
    const [goals, entries] = await Promise.all([
      pool.query<Omit<GoalRow, 'metricId'> & { sessionId: string; metricId: string }>(
        `SELECT session_id AS "sessionId", number, metric_id AS "metricId", aim, before_sample AS "beforeSample", effect
         FROM coaching_goal WHERE workspace_id = $1 AND session_id = ANY($2) ORDER BY number`,
        [workspaceId, ids],
      ),
      pool.query<EntryRow & { sessionId: string }>(
        `SELECT e.session_id AS "sessionId", e.number, e.author_member_id AS "authorMemberId", u.name AS "authorName", e.body,
                ${epoch('e.at')} AS at
         FROM coaching_entry e JOIN member m ON m.id = e.author_member_id JOIN "user" u ON u.id = m.user_id
         WHERE e.workspace_id = $1 AND e.session_id = ANY($2) ORDER BY e.number`,
        [workspaceId, ids],
      ),
    ]);
    return heads.map(({ memberId, memberName, leadId, leadName, ...head }) => ({
      ...head,
      member: { memberId, name: memberName },
      lead: { memberId: leadId, name: leadName },
      goals: goals.rows
        .filter(({ sessionId }) => sessionId === head.id)
        .map(({ sessionId: _, metricId, ...goal }) => ({ ...goal, metricId: parseMeMetricId(metricId) })),
      entries: entries.rows.filter(({ sessionId }) => sessionId === head.id).map(({ sessionId: _, ...entry }) => entry),
    }));
  }

  return {
    /** Sessions of which the member is one of the two: open ones first, by follow-up date, then the newest closed ones. */
    async list(workspaceId: string, memberId: string): Promise<readonly SessionRow[]> {
      const { rows } = await pool.query<Head>(
        `SELECT s.id, s.member_id AS "memberId", mu.name AS "memberName", s.lead_member_id AS "leadId", lu.name AS "leadName",
                s.trigger_id AS "triggerId", ${epoch('s.opened_at')} AS "openedAt",
                to_char(s.follow_up_on, 'YYYY-MM-DD') AS "followUpOn", ${epoch('s.closed_at')} AS "closedAt"
         FROM coaching_session s
         JOIN member m ON m.id = s.member_id JOIN "user" mu ON mu.id = m.user_id
         JOIN member l ON l.id = s.lead_member_id JOIN "user" lu ON lu.id = l.user_id
         WHERE s.workspace_id = $1 AND (s.member_id = $2 OR s.lead_member_id = $2)
         ORDER BY s.closed_at IS NOT NULL, s.closed_at DESC, s.follow_up_on NULLS LAST, s.opened_at DESC, s.id LIMIT $3`,
        [workspaceId, memberId, mostShown],
      );
      return withParts(workspaceId, rows);
    },

    /** Who opened the session of this id; null when there is none. */
    async findOpener(workspaceId: string, sessionId: string): Promise<string | null> {
      const { rows } = await pool.query<{ openedBy: string }>(
        'SELECT opened_by AS "openedBy" FROM coaching_session WHERE workspace_id = $1 AND id = $2',
        [workspaceId, sessionId],
      );
      return rows[0]?.openedBy ?? null;
    },

    /** Stores a session with its first note; false when one of this id is stored already. */
    insert(session: NewSession): Promise<boolean> {
      return inTransaction(db, async (client) => {
        const { workspaceId, id, memberId, leadMemberId, openedBy, triggerId, at, followUpOn } = session;
        const { rowCount } = await client.query(
          `INSERT INTO coaching_session (workspace_id, id, member_id, lead_member_id, opened_by, trigger_id, opened_at, follow_up_on)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
          [workspaceId, id, memberId, leadMemberId, openedBy, triggerId, new Date(at).toISOString(), followUpOn],
        );
        if (rowCount !== 1) return false;
        for (const [index, { metricId, aim, beforeSample }] of session.goals.entries()) {
          await client.query(
            'INSERT INTO coaching_goal (workspace_id, session_id, number, metric_id, aim, before_sample) VALUES ($1, $2, $3, $4, $5, $6)',
            [workspaceId, id, index + 1, metricId, aim, JSON.stringify(beforeSample)],
          );
        }
        if (session.text !== null) {
          const body = { kind: 'note', text: session.text } as const;
          await insertEntry(client, { workspaceId, sessionId: id, requestId: id, memberId: openedBy, body, at }, 1);
        }
        const detail = { sessionId: id, memberId, leadMemberId };
        await insertAudit(client, { workspaceId, actorMemberId: openedBy, action: 'coaching.session-opened', detail });
        await tellBoth(client, workspaceId, [memberId, leadMemberId]);
        return true;
      });
    },

    /**
     * Adds an entry and what follows from it. Repeating a request changes nothing. Throws NOT_FOUND for who is not one of the two, CONFLICT
     * for a closed session, an action that is done, and a follow-up date that is over (`lockedFrom` = local today).
     */
    addEntry(entry: NewEntry, today: string): Promise<void> {
      return inTransaction(db, async (client) => {
        const { workspaceId, sessionId, requestId, memberId, body, at } = entry;
        const session = await lockSession(client, workspaceId, sessionId);
        if (session === null || !session.people.includes(memberId)) throw noSuchSession();
        const bodies = await listBodies(client, workspaceId, sessionId);
        if (bodies.some((one) => one.requestId === requestId)) return;
        if (session.closed) throw new ShiftlightError('CONFLICT', 'This session is closed. Open another one to go on.');
        checkEntry(body, bodies, session.followUpOn, today);
        await insertEntry(client, entry, bodies.length + 1);
        if (body.kind === 'follow-up') {
          await client.query('UPDATE coaching_session SET follow_up_on = $3 WHERE workspace_id = $1 AND id = $2', [
            workspaceId,
            sessionId,
            body.on,
          ]);
        }
        if (body.kind === 'closed') {
          await client.query('UPDATE coaching_session SET closed_at = $3 WHERE workspace_id = $1 AND id = $2', [
            workspaceId,
            sessionId,
            new Date(at).toISOString(),
          ]);
        }
        await tellBoth(client, workspaceId, session.people);
      });
    },

    /** Keeps how a goal was judged; the first judgement stays. */
    async saveEffect(workspaceId: string, sessionId: string, number: number, effect: GoalEffect): Promise<void> {
      await pool.query(
        `UPDATE coaching_goal SET effect = $4 WHERE workspace_id = $1 AND session_id = $2 AND number = $3 AND effect IS NULL`,
        [workspaceId, sessionId, number, JSON.stringify(effect)],
      );
    },
  };
}

interface StoredBody {
  readonly number: number;
  readonly requestId: string;
  readonly body: SessionEntryBody;
}

function checkEntry(
  body: SessionEntryBody,
  before: readonly StoredBody[],
  followUpOn: string | null,
  today: string,
): void {
  if (body.kind === 'done') {
    const action = before.find(({ number }) => number === body.action);
    if (action?.body.kind !== 'action') throw new ShiftlightError('NOT_FOUND', 'There is no such action here.');
    if (before.some((one) => one.body.kind === 'done' && one.body.action === body.action))
      throw new ShiftlightError('CONFLICT', 'This action is done already.');
  }
  if (body.kind !== 'follow-up') return;
  if (body.on < today) throw new ShiftlightError('INVALID', 'The follow-up date is over. Choose one from today on.');
  if (followUpOn !== null && followUpOn < today)
    throw new ShiftlightError(
      'CONFLICT',
      'The follow-up date was reached and the goals are judged. Open another session to go on.',
    );
}

async function lockSession(client: Client, workspaceId: string, sessionId: string) {
  const { rows } = await client.query<{ people: string[]; closed: boolean; followUpOn: string | null }>(
    `SELECT ARRAY[member_id, lead_member_id] AS people, closed_at IS NOT NULL AS closed,
            to_char(follow_up_on, 'YYYY-MM-DD') AS "followUpOn"
     FROM coaching_session WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [workspaceId, sessionId],
  );
  return rows[0] ?? null;
}

async function listBodies(client: Client, workspaceId: string, sessionId: string): Promise<readonly StoredBody[]> {
  const { rows } = await client.query<StoredBody>(
    `SELECT number, request_id AS "requestId", body FROM coaching_entry
     WHERE workspace_id = $1 AND session_id = $2 ORDER BY number`,
    [workspaceId, sessionId],
  );
  return rows;
}

async function insertEntry(client: Client, entry: NewEntry, number: number): Promise<void> {
  const { workspaceId, sessionId, requestId, memberId, body, at } = entry;
  await client.query(
    `INSERT INTO coaching_entry (workspace_id, session_id, number, request_id, author_member_id, body, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, sessionId, number, requestId, memberId, JSON.stringify(body), new Date(at).toISOString()],
  );
}

async function tellBoth(client: Client, workspaceId: string, people: readonly string[]): Promise<void> {
  for (const memberId of people) await announceToMember(client, 'coaching', { workspaceId, memberId });
}
