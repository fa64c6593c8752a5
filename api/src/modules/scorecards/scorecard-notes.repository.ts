import type { ScorecardNote, ScorecardNoteKind } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Db } from '../../db.ts';

/** Which scorecard. */
export interface CardKey {
  readonly workspaceId: string;
  readonly scope: string;
  readonly scopeId: string;
  readonly period: string;
}

export interface NewNote extends CardKey {
  /** Also the id of the request: repeating it writes nothing twice. */
  readonly id: string;
  readonly kind: ScorecardNoteKind;
  readonly text: string | null;
  readonly target: string | null;
  readonly authorMemberId: string;
  readonly at: number;
}

type NoteRow = Omit<ScorecardNote, 'at' | 'byViewer'> & { readonly at: Date; readonly authorMemberId: string };

export type ScorecardNotesRepository = ReturnType<typeof createScorecardNotesRepository>;

export function createScorecardNotesRepository({ pool }: Db) {
  return {
    /** What was written on a scorecard, oldest first. */
    async list(
      { workspaceId, scope, scopeId, period }: CardKey,
      viewerMemberId: string,
    ): Promise<readonly ScorecardNote[]> {
      const { rows } = await pool.query<NoteRow>({
        name: 'scorecard-notes',
        text: `SELECT n.id, n.kind, n.text, n.target, n.at, n.author_member_id AS "authorMemberId", COALESCE(u.name, '') AS "authorName"
               FROM scorecard_note n LEFT JOIN member m ON m.id = n.author_member_id AND m.workspace_id = n.workspace_id
               LEFT JOIN "user" u ON u.id = m.user_id
               WHERE n.workspace_id = $1 AND n.scope = $2 AND n.scope_id = $3 AND n.period = $4 ORDER BY n.number`,
        values: [workspaceId, scope, scopeId, period],
      });
      return rows.map(({ authorMemberId, at, ...note }) => ({
        ...note,
        at: at.getTime(),
        byViewer: authorMemberId === viewerMemberId,
      }));
    },

    /** Adds a note; false when this request was stored before. */
    async add({ workspaceId, id, scope, scopeId, period, kind, text, target, authorMemberId, at }: NewNote) {
      const { rowCount } = await pool.query(
        `INSERT INTO scorecard_note (workspace_id, id, scope, scope_id, period, kind, text, target, author_member_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
        [workspaceId, id, scope, scopeId, period, kind, text, target, authorMemberId, new Date(at).toISOString()],
      );
      return rowCount === 1;
    },
  };
}
