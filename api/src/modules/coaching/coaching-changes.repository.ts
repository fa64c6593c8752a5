import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { announceToLeads } from '../../live/announce.repository.ts';
import type { DismissInput, NoteInput } from './coaching.schema.ts';

interface LockedTrigger {
  readonly memberId: string;
  readonly acknowledged: boolean;
  readonly dismissed: boolean;
  readonly withdrawn: boolean;
  readonly dismissRequestId: string | null;
  readonly newestNote: number;
}

/** Who writes, where and when. */
interface Writer {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly at: number;
}

export type CoachingChangesRepository = ReturnType<typeof createCoachingChangesRepository>;

/**
 * Answers and notes to calls of triggers. Each is one transaction under the call's row lock, and repeating a request changes nothing;
 * open panels of everybody concerned are told.
 */
export function createCoachingChangesRepository(db: Db) {
  const change = <T>(
    { workspaceId }: Writer,
    triggerId: string,
    work: (client: Client, trigger: LockedTrigger) => Promise<T>,
  ): Promise<T> =>
    inTransaction(db, async (client) => {
      const trigger = await lockTrigger(client, workspaceId, triggerId);
      const result = await work(client, trigger);
      await announceToLeads(client, 'coaching', { workspaceId, memberId: trigger.memberId });
      return result;
    });

  return {
    /** The person saw it: from now on its effect is followed. Throws CONFLICT when it was dismissed. */
    acknowledge: (writer: Writer, triggerId: string) =>
      change(writer, triggerId, async (client, trigger) => {
        requireOwn(writer, trigger);
        if (trigger.acknowledged) return;
        requireStanding(trigger);
        if (trigger.dismissed)
          throw new ShiftlightError('CONFLICT', 'This was dismissed already, perhaps in another window.');
        await client.query(
          `UPDATE coaching_trigger SET acknowledged_at = $3,
             effect_due_at = $3::timestamptz + (rule->>'windowMs')::float8 * interval '1 millisecond'
           WHERE workspace_id = $1 AND id = $2`,
          [writer.workspaceId, triggerId, new Date(writer.at).toISOString()],
        );
      }),

    /** The person says that it is beside the point. Throws CONFLICT when it was dismissed before, by another request. */
    dismiss: (writer: Writer, { requestId, triggerId, reason, text }: DismissInput) =>
      change(writer, triggerId, async (client, trigger) => {
        requireOwn(writer, trigger);
        if (trigger.dismissRequestId === requestId) return;
        requireStanding(trigger);
        if (trigger.dismissed)
          throw new ShiftlightError('CONFLICT', 'This was dismissed already, perhaps in another window.');
        await client.query(
          `UPDATE coaching_trigger
           SET dismissed_at = $3, dismiss_reason = $4, dismiss_text = $5, dismiss_request_id = $6
           WHERE workspace_id = $1 AND id = $2`,
          [writer.workspaceId, triggerId, new Date(writer.at).toISOString(), reason, text, requestId],
        );
      }),

    /** Adds a note for the person with its audit entry. Throws CONFLICT when somebody wrote one that the writer has not seen. */
    addNote: (writer: Writer, { requestId, triggerId, afterNumber, text, goal, followUpOn }: NoteInput) =>
      change(writer, triggerId, async (client, trigger) => {
        const { workspaceId, memberId, at } = writer;
        if (await isKnownNote(client, workspaceId, requestId)) return;
        if (trigger.newestNote !== afterNumber) {
          throw new ShiftlightError(
            'CONFLICT',
            'Somebody wrote a note meanwhile. Read it, then send yours again if it still fits.',
          );
        }
        await client.query(
          `INSERT INTO coaching_note (workspace_id, id, trigger_id, number, author_member_id, text, goal, follow_up_on, at)
           VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7, ''), $8, $9)`,
          [
            workspaceId,
            requestId,
            triggerId,
            afterNumber + 1,
            memberId,
            text,
            goal,
            followUpOn,
            new Date(at).toISOString(),
          ],
        );
        await client.query(
          `INSERT INTO audit_log (workspace_id, actor_member_id, action, detail) VALUES ($1, $2, 'coaching.note-added', $3)`,
          [workspaceId, memberId, JSON.stringify({ triggerId, memberId: trigger.memberId })],
        );
      }),
  };
}

async function lockTrigger(client: Client, workspaceId: string, triggerId: string): Promise<LockedTrigger> {
  const { rows } = await client.query<LockedTrigger>(
    `SELECT t.member_id AS "memberId", t.acknowledged_at IS NOT NULL AS acknowledged, t.dismissed_at IS NOT NULL AS dismissed,
            t.withdrawn_at IS NOT NULL AS withdrawn,
            t.dismiss_request_id AS "dismissRequestId",
            (SELECT COALESCE(max(number), 0) FROM coaching_note n WHERE n.workspace_id = t.workspace_id AND n.trigger_id = t.id)
              AS "newestNote"
     FROM coaching_trigger t WHERE t.workspace_id = $1 AND t.id = $2 FOR UPDATE`,
    [workspaceId, triggerId],
  );
  const [trigger] = rows;
  if (trigger === undefined) throw noSuchTrigger();
  return trigger;
}

/** Who may not see it is told the same. */
export function noSuchTrigger(): ShiftlightError {
  return new ShiftlightError('NOT_FOUND', 'There is no such trigger among those that you can see.');
}

function requireOwn({ memberId }: Writer, trigger: LockedTrigger): void {
  if (trigger.memberId !== memberId) throw noSuchTrigger();
}

function requireStanding({ withdrawn }: LockedTrigger): void {
  if (withdrawn) throw new ShiftlightError('CONFLICT', 'This was withdrawn meanwhile: its evidence was wrong.');
}

async function isKnownNote(client: Client, workspaceId: string, noteId: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM coaching_note WHERE workspace_id = $1 AND id = $2', [
    workspaceId,
    noteId,
  ]);
  return rowCount === 1;
}
