import { cardPeriodAt, shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { toDateText, type DayNumber } from '@shiftlight/shared/time/local-date.ts';
import { Button } from '../../../ui/components/button.tsx';
import { toDaysText } from './days-fault.ts';
import { DaysForm } from './days-form.tsx';
import { sayPeriod } from './say-period.ts';
import { scorecardsWords } from './scorecards-words.ts';

interface PeriodBarProps {
  readonly period: CardPeriod;
  /** Where the workspace is. */
  readonly today: DayNumber;
  readonly onChoose: (text: string) => void;
}

const kinds = ['week', 'month', 'quarter', 'year', 'days'] as const;

/** Which period is shown: its kind, steps to the one before and after, and free dates. */
export function PeriodBar({ period, today, onChoose }: PeriodBarProps) {
  const words = scorecardsWords();
  const next = shiftCardPeriod(period, 1);
  const hasNext = next.first <= today;
  const lastShown = Math.max(period.first, Math.min(period.end - 1, today));
  // Free dates begin with the days that are shown already.
  const toKind = (kind: CardPeriod['kind']) =>
    kind === 'days' ? toDaysText(toDateText(period.first), toDateText(lastShown)) : cardPeriodAt(kind, lastShown).text;
  return (
    <div className="period-bar">
      <fieldset className="periods">
        <legend className="visually-hidden">{words.period}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="period-kind"
              checked={period.kind === kind}
              onChange={() => onChoose(toKind(kind))}
            />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <div className="period-steps">
        <Button aria-label={words.earlier} onClick={() => onChoose(shiftCardPeriod(period, -1).text)}>
          ‹
        </Button>
        <b aria-live="polite">{sayPeriod(period)}</b>
        <Button aria-label={words.later} disabled={!hasNext} onClick={() => onChoose(next.text)}>
          ›
        </Button>
      </div>
      {period.kind === 'days' && (
        <DaysForm key={period.text} period={period} today={toDateText(today)} onChoose={onChoose} />
      )}
    </div>
  );
}
