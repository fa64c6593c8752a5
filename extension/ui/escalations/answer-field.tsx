import { findAnswerFault } from '@shiftlight/shared/escalations/check-escalation.ts';
import { foldCase, type ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import type { PrefillOrigin } from '@shiftlight/shared/escalations/prefill-answers.ts';
import { useId, type KeyboardEvent } from 'react';
import { Button } from '../components/button.tsx';
import { sayShipped } from '../checklists/shipped-words.ts';
import { tagWords } from './tag-words.ts';

export type AnswerValue = string | boolean | null | undefined;

interface AnswerFieldProps {
  readonly item: ChecklistItem;
  readonly value: AnswerValue;
  /** Where the value comes from while nobody touched it; null = a person wrote it. */
  readonly origin: PrefillOrigin | null;
  /** The specialist asked for this one. */
  readonly asked: boolean;
  /** True once somebody tried to send: what is missing is then marked. */
  readonly checked: boolean;
  onChange(value: string | null): void;
  /** Enter: on to what is missing next. */
  onNext(): void;
}

/** One item of the checklist with its answer. The field carries `data-item`, by which the form finds it. */
export function AnswerField({ item, value, origin, asked, checked, onChange, onNext }: AnswerFieldProps) {
  const id = useId();
  const words = tagWords();
  const text = typeof value === 'string' ? value : '';
  const fault = findAnswerFault(item, value);
  const isMissing = checked && item.required && value !== null && text.trim() === '';
  const hints = [
    item.hint === null ? null : sayShipped(item.hint),
    origin === null || text === '' ? null : words.from[origin],
  ].filter((part) => part !== null);
  const error = fault === null ? null : words.faults[fault];

  function handleKey(event: KeyboardEvent): void {
    if (event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      onChange(null);
      onNext();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onNext();
    }
  }

  const shared = {
    id,
    'data-item': item.id,
    'aria-required': item.required,
    'aria-invalid': error !== null || isMissing ? true : undefined,
    'aria-describedby': [hints.length > 0 ? `${id}-hint` : '', error === null ? '' : `${id}-error`].join(' ').trim(),
    onKeyDown: handleKey,
  };
  return (
    <div className={`field answer${asked ? ' asked' : ''}`}>
      <div className="answer-head">
        <label htmlFor={id}>
          {sayShipped(item.label)}
          {item.required && value !== null && <span className="needed">{words.required}</span>}
        </label>
        {item.required && value !== null && text === '' && (
          <Button look="quiet" tabIndex={-1} aria-keyshortcuts="Alt+N" onClick={() => onChange(null)}>
            {words.doesNotApply}
          </Button>
        )}
      </div>
      {value === null ? (
        <p className="does-not-apply">
          {words.doesNotApply}
          <Button look="quiet" data-item={item.id} onClick={() => onChange('')}>
            {words.appliesAfterAll}
          </Button>
        </p>
      ) : item.kind === 'choice' ? (
        <select {...shared} value={toChoice(item, text)} onChange={(event) => onChange(event.target.value)}>
          <option value="">{words.choose}</option>
          {item.choices.map((choice) => (
            <option key={choice} value={choice}>
              {sayShipped(choice)}
            </option>
          ))}
        </select>
      ) : item.kind === 'text' ? (
        <textarea {...shared} rows={1} value={text} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={item.kind === 'number' ? 'decimal' : item.kind === 'link' ? 'url' : 'text'}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hints.length > 0 && value !== null && (
        <span className="hint" id={`${id}-hint`}>
          {hints.join(' · ')}
        </span>
      )}
      {error !== null && (
        <span className="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

/** The choice as it is written in the checklist now; answers are compared without case. */
function toChoice({ choices }: ChecklistItem, text: string): string {
  return choices.find((choice) => foldCase(choice) === foldCase(text)) ?? '';
}
