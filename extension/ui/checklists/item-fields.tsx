import { itemKinds, prefillFields, type ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { sayShipped } from './shipped-words.ts';
import { checklistWords } from './checklist-words.ts';
import { ListField } from '../components/list-field.tsx';

interface ItemFieldsProps {
  readonly item: ChecklistItem;
  readonly number: number;
  onChange(item: ChecklistItem): void;
  onRemove(): void;
  /** Absent at the top. */
  onUp?(): void;
  /** Absent at the end. */
  onDown?(): void;
}

/** One item of a checklist. */
export function ItemFields({ item, number, onChange, onRemove, onUp, onDown }: ItemFieldsProps) {
  const words = checklistWords();
  const id = useId();
  // One that was just added is open; typing its name must not close it.
  const [wasNew] = useState(item.label === '');
  return (
    <details className="item-fields" open={wasNew}>
      <summary>
        <span className="dim">{number}</span> <b>{item.label === '' ? words.unnamed : sayShipped(item.label)}</b>{' '}
        <span className="dim">{[words.kinds[item.kind], ...(item.required ? [words.required] : [])].join(' · ')}</span>
      </summary>
      <Field
        label={words.label}
        value={item.label}
        maxLength={120}
        onChange={(event) => onChange({ ...item, label: event.target.value })}
      />
      <div className="item-row">
        <div className="field">
          <label htmlFor={`${id}-kind`}>{words.kind}</label>
          <select
            id={`${id}-kind`}
            value={item.kind}
            onChange={(event) => {
              const kind = itemKinds.find((one) => one === event.target.value);
              if (kind !== undefined) onChange({ ...item, kind });
            }}
          >
            {itemKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={item.required}
            onChange={({ target }) => onChange({ ...item, required: target.checked })}
          />
          {words.required}
        </label>
      </div>
      {item.kind === 'choice' && (
        <ListField
          label={words.choices}
          hint={words.choicesHint}
          separator={'\n'}
          values={item.choices}
          onChange={(choices) => onChange({ ...item, choices })}
        />
      )}
      <Field
        label={words.hint}
        value={item.hint ?? ''}
        maxLength={200}
        onChange={(event) => onChange({ ...item, hint: event.target.value || null })}
      />
      <div className="field">
        <label htmlFor={`${id}-prefill`}>{words.prefill}</label>
        <select
          id={`${id}-prefill`}
          value={item.prefill ?? ''}
          aria-describedby={`${id}-tag`}
          onChange={(event) =>
            onChange({ ...item, prefill: prefillFields.find((one) => one === event.target.value) ?? null })
          }
        >
          <option value="">{words.prefills.none}</option>
          {prefillFields.map((field) => (
            <option key={field} value={field}>
              {words.prefills[field]}
            </option>
          ))}
        </select>
        <span className="hint" id={`${id}-tag`}>
          {words.tagNote(item.id)}
        </span>
      </div>
      <div className="cluster">
        <Button look="quiet" disabled={onUp === undefined} onClick={onUp}>
          {words.up}
        </Button>
        <Button look="quiet" disabled={onDown === undefined} onClick={onDown}>
          {words.down}
        </Button>
        <Button look="quiet" onClick={onRemove}>
          {words.removeItem}
        </Button>
      </div>
    </details>
  );
}
