import { clockKindRules } from '@shiftlight/shared/sla/clock-kind-rules.ts';
import { Check } from '../../../ui/components/check.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { MatchFields } from './match-fields.tsx';
import { NumbersField } from './numbers-field.tsx';
import type { PolicyChoices } from './policy-choices.ts';
import { policiesWords } from './policies-words.ts';
import { withPart, type TargetDraft } from './policy-draft.ts';

interface MoreTargetFieldsProps {
  readonly target: TargetDraft;
  readonly choices: PolicyChoices;
  onChange(target: TargetDraft): void;
}

const minute = 60_000;
const statuses = ['new', 'open', 'pending', 'on-hold', 'solved'] as const;
const reopens = ['resume', 'restart', 'ignore'] as const;
const retargets = ['keep', 'recount', 'restart', 'ignore'] as const;
const usual = 'usual';

/** What most targets leave as it is: pauses, warnings, reopening, tickets of its own. */
export function MoreTargetFields({ target, choices, onChange }: MoreTargetFieldsProps) {
  const words = policiesWords();
  const { kind, match, pauseIn, pausedTime, fromFirstMessage, onReopen, onRetarget, warnLeftMs, warnAtRatio } = target;
  const pauses = pauseIn ?? clockKindRules[kind].pauseIn.filter((status) => statuses.some((one) => one === status));
  return (
    <details>
      <summary>{words.more}</summary>
      <div className="stack">
        <fieldset>
          <legend>{words.pauses}</legend>
          <div className="cluster">
            {statuses.map((status) => (
              <Check
                key={status}
                checked={pauses.some((one) => one === status)}
                disabled={pauseIn === undefined}
                onToggle={(isOn) =>
                  onChange({
                    ...target,
                    pauseIn: statuses.filter((one) => (one === status ? isOn : pauses.some((own) => own === one))),
                  })
                }
              >
                {words.statuses[status]}
              </Check>
            ))}
          </div>
          <Check
            checked={pauseIn === undefined}
            onToggle={(isOn) =>
              onChange(
                withPart(
                  target,
                  'pauseIn',
                  isOn ? undefined : statuses.filter((one) => pauses.some((own) => own === one)),
                ),
              )
            }
          >
            {words.pausesUsual}
          </Check>
        </fieldset>
        <div className="two">
          <NumbersField
            label={words.warnings}
            hint={words.warningsHint}
            values={(warnLeftMs ?? []).map((left) => left / minute)}
            high={366 * 24 * 60}
            onChange={(values) =>
              onChange(
                withPart(target, 'warnLeftMs', values.length === 0 ? undefined : values.map((value) => value * minute)),
              )
            }
          />
          <NumbersField
            label={words.shares}
            hint={words.sharesHint}
            values={(warnAtRatio ?? []).map((ratio) => Number((ratio * 100).toPrecision(6)))}
            high={100}
            onChange={(values) =>
              onChange(
                withPart(target, 'warnAtRatio', values.length === 0 ? undefined : values.map((value) => value / 100)),
              )
            }
          />
          <SelectField
            label={words.pausedTime}
            options={([usual, 'excluded', 'counted'] as const).map((value) => ({
              value,
              name: words.pausedTimes[value],
            }))}
            value={pausedTime ?? usual}
            onChange={({ target: { value } }) =>
              onChange(withPart(target, 'pausedTime', value === 'excluded' || value === 'counted' ? value : undefined))
            }
          />
          <SelectField
            label={words.onReopen}
            options={([usual, ...reopens] as const).map((value) => ({ value, name: words.reopens[value] }))}
            value={onReopen ?? usual}
            onChange={(event) =>
              onChange(
                withPart(
                  target,
                  'onReopen',
                  reopens.find((one) => one === event.target.value),
                ),
              )
            }
          />
          <SelectField
            label={words.onRetarget}
            options={([usual, ...retargets] as const).map((value) => ({ value, name: words.retargets[value] }))}
            value={onRetarget ?? usual}
            onChange={(event) =>
              onChange(
                withPart(
                  target,
                  'onRetarget',
                  retargets.find((one) => one === event.target.value),
                ),
              )
            }
          />
        </div>
        {kind === 'next-reply' && (
          <Check
            checked={fromFirstMessage === true}
            onToggle={(isOn) => onChange(withPart(target, 'fromFirstMessage', isOn ? true : undefined))}
          >
            {words.fromFirstMessage}
          </Check>
        )}
        <fieldset>
          <legend>{words.match}</legend>
          <MatchFields match={match} choices={choices} onChange={(next) => onChange(withPart(target, 'match', next))} />
        </fieldset>
      </div>
    </details>
  );
}
