import type { Checklist, ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import { useId } from 'react';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { checklistWords } from './checklist-words.ts';
import { ItemFields } from './item-fields.tsx';
import { ListField } from '../components/list-field.tsx';

interface ChecklistFieldsProps {
  readonly checklist: Checklist;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  onChange(checklist: Checklist): void;
  onRemove(): void;
}

const tiers = [2, 3];

/** One checklist: which tickets it is for, whom it asks, and its items. */
export function ChecklistFields({ checklist, teams, onChange, onRemove }: ChecklistFieldsProps) {
  const words = checklistWords();
  const id = useId();
  const { items } = checklist;
  const setItems = (next: readonly ChecklistItem[]) => onChange({ ...checklist, items: next });
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item !== undefined) setItems(items.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <div className="checklist-fields">
      <Field
        label={words.name}
        value={checklist.label}
        maxLength={120}
        onChange={(event) => onChange({ ...checklist, label: event.target.value })}
      />
      <ListField
        label={words.categories}
        hint={words.queues}
        separator=","
        values={checklist.categories}
        onChange={(categories) => onChange({ ...checklist, categories })}
      />
      <ListField
        label={words.customerTiers}
        hint={words.commas}
        separator=","
        values={checklist.customerTiers}
        onChange={(customerTiers) => onChange({ ...checklist, customerTiers })}
      />
      <fieldset className="reasons">
        <legend>{words.tiers}</legend>
        {tiers.map((tier) => (
          <label key={tier}>
            <input
              type="checkbox"
              checked={checklist.tiers.includes(tier)}
              onChange={({ target }) => {
                const others = checklist.tiers.filter((one) => one !== tier);
                onChange({ ...checklist, tiers: target.checked ? [...others, tier].sort() : others });
              }}
            />
            <span>{words.tier(tier)}</span>
          </label>
        ))}
        <span className="dim">{words.tiersHint}</span>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-team`}>{words.team}</label>
        <select
          id={`${id}-team`}
          value={checklist.teamId ?? ''}
          onChange={(event) => onChange({ ...checklist, teamId: event.target.value || null })}
        >
          <option value="">{words.everybody}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      </div>
      <ol className="item-list">
        {items.map((item, index) => (
          <li key={item.id}>
            <ItemFields
              item={item}
              number={index + 1}
              onChange={(next) => setItems(items.with(index, next))}
              onRemove={() => setItems(items.toSpliced(index, 1))}
              {...(index > 0 && { onUp: () => move(index, index - 1) })}
              {...(index < items.length - 1 && { onDown: () => move(index, index + 1) })}
            />
          </li>
        ))}
      </ol>
      <div className="cluster">
        <Button onClick={() => setItems([...items, createItem()])}>{words.addItem}</Button>
        <Button look="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function createItem(): ChecklistItem {
  const id = `item-${crypto.randomUUID().slice(0, 8)}`;
  return { id, label: '', kind: 'text', required: false, hint: null, choices: [], prefill: null };
}
