import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { sayPeriod } from '../../pages/scorecards/say-period.ts';
import { CountProgress } from './count-progress.tsx';
import { CountSource } from './count-source.tsx';
import { countWords } from './count-words.ts';
import { listPeriods } from './list-periods.ts';
import { useAttempt } from './use-attempt.ts';
import type { FollowedCount } from './use-count.ts';
import { WhatIfResult } from './what-if-result.tsx';
import { whatIfWords } from './what-if-words.ts';
import './what-if.css';

interface WhatIfPreviewProps {
  readonly now: number;
  readonly timeZone: string;
  /** False while the draft cannot be worked with. */
  readonly isUsable: boolean;
  /** The answer for the draft as it is; null = not looked yet, or the draft has changed since. */
  readonly view: WhatIfView | null;
  ask(period: string): Promise<WhatIfView>;
  onAnswer(view: WhatIfView): void;
  /** The count over every ticket that belongs to the draft; null where there is nothing to count. */
  readonly followed?: FollowedCount | null;
}

/** Asks what a draft would have done in a month that the person chooses, and shows it. */
export function WhatIfPreview({ now, timeZone, isUsable, view, ask, onAnswer, followed = null }: WhatIfPreviewProps) {
  const words = whatIfWords();
  const periods = listPeriods(now, timeZone);
  const [period, setPeriod] = useState(periods[1]?.text ?? '');
  const { busy, problem, attempt } = useAttempt();
  const count = followed?.isOfDraft === true ? followed.count : null;
  const result = count?.view ?? null;
  useEffect(() => {
    if (result !== null && view?.countId !== result.countId) onAnswer(result);
  }, [result, view, onAnswer]);
  const look = () =>
    attempt(async () => {
      followed?.close();
      onAnswer(await ask(period));
    });
  return (
    <section className="stack what-if" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="dim">{words.intro}</p>
      <div className="what-if-bar">
        <SelectField
          label={words.period}
          options={periods.map((one) => ({
            value: one.text,
            name: sayPeriod(one),
          }))}
          value={period}
          onChange={(event) => setPeriod(event.target.value)}
        />
        <Button busy={busy} disabled={!isUsable} onClick={() => void look()}>
          {words.look}
        </Button>
      </div>
      <div aria-live="polite" className="stack">
        {busy && <p className="dim">{words.looking}</p>}
        {problem !== null && <Notice kind="problem">{problem}</Notice>}
        {count !== null && <CountProgress count={count} onStop={() => void attempt(async () => followed?.stop())} />}
        {count !== null && count.state === 'done' && <CountSource count={count} />}
        {!busy && view !== null && <WhatIfResult view={view} />}
        {!busy &&
          view !== null &&
          view.countId === null &&
          view.ticketsTotal > 0 &&
          followed !== null &&
          count === null && (
            <div className="stack">
              <p className="dim">{countWords().about}</p>
              <div className="cluster">
                <Button onClick={() => void attempt(() => followed.start(view.period))}>
                  {view.ticketsUsed < view.ticketsTotal
                    ? countWords().countAll(formatNumber(view.ticketsTotal, 0))
                    : countWords().keep}
                </Button>
              </div>
            </div>
          )}
      </div>
    </section>
  );
}
