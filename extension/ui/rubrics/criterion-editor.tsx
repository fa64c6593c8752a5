import type { Criterion } from '@shiftlight/shared/qa/rubric.ts';
import { findRatingScale, ratingScaleIds, ratingScales } from '@shiftlight/shared/qa/scales.ts';
import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { Button } from '../components/button.tsx';
import { Check } from '../components/check.tsx';
import { Field } from '../components/field.tsx';
import { Labelled } from '../components/labelled.tsx';
import { TextField } from '../components/text-field.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { formatNumber } from '../words/number.ts';
import { rubricWords } from './rubric-words.ts';

interface CriterionEditorProps {
  readonly criterion: Criterion;
  /** Those on which it may depend. */
  readonly above: readonly Criterion[];
  onChange(criterion: Criterion): void;
  onRemove(): void;
  onUp(): void;
}

const criticals = ['none', 'group', 'review'] as const;

/** One criterion of a rubric, folded to its name until it is edited. */
export function CriterionEditor({ criterion, above, onChange, onRemove, onUp }: CriterionEditorProps) {
  const words = rubricWords();
  const { label, help, group, weight, notApplicable, critical, rootCauses, condition } = criterion;
  const change = (changes: Partial<Criterion>) => onChange({ ...criterion, ...changes });
  // One that was just added is open; typing its name must not close it.
  const [wasNew] = useState(label === '');
  const scale = findRatingScale(criterion);
  const on = above.find(({ id }) => id === condition?.criterionId);
  return (
    <details className="criterion-edit" open={wasNew}>
      <summary>
        {label === '' ? words.unnamed : sayRubricText(label)} <span className="dim">{formatNumber(weight)}</span>
      </summary>
      <Field label={words.criterion} value={label} onChange={(event) => change({ label: event.target.value })} />
      <TextField label={words.help} rows={2} value={help} onChange={(event) => change({ help: event.target.value })} />
      <div className="pair">
        <Field
          label={words.weight}
          type="number"
          min={0}
          value={weight}
          onChange={(event) => change({ weight: Math.max(0, Number(event.target.value) || 0) })}
        />
        <Labelled label={words.scale}>
          {(ties) => (
            <select
              {...ties}
              value={scale ?? ''}
              onChange={(event) => {
                const chosen = ratingScaleIds.find((id) => id === event.target.value);
                if (chosen !== undefined) change(ratingScales[chosen]);
              }}
            >
              {ratingScaleIds.map((id) => (
                <option key={id} value={id}>
                  {words.scales[id]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      <Field
        label={words.group}
        value={group ?? ''}
        onChange={(event) => change({ group: event.target.value === '' ? null : event.target.value })}
      />
      <Labelled label={words.critical}>
        {(ties) => (
          <select
            {...ties}
            value={critical ?? 'none'}
            onChange={(event) => {
              const chosen = criticals.find((id) => id === event.target.value) ?? 'none';
              change({ critical: chosen === 'none' ? null : chosen });
            }}
          >
            {criticals.map((id) => (
              <option key={id} value={id}>
                {words.criticals[id]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <TextField
        label={words.causes}
        rows={3}
        defaultValue={rootCauses.map((cause) => cause.label).join('\n')}
        onBlur={(event) => change({ rootCauses: readCauses(event.target.value, rootCauses) })}
      />
      <Labelled label={words.condition}>
        {(ties) => (
          <select
            {...ties}
            value={condition?.criterionId ?? ''}
            onChange={(event) => {
              const chosen = above.find(({ id }) => id === event.target.value);
              change({
                condition:
                  chosen === undefined
                    ? null
                    : {
                        criterionId: chosen.id,
                        from: chosen.scaleMin,
                        to: Math.max(chosen.scaleMin, chosen.scaleMax - 1),
                      },
              });
            }}
          >
            <option value="">{words.always}</option>
            {above.map((one) => (
              <option key={one.id} value={one.id}>
                {words.when(sayRubricText(one.label))}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {condition !== null && on !== undefined && (
        <div className="pair">
          <Field
            label={words.from}
            type="number"
            min={on.scaleMin}
            max={on.scaleMax}
            value={condition.from}
            onChange={(event) => change({ condition: { ...condition, from: Number(event.target.value) || 0 } })}
          />
          <Field
            label={words.to}
            type="number"
            min={on.scaleMin}
            max={on.scaleMax}
            value={condition.to}
            onChange={(event) => change({ condition: { ...condition, to: Number(event.target.value) || 0 } })}
          />
        </div>
      )}
      <Check checked={notApplicable} onToggle={(isOn) => change({ notApplicable: isOn })}>
        {words.notApplicable}
      </Check>
      <div className="cluster">
        {above.length > 0 && (
          <Button look="quiet" onClick={onUp}>
            {words.up}
          </Button>
        )}
        <Button look="quiet" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </details>
  );
}

/** One cause a line; a line that was there before stays the same cause. */
function readCauses(text: string, before: Criterion['rootCauses']): Criterion['rootCauses'] {
  const labels = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return labels.map(
    (label) => before.find((cause) => cause.label === label) ?? { id: `cause-${createRequestId().slice(0, 8)}`, label },
  );
}
