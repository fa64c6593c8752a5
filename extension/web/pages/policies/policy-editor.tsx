import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { MatchFields } from './match-fields.tsx';
import { policiesWords } from './policies-words.ts';
import { move, newTarget, withPart, type PolicyDraft, type PolicyFault } from './policy-draft.ts';
import type { CalendarNames } from './say-policy.ts';
import { TargetFields, type CalendarOption } from './target-fields.tsx';

interface PolicyEditorProps {
  readonly policy: PolicyDraft;
  readonly fault: PolicyFault | null;
  readonly calendars: readonly CalendarOption[];
  readonly names: CalendarNames;
  onChange(policy: PolicyDraft): void;
  onClose(): void;
}

/** One policy: its name, its tickets, its targets. */
export function PolicyEditor({ policy, fault, calendars, names, onChange, onClose }: PolicyEditorProps) {
  const words = policiesWords();
  const { name, match, targets } = policy;
  const setTargets = (next: PolicyDraft['targets']) => onChange({ ...policy, targets: next });
  return (
    <div className="rule-edit">
      <div className="two">
        <Field
          label={words.name}
          value={name}
          maxLength={120}
          error={fault === 'needsName' ? words.needsName : null}
          onChange={(event) => onChange({ ...policy, name: event.target.value })}
        />
      </div>
      <fieldset>
        <legend>{words.match}</legend>
        <MatchFields match={match} onChange={(next) => onChange(withPart(policy, 'match', next))} />
      </fieldset>
      <fieldset>
        <legend>{words.targets}</legend>
        <ol className="policy-targets">
          {targets.map((target, index) => (
            <TargetFields
              key={index}
              target={target}
              calendars={calendars}
              names={names}
              onChange={(next) => setTargets(targets.with(index, next))}
              onRemove={() => setTargets(targets.toSpliced(index, 1))}
              onMove={(by) => setTargets(move(targets, index, by))}
            />
          ))}
        </ol>
        {fault === 'needsBudget' && (
          <p className="error" role="alert">
            {words.needsBudget}
          </p>
        )}
      </fieldset>
      <div className="cluster">
        <Button onClick={() => setTargets([...targets, newTarget(calendars[0]?.id ?? null)])}>{words.addTarget}</Button>
        <Button look="quiet" onClick={onClose}>
          {ruleWords().close}
        </Button>
      </div>
    </div>
  );
}
