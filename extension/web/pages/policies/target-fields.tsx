import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import { Button } from '../../../ui/components/button.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { AmountField } from '../../components/rules/amount-field.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { MoreTargetFields } from './more-target-fields.tsx';
import type { PolicyChoices } from './policy-choices.ts';
import { policiesWords } from './policies-words.ts';
import { sayTarget } from './say-policy.ts';
import type { TargetDraft } from './policy-draft.ts';

export interface TargetFieldsProps {
  readonly target: TargetDraft;
  readonly choices: PolicyChoices;
  onChange(target: TargetDraft): void;
  onRemove(): void;
  onMove(by: -1 | 1): void;
}

const wallClock = 'wall-clock';

/** One target of a policy: which clock, how long, counted in what; the rest on demand. */
export function TargetFields({ target, choices, onChange, onRemove, onMove }: TargetFieldsProps) {
  const words = policiesWords();
  const { calendars } = choices;
  const { kind, budgetMs, calendarId } = target;
  const isOlder = calendarId !== null && !calendars.some(({ id }) => id === calendarId);
  const older = isOlder ? [{ value: calendarId, name: words.unknownCalendar(calendarId) }] : [];
  return (
    <li className="policy-target">
      <p>
        <b>{sayTarget(target, choices)}</b>
      </p>
      <div className="two">
        <SelectField
          label={words.kind}
          options={clockKinds.map((one) => ({ value: one, name: nameOf(one) }))}
          value={kind}
          onChange={(event) =>
            onChange({ ...target, kind: clockKinds.find((one) => one === event.target.value) ?? kind })
          }
        />
        <AmountField
          label={words.budget}
          unit="ms"
          value={budgetMs}
          onChange={(next) => onChange({ ...target, budgetMs: next === null || next < 0 ? null : next })}
        />
        <SelectField
          label={words.calendar}
          options={[
            ...calendars.map(({ id, name }) => ({ value: id, name })),
            ...older,
            { value: wallClock, name: words.wallClock },
          ]}
          value={calendarId ?? wallClock}
          onChange={(event) =>
            onChange({ ...target, calendarId: event.target.value === wallClock ? null : event.target.value })
          }
        />
      </div>
      <MoreTargetFields target={target} choices={choices} onChange={onChange} />
      <div className="cluster">
        <Button look="quiet" onClick={() => onMove(-1)}>
          {ruleWords().up}
        </Button>
        <Button look="quiet" onClick={() => onMove(1)}>
          {ruleWords().down}
        </Button>
        <Button look="quiet" aria-label={words.removeTarget(clockNames()[kind])} onClick={onRemove}>
          {ruleWords().remove}
        </Button>
      </div>
    </li>
  );
}

/** Two clocks share a name where people see them; here the one that pauses says so. */
function nameOf(kind: TargetDraft['kind']): string {
  const words = policiesWords();
  const name = clockNames()[kind];
  return kind === 'pausable-update' ? `${name}${words.pausedIn(words.statuses.pending)}` : name;
}
