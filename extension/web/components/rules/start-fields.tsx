import { Choice } from '../../../ui/components/choice.tsx';
import { Field } from '../../../ui/components/field.tsx';
import type { RuleStart } from './rule-start.ts';
import { ruleWords } from './rule-words.ts';

interface StartFieldsProps {
  readonly start: RuleStart;
  /** True when the date cannot be taken. */
  readonly isPassed: boolean;
  /** Rules of tickets can be put into force for past ones too; targets cannot. */
  readonly of: 'tickets' | 'targets';
  onChange(start: RuleStart): void;
}

/** From when a change holds, and what that means for what was before. */
export function StartFields({ start, isPassed, of, onChange }: StartFieldsProps) {
  const words = ruleWords();
  const options = [
    { id: 'now' as const, name: words.now },
    { id: 'date' as const, name: words.fromDate },
    ...(of === 'tickets' ? [{ id: 'all' as const, name: words.all }] : []),
  ];
  return (
    <div className="stack">
      <Choice
        label={words.start}
        name="rule-start"
        options={options}
        value={start.kind}
        onChoose={(kind) => onChange({ ...start, kind })}
      />
      {start.kind === 'date' && (
        <div className="two">
          <Field
            label={words.date}
            type="date"
            value={start.date}
            error={isPassed ? words.datePassed : null}
            onChange={(event) => onChange({ ...start, date: event.target.value })}
          />
        </div>
      )}
      <p className="dim">
        {start.kind === 'all' ? words.recounts : of === 'tickets' ? words.keeps : words.keepsTargets}
      </p>
    </div>
  );
}
