import type { TicketMatch } from '@shiftlight/shared/sla/policy.ts';
import { ListField } from '../../../ui/components/list-field.tsx';
import { matchFields, withValues } from './policy-draft.ts';
import { policiesWords } from './policies-words.ts';

interface MatchFieldsProps {
  readonly match: TicketMatch | undefined;
  onChange(match: TicketMatch | undefined): void;
}

/** Which tickets: values of each attribute. */
export function MatchFields({ match, onChange }: MatchFieldsProps) {
  const words = policiesWords();
  return (
    <div className="two">
      {matchFields.map((field) => (
        <ListField
          key={field}
          label={words.fields[field]}
          hint={words.matchHint}
          separator=","
          values={match?.[field] ?? []}
          onChange={(values) => onChange(withValues(match, field, values))}
        />
      ))}
    </div>
  );
}
