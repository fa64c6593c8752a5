import type { PolicyMatch } from '@shiftlight/shared/sla/policy.ts';
import { ListField } from '../../../ui/components/list-field.tsx';
import { conditionWords } from '../../../ui/words/condition-words.ts';
import { toLabel } from '../../../ui/words/to-label.ts';
import { HelpdeskChoice } from './helpdesk-choice.tsx';
import type { PolicyChoices } from './policy-choices.ts';
import { matchFields, withValues } from './policy-draft.ts';
import { policiesWords } from './policies-words.ts';

interface MatchFieldsProps {
  readonly match: PolicyMatch | undefined;
  readonly choices: PolicyChoices;
  onChange(match: PolicyMatch | undefined): void;
}

/** Which tickets: of which helpdesks, and values of each attribute. */
export function MatchFields({ match, choices, onChange }: MatchFieldsProps) {
  return (
    <>
      <HelpdeskChoice
        named={match?.connectorId ?? []}
        choices={choices}
        onChange={(connectorIds) => onChange(withValues(match, 'connectorId', connectorIds))}
      />
      <div className="two">
        {matchFields.map((field) => (
          <ListField
            key={field}
            label={toLabel(conditionWords().fields[field])}
            hint={policiesWords().matchHint}
            separator=","
            values={match?.[field] ?? []}
            onChange={(values) => onChange(withValues(match, field, values))}
          />
        ))}
      </div>
    </>
  );
}
