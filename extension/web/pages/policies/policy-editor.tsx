import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { MatchFields } from './match-fields.tsx';
import type { PolicyChoices } from './policy-choices.ts';
import { policiesWords } from './policies-words.ts';
import { move, newTarget, withPart, type PolicyDraft, type PolicyFault } from './policy-draft.ts';
import { TargetFields } from './target-fields.tsx';

interface PolicyEditorProps {
  readonly policy: PolicyDraft;
  readonly fault: PolicyFault | null;
  readonly choices: PolicyChoices;
  onChange(policy: PolicyDraft): void;
  onClose(): void;
}

/** One policy: its name, its tickets, its targets. */
export function PolicyEditor({ policy, fault, choices, onChange, onClose }: PolicyEditorProps) {
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
        <MatchFields match={match} choices={choices} onChange={(next) => onChange(withPart(policy, 'match', next))} />
      </fieldset>
      <fieldset>
        <legend>{words.targets}</legend>
        <ol className="policy-targets">
          {targets.map((target, index) => (
            <TargetFields
              key={index}
              target={target}
              choices={choices}
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
        <Button onClick={() => setTargets([...targets, newTarget(choices.calendars[0]?.id ?? null)])}>
          {words.addTarget}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {ruleWords().close}
        </Button>
      </div>
    </div>
  );
}
