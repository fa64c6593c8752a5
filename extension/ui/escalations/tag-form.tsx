import {
  checkEscalation,
  tidyAnswers,
  type EscalationAnswers,
  type GivenAnswers,
} from '@shiftlight/shared/escalations/check-escalation.ts';
import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import type { PrefilledAnswer } from '@shiftlight/shared/escalations/prefill-answers.ts';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { AnswerField } from './answer-field.tsx';
import { sayShipped } from '../checklists/shipped-words.ts';
import { tagWords } from './tag-words.ts';
import type { TagState } from './use-tag.ts';

interface TagFormProps {
  readonly checklist: Checklist;
  readonly tag: TagState;
  /** What was known in advance, by item. */
  readonly known: Readonly<Record<string, PrefilledAnswer>>;
  /** Items that the specialist asked for. */
  readonly askedItemIds: readonly string[];
  readonly isAgain: boolean;
  /** The form was opened on purpose for this ticket: begin to type at once. */
  readonly takesFocus: boolean;
  /** Above the items: which checklist, which tier. */
  readonly children?: ReactNode;
  onSend(answers: GivenAnswers, incomplete: boolean): Promise<void>;
}

/** The tag: what is known is there, what is missing is asked one after the other, and one key sends. */
export function TagForm(props: TagFormProps) {
  const { checklist, tag, known, askedItemIds, isAgain, takesFocus, children, onSend } = props;
  const words = tagWords();
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const inAdvance = Object.fromEntries(Object.entries(known).map(([id, { value }]) => [id, value]));
  const answers = { ...inAdvance, ...tag.answers };
  const check = checkEscalation(checklist, answers);
  const open = [...askedItemIds, ...check.missing.map(({ id }) => id), ...check.faults.map(({ item }) => item.id)];

  /** The next open item after this one, else the first, else the button that sends. */
  function focusNext(after: string | null, done: EscalationAnswers = answers): void {
    const ids = checklist.items.map(({ id }) => id);
    const start = after === null ? 0 : ids.indexOf(after) + 1;
    const isOpen = (id: string) => checkEscalation(checklist, done).missing.some((item) => item.id === id);
    const asked = after === null ? ids.find((id) => askedItemIds.includes(id)) : undefined;
    const next = asked ?? [...ids.slice(start), ...ids.slice(0, start)].find((id) => id !== after && isOpen(id));
    const field = next === undefined ? '[data-send]' : `[data-item="${next}"]`;
    form.current?.querySelector<HTMLElement>(field)?.focus();
  }
  const begin = useEffectEvent(() => focusNext(null));
  useEffect(() => {
    if (takesFocus && tag.isLoaded) begin();
  }, [takesFocus, tag.isLoaded]);

  async function send(incomplete: boolean): Promise<void> {
    setChecked(true);
    if (check.faults.length > 0 || (check.missing.length > 0 && !incomplete)) return focusNext(null);
    setBusy(true);
    try {
      await onSend(tidyAnswers(checklist, answers), incomplete);
    } finally {
      setBusy(false);
    }
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || busy) return;
    event.preventDefault();
    void send(false);
  }

  const missing = check.missing.map(({ label }) => sayShipped(label)).join(', ');
  return (
    <form
      ref={form}
      className="tag-form"
      noValidate
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      {children}
      {checklist.items.map((item) => (
        <AnswerField
          key={item.id}
          item={item}
          value={answers[item.id]}
          origin={item.id in tag.answers ? null : (known[item.id]?.from ?? null)}
          asked={askedItemIds.includes(item.id)}
          checked={checked}
          onChange={(value) => tag.change({ checklistId: checklist.id, answers: { ...tag.answers, [item.id]: value } })}
          onNext={() => focusNext(item.id)}
        />
      ))}
      {checked && check.missing.length > 0 && <Notice kind="problem">{words.stillNeeded(missing)}</Notice>}
      <div className="tag-send">
        <Button look="primary" type="submit" data-send busy={busy} aria-keyshortcuts="Control+Enter">
          {isAgain ? words.resend : words.send}
        </Button>
        {checked && check.missing.length > 0 && (
          <Button busy={busy} onClick={() => void send(true)}>
            {words.sendIncomplete}
          </Button>
        )}
        <span className="dim" aria-live="polite">
          {open.length === 0 ? words.ready : checked || missing === '' ? '' : words.stillNeeded(missing)}
        </span>
      </div>
      <p className="keys dim">
        {words.keys}
        {tag.isKept && <span>{words.kept}</span>}
      </p>
    </form>
  );
}
