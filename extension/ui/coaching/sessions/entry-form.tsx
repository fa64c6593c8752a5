import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { useState, type FormEvent } from 'react';
import { submitWrite } from '../../../messaging/outbox.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Labelled } from '../../components/labelled.tsx';
import { TextField } from '../../components/text-field.tsx';
import { sessionWords } from './session-words.ts';

const kinds = ['note', 'action', 'follow-up', 'closed'] as const;
type Kind = (typeof kinds)[number];

/** Adds to a session what one of the two says. */
export function EntryForm({ session }: { readonly session: CoachingSessionView }) {
  const words = sessionWords();
  const { sessionId: coachingId, mine, member, lead } = session;
  const [kind, setKind] = useState<Kind>('note');
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const isAction = kind === 'action';
  const dateLabel = isAction ? words.due : words.followUp;
  const isReady = kind === 'follow-up' ? date !== '' : text.trim() !== '';
  function send(event: FormEvent): void {
    event.preventDefault();
    void submitWrite('coachingSessions.addEntry', { coachingId, entry: toEntry(kind, text.trim(), date) });
    setText('');
    setDate('');
    setKind('note');
  }
  return (
    <form className="coach-form" onSubmit={send}>
      <Labelled label={words.kind}>
        {(ties) => (
          <select {...ties} value={kind} onChange={(event) => setKind(parseKind(event.target.value))}>
            {kinds.map((id) => (
              <option key={id} value={id}>
                {words.kinds[id]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {kind !== 'follow-up' && (
        <TextField
          label={words.text}
          hint={words.noteHint((mine ? lead : member).name)}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {(kind === 'follow-up' || isAction) && (
        <Field label={dateLabel} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      )}
      <div className="cluster">
        <Button look="primary" type="submit" disabled={!isReady}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}

const parseKind = (value: string): Kind => kinds.find((kind) => kind === value) ?? 'note';

function toEntry(kind: Kind, text: string, date: string) {
  if (kind === 'follow-up') return { kind, on: date };
  if (kind === 'action') return { kind, text, dueOn: date === '' ? null : date };
  return { kind, text };
}
