import type { WatchedFigure } from '@shiftlight/shared/views/coaching-view.ts';
import { formatNumber } from '../words/number.ts';
import { coachWords } from './coach-words.ts';
import { sayBasis } from './say-basis.ts';
import { sayRange, sayTrigger, sayValue, sayWatched } from './trigger-words.ts';

const dayMs = 86_400_000;

/** Every figure that is looked at, how it stands now, and in words why nothing is said of it. */
export function WatchedList({ watched }: { readonly watched: readonly WatchedFigure[] }) {
  return (
    <dl>
      {watched.map((one) => (
        <WatchedRow key={one.rule.id} watched={one} />
      ))}
    </dl>
  );
}

function WatchedRow({ watched }: { readonly watched: WatchedFigure }) {
  const words = coachWords();
  const { rule, unit, figure, interval, basis, state } = watched;
  const value = figure?.value ?? null;
  const mayBeRead = value !== null && state !== 'too-few' && state !== 'unknown';
  return (
    <div className="coach-watched" data-testid={`watched-${rule.id}`}>
      <dt className="name">{sayTrigger(rule, unit)}</dt>
      <dd className={mayBeRead ? 'value' : 'value none'}>
        {value !== null && (mayBeRead || unit === 'count') ? sayValue(unit, value) : <span aria-hidden="true">—</span>}
      </dd>
      <dd className="more">
        <span>{sayWatched(watched)}</span>
        {mayBeRead && interval !== null && <span>{words.likely(sayRange(unit, interval))}</span>}
        <span>{words.window(formatNumber(rule.windowMs / dayMs, 0))}</span>
        {mayBeRead && basis !== null && sayBasis(rule, basis).map((sentence) => <span key={sentence}>{sentence}</span>)}
      </dd>
    </div>
  );
}
