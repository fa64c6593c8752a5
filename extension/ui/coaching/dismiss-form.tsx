import { dismissReasons, type DismissReason } from '@shiftlight/shared/coaching/trigger-record.ts';
import { useId, useState, type FormEvent } from 'react';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { coachWords } from './coach-words.ts';

export interface Dismissal {
  readonly reason: DismissReason;
  readonly text: string;
}

interface DismissFormProps {
  /** What was written before, when the API refused it. */
  readonly initial: Dismissal | null;
  readonly onSend: (dismissal: Dismissal) => void;
  readonly onCancel: () => void;
}

/** Why a trigger is beside the point: a reason of the list, and words of one's own. */
export function DismissForm({ initial, onSend, onCancel }: DismissFormProps) {
  const words = coachWords();
  const name = useId();
  const [reason, setReason] = useState<DismissReason>(initial?.reason ?? 'figure-wrong');
  const [text, setText] = useState(initial?.text ?? '');
  const [isIncomplete, setIsIncomplete] = useState(false);
  function send(event: FormEvent): void {
    event.preventDefault();
    if (reason === 'other' && text.trim() === '') setIsIncomplete(true);
    else onSend({ reason, text: text.trim() });
  }
  return (
    <form className="coach-form" onSubmit={send}>
      <fieldset>
        <legend>{words.dismissTitle}</legend>
        {dismissReasons.map((id, index) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              autoFocus={index === 0}
              checked={id === reason}
              onChange={() => setReason(id)}
            />
            {words.reasons[id]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={words.inYourWords}
        hint={words.dismissHint}
        error={isIncomplete && text.trim() === '' ? words.needsWords : null}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="cluster">
        <Button look="primary" type="submit">
          {words.send}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
