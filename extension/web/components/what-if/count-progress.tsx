import type { WhatIfCount } from '@shiftlight/shared/views/what-if-count-view.ts';
import { countChanged } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { ClockChanges } from './clock-changes.tsx';
import { countWords } from './count-words.ts';

interface CountProgressProps {
  readonly count: WhatIfCount;
  onStop(): void;
}

/** How far a count is, what it has found of clocks, or why there is no result. */
export function CountProgress({ count, onStop }: CountProgressProps) {
  const words = countWords();
  const { state, done, total, ahead, clocksSoFar, isOwn } = count;
  if (state !== 'running') return state === 'done' ? null : <Notice kind="plain">{words[state]}</Notice>;
  const said = words.counting(formatNumber(done, 0), formatNumber(total, 0));
  return (
    <div className="stack what-if-result">
      <div className="what-if-progress">
        <progress aria-label={said} max={Math.max(1, total)} value={done} />
        <p>
          {said}
          <span className="dim">{sayLeft(count)}</span>
        </p>
        {isOwn && (
          <Button look="quiet" onClick={onStop}>
            {words.stop}
          </Button>
        )}
      </div>
      {ahead > 0 && <p className="dim">{words.ahead(ahead)}</p>}
      {clocksSoFar !== null && countChanged(clocksSoFar.changes) > 0 && (
        <>
          <h4>{words.soFar}</h4>
          <ClockChanges clocks={clocksSoFar} />
        </>
      )}
      <p className="dim">{clocksSoFar === null && done > 0 ? words.hiddenUntilDone : words.follows}</p>
    </div>
  );
}

/** By the pace until now; nothing before that can be told. */
function sayLeft({ done, total, askedAt, serverNow, ahead }: WhatIfCount): string {
  if (done === 0 || ahead > 0) return '';
  const leftMs = ((serverNow - askedAt) / done) * (total - done);
  const words = countWords();
  return `, ${leftMs < 60_000 ? words.leftSeconds : words.leftMinutes(Math.ceil(leftMs / 60_000))}`;
}
