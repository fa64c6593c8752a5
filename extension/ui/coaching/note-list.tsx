import type { CoachingNote } from '@shiftlight/shared/views/coaching-view.ts';
import { formatDateTime, formatLocalDate } from '../words/instant.ts';
import { coachWords } from './coach-words.ts';

/** What leads wrote, oldest first. */
export function NoteList({ notes }: { readonly notes: readonly CoachingNote[] }) {
  const words = coachWords();
  if (notes.length === 0) return null;
  return (
    <ul className="coach-notes">
      {notes.map(({ noteId, authorName, at, text, goal, followUpOn }) => (
        <li key={noteId}>
          <p className="dim">{words.noteBy(authorName, formatDateTime(at))}</p>
          <p className="note-text">{text}</p>
          {goal !== null && <p>{words.goal(goal)}</p>}
          {followUpOn !== null && <p>{words.followUp(formatLocalDate(followUpOn))}</p>}
        </li>
      ))}
    </ul>
  );
}
