import type { Bound } from '@shiftlight/shared/scorecards/bound.ts';
import type { TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Choice } from '../../../ui/components/choice.tsx';
import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { BoundFields } from './bound-fields.tsx';
import { findBoundFault, hasOtherUnit, type TargetLine } from './target-draft.ts';
import { targetsWords } from './targets-words.ts';

interface TargetEditorProps {
  readonly line: TargetLine;
  /** Null = as the preset has it. */
  onChange(own: TargetOverride | null): void;
  onClose(): void;
}

type Mode = 'preset' | 'own' | 'none';

/** The target of one figure: the preset's, an own one, or none. What cannot be meant does not reach the draft. */
export function TargetEditor({ line, onChange, onClose }: TargetEditorProps) {
  const words = targetsWords();
  const { metricId, unit, own } = line;
  // What was set in another unit says nothing about this one.
  const known = own === null || hasOtherUnit(line) ? null : own;
  const [aim, setAim] = useState<Bound>(known?.aim ?? firstBound(line));
  const [minimum, setMinimum] = useState<Bound>(known?.minimum ?? aim);
  const [hasMinimum, setHasMinimum] = useState((known?.minimum ?? null) !== null);
  const mode: Mode = own === null ? 'preset' : own.aim === null ? 'none' : 'own';
  const offer = (nextAim: Bound, nextMinimum: Bound | null) => {
    const isUsable = [nextAim, nextMinimum].every((bound) => bound === null || findBoundFault(bound, unit) === null);
    if (isUsable) onChange({ metricId, aim: nextAim, minimum: nextMinimum, unit });
  };
  const choose = (next: Mode) => {
    if (next === 'preset') onChange(null);
    else if (next === 'none') onChange({ metricId, aim: null, minimum: null, unit });
    else offer(aim, hasMinimum ? minimum : null);
  };
  return (
    <div className="rule-edit">
      <Choice
        label={words.mode}
        name={`mode-${metricId}`}
        options={(['preset', 'own', 'none'] as const).map((id) => ({ id, name: words.modes[id] }))}
        value={mode}
        onChoose={choose}
      />
      {mode === 'own' && (
        <>
          <BoundFields
            labels={{ rule: words.rule, value: words.value }}
            unit={unit}
            bound={aim}
            onChange={(bound) => {
              if (bound === null) return;
              setAim(bound);
              offer(bound, hasMinimum ? minimum : null);
            }}
          />
          <Check
            checked={hasMinimum}
            onToggle={(isOn) => {
              setHasMinimum(isOn);
              offer(aim, isOn ? minimum : null);
            }}
          >
            {words.hasMinimum}
          </Check>
          {hasMinimum && (
            <BoundFields
              labels={{ rule: words.minimumRule, value: words.minimumValue }}
              unit={unit}
              bound={minimum}
              onChange={(bound) => {
                if (bound === null) return;
                setMinimum(bound);
                offer(aim, bound);
              }}
            />
          )}
        </>
      )}
      <div className="cluster">
        <Button look="quiet" onClick={onClose}>
          {ruleWords().close}
        </Button>
      </div>
    </div>
  );
}

/** What an own target starts from: the preset's in the same unit, else a plain bound on the better side. */
function firstBound(line: TargetLine): Bound {
  const { metricId, fromPreset, unit } = line;
  const same =
    fromPreset.find(({ variant, match }) => variant === null && match === null) ??
    fromPreset.find(({ variant }) => variant === null);
  if (same !== undefined && !hasOtherUnit({ ...line, own: null })) return same.aim;
  const metric = findMetric(metricId);
  const kind = metric?.better === 'lower' ? 'at-most' : 'at-least';
  return { kind, value: unit === 'ratio' ? 0.9 : unit === 'ms' ? 3_600_000 : unit === 'score' ? 4 : 1 };
}
