import { replaceReasons, type ReplaceReason } from '@shiftlight/shared/qa/sampling-plan.ts';
import { useId, useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { qaWords } from './qa-words.ts';

/** Gives a drawn ticket back, with a reason that everybody concerned can see. */
export function GiveBack({ sampleId, onDone }: { readonly sampleId: string; readonly onDone: () => void }) {
  const words = qaWords();
  const id = useId();
  const [reason, setReason] = useState<ReplaceReason>('nothing-to-review');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = reason === 'other' && note.trim() === '';
  async function send(): Promise<void> {
    setChecked(true);
    if (isMissing) return;
    await submitWrite('sampling.replace', { sampleId, reason, note: note.trim() === '' ? null : note });
    onDone();
  }
  return (
    <form
      className="give-back"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset>
        <legend>{words.giveBackWhy}</legend>
        {replaceReasons.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={reason === one} onChange={() => setReason(one)} />
            <span>{words.reasons[one]}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={words.giveBackNote}
        hint={words.giveBackNoteHint}
        error={checked && isMissing ? words.needsNote : null}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="cluster">
        <Button type="submit">{words.confirmGiveBack}</Button>
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
