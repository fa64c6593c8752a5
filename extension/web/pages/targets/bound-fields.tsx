import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import type { Bound } from '@shiftlight/shared/scorecards/bound.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { AmountField } from '../../components/rules/amount-field.tsx';
import { findBoundFault } from './target-draft.ts';
import { targetsWords } from './targets-words.ts';

interface BoundFieldsProps {
  readonly labels: { readonly rule: string; readonly value: string };
  readonly unit: FigureUnit;
  readonly bound: Bound;
  /** Null while a field holds no number. */
  onChange(bound: Bound | null): void;
}

const kinds = ['at-least', 'above', 'at-most', 'below', 'between', 'falling'] as const;

/** What a figure should be: the comparison and its value or values. */
export function BoundFields({ labels, unit, bound, onChange }: BoundFieldsProps) {
  const words = targetsWords();
  const fault = findBoundFault(bound, unit);
  return (
    <>
      <div className="two">
        <SelectField
          label={labels.rule}
          options={kinds.map((kind) => ({ value: kind, name: words.rules[kind] }))}
          value={bound.kind}
          onChange={(event) => onChange(toKind(bound, kinds.find((kind) => kind === event.target.value) ?? bound.kind))}
        />
        {bound.kind === 'between' && (
          <>
            <AmountField
              key="low"
              label={words.low}
              unit={unit}
              value={bound.low}
              onChange={(low) => onChange(low === null ? null : { ...bound, low })}
            />
            <AmountField
              key="high"
              label={words.high}
              unit={unit}
              value={bound.high}
              onChange={(high) => onChange(high === null ? null : { ...bound, high })}
            />
          </>
        )}
        {bound.kind !== 'between' && bound.kind !== 'falling' && (
          <AmountField
            key="value"
            label={labels.value}
            unit={unit}
            value={bound.value}
            onChange={(value) => onChange(value === null ? null : { ...bound, value })}
          />
        )}
      </div>
      {fault !== null && (
        <p className="error" role="alert">
          {words[fault]}
        </p>
      )}
    </>
  );
}

/** Another comparison keeps the value that was written. */
function toKind(bound: Bound, kind: Bound['kind']): Bound {
  const value = bound.kind === 'between' ? bound.low : bound.kind === 'falling' ? 0 : bound.value;
  if (kind === 'falling') return { kind };
  return kind === 'between' ? { kind, low: value, high: value } : { kind, value };
}
