import { useState, type FormEvent } from 'react';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { TextField } from '../components/text-field.tsx';
import { coachWords } from './coach-words.ts';

export interface NoteDraft {
  readonly text: string;
  readonly goal: string | null;
  /** `YYYY-MM-DD`. */
  readonly followUpOn: string | null;
}

interface NoteFormProps {
  readonly memberName: string;
  readonly initial: NoteDraft | null;
  readonly onSend: (note: NoteDraft) => void;
  readonly onCancel: () => void;
}

/** A note for somebody whom the viewer leads. */
export function NoteForm({ memberName, initial, onSend, onCancel }: NoteFormProps) {
  const words = coachWords();
  const [text, setText] = useState(initial?.text ?? '');
  const [goal, setGoal] = useState(initial?.goal ?? '');
  const [followUpOn, setFollowUpOn] = useState(initial?.followUpOn ?? '');
  function send(event: FormEvent): void {
    event.preventDefault();
    const orNull = (value: string) => (value.trim() === '' ? null : value.trim());
    onSend({ text: text.trim(), goal: orNull(goal), followUpOn: orNull(followUpOn) });
  }
  return (
    <form className="coach-form" onSubmit={send}>
      <TextField
        label={words.noteText}
        hint={words.noteHint(memberName)}
        autoFocus
        required
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Field label={words.noteGoal} maxLength={2_000} value={goal} onChange={(event) => setGoal(event.target.value)} />
      <Field
        label={words.noteDate}
        type="date"
        value={followUpOn}
        onChange={(event) => setFollowUpOn(event.target.value)}
      />
      <div className="cluster">
        <Button look="primary" type="submit" disabled={text.trim() === ''}>
          {words.send}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
