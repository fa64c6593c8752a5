import { Choice } from '../../../ui/components/choice.tsx';
import { Field } from '../../../ui/components/field.tsx';
import type { RuleStart } from './rule-start.ts';
import { ruleWords } from './rule-words.ts';

/** What a change is about: rules of tickets and definitions can be put into force for the past too, the others cannot. */
export type RuleKind = 'tickets' | 'targets' | 'definitions' | 'triggers';

interface StartFieldsProps {
  readonly start: RuleStart;
  /** True when the date cannot be taken. */
  readonly isPassed: boolean;
  readonly of: RuleKind;
  onChange(start: RuleStart): void;
}

/** From when a change holds, and what that means for what was before. */
export function StartFields({ start, isPassed, of, onChange }: StartFieldsProps) {
  const words = ruleWords();
  const options = [
    { id: 'now' as const, name: words.now },
    { id: 'date' as const, name: words.fromDate },
    ...(reachesBack(of) ? [{ id: 'all' as const, name: words.all }] : []),
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
      <p className="dim">{start.kind === 'all' && reachesBack(of) ? words.past[of] : words.before[of]}</p>
    </div>
  );
}

function reachesBack(of: RuleKind): of is 'tickets' | 'definitions' {
  return of === 'tickets' || of === 'definitions';
}
