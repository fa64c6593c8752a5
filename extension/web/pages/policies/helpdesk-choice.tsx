import { Check } from '../../../ui/components/check.tsx';
import { listHelpdeskChoices, type PolicyChoices } from './policy-choices.ts';
import { policiesWords } from './policies-words.ts';

interface HelpdeskChoiceProps {
  /** Ids of the connectors that are named so far. */
  readonly named: readonly string[];
  readonly choices: PolicyChoices;
  onChange(connectorIds: readonly string[]): void;
}

/** The tickets of which helpdesks; nothing to choose while a workspace has one. */
export function HelpdeskChoice({ named, choices, onChange }: HelpdeskChoiceProps) {
  const words = policiesWords();
  const offered = listHelpdeskChoices(choices, named);
  if (offered.length === 0) return null;
  return (
    <fieldset className="policy-helpdesks">
      <legend>{words.helpdesks}</legend>
      <div className="cluster">
        {offered.map(({ id, name }) => (
          <Check
            key={id}
            checked={named.includes(id)}
            onToggle={(isOn) => onChange(isOn ? [...named, id] : named.filter((one) => one !== id))}
          >
            {name}
          </Check>
        ))}
      </div>
      <p className="dim">{words.helpdesksHint}</p>
    </fieldset>
  );
}
