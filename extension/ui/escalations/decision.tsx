import { ratesIncomplete, returnReasons, type ReturnReason } from '@shiftlight/shared/escalations/return-reasons.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { useId, useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { escalateWords } from './escalate-words.ts';
import { sayShipped } from '../checklists/shipped-words.ts';
import { tagWords } from './tag-words.ts';

/** The specialist's word on a hand-over: taken, as complete or with gaps, or returned with a reason. */
export function Decision({ escalation }: { readonly escalation: EscalationView }) {
  const words = tagWords();
  const id = useId();
  const [isReturning, setIsReturning] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decision = { escalationId: escalation.escalationId, steps: escalation.steps, note: note.trim() || null };

  async function hand(write: Promise<string>): Promise<void> {
    setBusy(true);
    await write.then(
      () => setProblem(null),
      (error: unknown) => setProblem(unwrapProblem(error)),
    );
    setBusy(false);
  }
  const accept = (complete: boolean) => void hand(submitWrite('escalations.accept', { ...decision, complete }));

  return (
    <section className="decision" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{isReturning ? words.whyBack : words.decide}</h3>
      {!isReturning && <p className="dim">{words.decideNote}</p>}
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {isReturning ? (
        <Return
          escalation={escalation}
          note={note}
          busy={busy}
          onNote={setNote}
          onCancel={() => setIsReturning(false)}
          onReturn={(reason, itemIds) =>
            void hand(submitWrite('escalations.giveBack', { ...decision, reason, itemIds }))
          }
        />
      ) : (
        <>
          <Note note={note} onNote={setNote} />
          <div className="cluster">
            <Button look="primary" busy={busy} onClick={() => accept(true)}>
              {words.accept}
            </Button>
            <Button busy={busy} onClick={() => accept(false)}>
              {words.acceptGaps}
            </Button>
            <Button busy={busy} onClick={() => setIsReturning(true)}>
              {words.giveBack}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Note({ note, onNote }: { readonly note: string; onNote(note: string): void }) {
  const words = tagWords();
  return (
    <TextField
      label={words.note}
      hint={words.noteHint}
      rows={1}
      maxLength={1_000}
      value={note}
      onChange={(event) => onNote(event.target.value)}
    />
  );
}

interface ReturnProps {
  readonly escalation: EscalationView;
  readonly note: string;
  readonly busy: boolean;
  onNote(note: string): void;
  onCancel(): void;
  onReturn(reason: ReturnReason, itemIds: readonly string[]): void;
}

function Return({ escalation, note, busy, onNote, onCancel, onReturn }: ReturnProps) {
  const words = tagWords();
  const name = useId();
  const [reason, setReason] = useState<ReturnReason>('missing-information');
  const [itemIds, setItemIds] = useState<readonly string[]>(escalation.missingItemIds);
  const [fault, setFault] = useState<string | null>(null);
  const hasItems = reason === 'missing-information' || reason === 'unclear';

  function send(): void {
    const chosen = hasItems ? itemIds : [];
    if (note.trim() === '' && reason === 'other') return setFault(words.needsNote);
    if (note.trim() === '' && reason === 'missing-information' && chosen.length === 0) return setFault(words.needsItem);
    onReturn(reason, chosen);
  }

  return (
    <>
      <fieldset className="reasons">
        <legend className="visually-hidden">{words.whyBack}</legend>
        {returnReasons.map((one, index) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={reason === one}
              autoFocus={index === 0}
              onChange={() => setReason(one)}
            />
            <span>
              {escalateWords().reasons[one]}
              <span className="dim"> {ratesIncomplete(one) ? words.rates : words.ratesNot}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {hasItems && (
        <fieldset className="reasons">
          <legend>{words.whichMissing}</legend>
          {escalation.checklist.items.map((item) => (
            <label key={item.id}>
              <input
                type="checkbox"
                checked={itemIds.includes(item.id)}
                onChange={({ target }) =>
                  setItemIds(target.checked ? [...itemIds, item.id] : itemIds.filter((id) => id !== item.id))
                }
              />
              <span>{sayShipped(item.label)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Note note={note} onNote={onNote} />
      {fault !== null && <Notice kind="problem">{fault}</Notice>}
      <div className="cluster">
        <Button look="primary" busy={busy} onClick={send}>
          {words.confirmBack}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
