import type { Criterion } from '@shiftlight/shared/qa/rubric.ts';
import { findRatingScale } from '@shiftlight/shared/qa/scales.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '../components/button.tsx';
import { Check } from '../components/check.tsx';
import { reviewWords } from '../reviews/review-words.ts';
import { sayRubricText } from '../reviews/shipped-words.ts';
import type { DraftAnswer } from './draft-store.ts';
import { findPoint, listPoints, stepPoint } from './list-points.ts';
import { rateWords } from './rate-words.ts';

interface CriterionFieldProps {
  readonly criterion: Criterion;
  readonly answer: DraftAnswer | undefined;
  /** True once somebody tried to send: what is missing is then marked. */
  readonly checked: boolean;
  onAnswer(changes: Partial<DraftAnswer>): void;
  /** Leads to the criterion before or after. */
  onMove(step: 1 | -1): void;
}

/** One criterion with its scale: digits rate, arrows step and move, N says that it does not apply, C begins a comment. */
export function CriterionField({ criterion, answer, checked, onAnswer, onMove }: CriterionFieldProps) {
  const id = useId();
  const words = rateWords();
  const [writes, setWrites] = useState(false);
  const { notApplicable, scaleMax, rootCauses } = criterion;
  const isRated = answer?.isRated === true;
  const value = answer?.value ?? null;
  const points = listPoints(criterion);
  const isMissing = checked && !isRated;
  const isLow = isRated && value !== null && value < scaleMax;
  const hasComment = writes || (answer?.comment ?? '') !== '';
  const rate = (point: number | null) => onAnswer({ value: point, isRated: true });

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLTextAreaElement) return;
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'number';
    const done = act(event.key, isTyping);
    if (done) event.preventDefault();
  }

  function act(key: string, isTyping: boolean): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      onMove(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (key.toLowerCase() === 'n' && notApplicable) {
      rate(null);
      onMove(1);
      return true;
    }
    if (key.toLowerCase() === 'c') {
      setWrites(true);
      return true;
    }
    if (isTyping) return false;
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      rate(stepPoint(criterion, isRated ? value : null, key === 'ArrowRight' ? 1 : -1));
      return true;
    }
    const point = /^\d$/.test(key) ? findPoint(criterion, key) : null;
    if (point === null) return false;
    rate(point);
    onMove(1);
    return true;
  }

  return (
    <fieldset
      className={isMissing ? 'criterion missing' : 'criterion'}
      data-criterion={criterion.id}
      aria-describedby={`${id}-help`}
      onKeyDown={handleKey}
    >
      <legend>
        {sayRubricText(criterion.label)}
        {criterion.critical !== null && <span className="critical">{words.critical[criterion.critical]}</span>}
      </legend>
      <p className="dim help" id={`${id}-help`}>
        {sayRubricText(criterion.help)}
      </p>
      <div className="points">
        {points === null ? (
          <label className="percent">
            <input
              type="number"
              data-rate
              min={criterion.scaleMin}
              max={scaleMax}
              step={1}
              value={value ?? ''}
              onChange={(event) =>
                event.target.value === ''
                  ? onAnswer({ value: null, isRated: false })
                  : rate(Math.min(scaleMax, Math.max(criterion.scaleMin, Math.round(Number(event.target.value)))))
              }
            />
            <span>%</span>
          </label>
        ) : (
          points.map((point) => (
            <label key={point} className="point">
              <input
                type="radio"
                data-rate
                name={id}
                checked={isRated && value === point}
                onChange={() => rate(point)}
              />
              <span>{sayPoint(criterion, point)}</span>
            </label>
          ))
        )}
        {notApplicable && (
          <label className="point">
            <input type="radio" name={id} checked={isRated && value === null} onChange={() => rate(null)} />
            <span>{words.notApplicable}</span>
          </label>
        )}
      </div>
      {isMissing && (
        <p className="error" role="alert">
          {notApplicable ? words.missing : words.missingAlways}
        </p>
      )}
      {isLow && rootCauses.length > 0 && (
        <div className="causes" role="group" aria-label={words.causes}>
          {rootCauses.map((cause) => (
            <Check
              key={cause.id}
              checked={answer?.rootCauseIds.includes(cause.id) === true}
              onToggle={(isOn) =>
                onAnswer({
                  rootCauseIds: [
                    ...(answer?.rootCauseIds ?? []).filter((one) => one !== cause.id),
                    ...(isOn ? [cause.id] : []),
                  ],
                })
              }
            >
              {sayRubricText(cause.label)}
            </Check>
          ))}
        </div>
      )}
      {hasComment ? (
        <textarea
          rows={2}
          aria-label={words.commentOn(sayRubricText(criterion.label))}
          placeholder={words.comment}
          autoFocus={writes}
          value={answer?.comment ?? ''}
          onChange={(event) => onAnswer({ comment: event.target.value })}
        />
      ) : (
        <Button look="quiet" tabIndex={-1} onClick={() => setWrites(true)}>
          {words.addComment}
        </Button>
      )}
    </fieldset>
  );
}

function sayPoint(criterion: Criterion, point: number): string {
  if (findRatingScale(criterion) !== 'yes-no') return String(point);
  return point === 1 ? reviewWords().yes : reviewWords().no;
}
