import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { sayReason } from '../figures/reason-words.ts';
import { formatDateRange } from '../words/instant.ts';
import { formatNumber } from '../words/number.ts';
import { coachWords } from './coach-words.ts';
import { IntervalMark } from './interval-mark.tsx';
import { sayBasis } from './say-basis.ts';
import { sayRange, sayValue } from './trigger-words.ts';

/** What a trigger rested on: the figure beside the threshold, its likely range, sample, period and, where there was one, the comparison. */
export function Evidence({ trigger }: { readonly trigger: RaisedTrigger }) {
  const words = coachWords();
  const { figure, threshold, interval, sure, from, to, team, basis } = trigger.evidence;
  if (figure.value === null) return figure.reason === null ? null : <p className="dim">{sayReason(figure.reason)}</p>;
  const { unit } = figure;
  const parts = [
    words.threshold(sayValue(unit, threshold)),
    interval === null ? null : words.likely(sayRange(unit, interval)),
    unit === 'count' ? null : words.sample(figure.n),
    team === null ? null : words.team(formatNumber(team.average), formatNumber(team.members, 0)),
    formatDateRange(from, to),
  ];
  return (
    <div className="evidence">
      <p className="evidence-figure">
        <strong>{sayValue(unit, figure.value)}</strong>
        <IntervalMark value={figure.value} threshold={threshold} interval={interval} isRatio={unit === 'ratio'} />
      </p>
      <p className="facts">
        {parts
          .filter((part) => part !== null)
          .map((part) => (
            <span key={part}>{part}</span>
          ))}
      </p>
      <p>{sure ? words.sure : words.unsure}</p>
      {basis !== undefined &&
        sayBasis(trigger.rule, basis).map((sentence) => (
          <p key={sentence} className="dim">
            {sentence}
          </p>
        ))}
    </div>
  );
}
