import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { formatPercent } from '../words/number.ts';
import { escalateWords } from './escalate-words.ts';

/** How complete hand-overs were, with what it is based on; a dash with the reason where there is too little. */
export function Completeness({ figure, name }: { readonly figure: Figure; readonly name: string }) {
  const words = escalateWords();
  const { value, n, interval, minimumSample } = figure;
  const isJudgeable = value !== null && n >= minimumSample;
  return (
    <div className="esc-figure" data-testid="completeness">
      <dt className="name">{name}</dt>
      <dd className={isJudgeable ? 'value' : 'value none'}>{value === null ? '—' : formatPercent(value)}</dd>
      <dd className="more">
        {n === 0 && <span>{words.noneRated}</span>}
        {interval !== null && n > 0 && (
          <span>{words.basedOn(n, formatPercent(interval[0]), formatPercent(interval[1]))}</span>
        )}
        {n > 0 && n < minimumSample && <span>{words.tooFew(n, minimumSample)}</span>}
      </dd>
    </div>
  );
}
