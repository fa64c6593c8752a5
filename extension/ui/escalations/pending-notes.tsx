import type { PendingWrite } from '../../messaging/outbox-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import type { PendingWrites } from '../use-pending-writes.ts';
import { escalateWords } from './escalate-words.ts';

interface PendingNotesProps {
  readonly writes: readonly PendingWrite[];
  readonly pending: PendingWrites;
  /** Puts what was refused back into the form; absent where there is none. */
  onEdit?(write: PendingWrite): void;
}

/** What this person wrote and the API has not taken yet, or refused with its reason. */
export function PendingNotes({ writes, pending, onEdit }: PendingNotesProps) {
  return writes.map((write) => <PendingNote key={write.requestId} write={write} pending={pending} onEdit={onEdit} />);
}

interface PendingNoteProps {
  readonly write: PendingWrite;
  readonly pending: PendingWrites;
  readonly onEdit: ((write: PendingWrite) => void) | undefined;
}

function PendingNote({ write, pending, onEdit }: PendingNoteProps) {
  const words = escalateWords();
  const { requestId, refusal } = write;
  if (refusal === null) {
    return (
      <Notice kind="plain">
        <b>{new Map(Object.entries(words.pending)).get(write.path)}</b> {words.pendingNote}
      </Notice>
    );
  }
  return (
    <Notice kind="problem">
      <p>
        <b>{words.refused}</b> {sayProblem(refusal)}
      </p>
      <div className="cluster">
        {onEdit !== undefined && 'answers' in write.input ? (
          <Button onClick={() => onEdit(write)}>{words.edit}</Button>
        ) : (
          <Button onClick={() => pending.retry(requestId)}>{words.tryAgain}</Button>
        )}
        <Button look="quiet" onClick={() => pending.dismiss(requestId)}>
          {words.dismiss}
        </Button>
      </div>
    </Notice>
  );
}
