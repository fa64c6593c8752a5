import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { DAY_MS } from '@shiftlight/shared/time/local-date.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { formatMonthOfYear } from '../../../ui/words/instant.ts';
import { explain } from '../../api/explain.ts';
import { listPeriods } from './list-periods.ts';
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
}

/** Asks what a draft would have done in a month that the person chooses, and shows it. */
export function WhatIfPreview({ now, timeZone, isUsable, view, ask, onAnswer }: WhatIfPreviewProps) {
  const words = whatIfWords();
  const periods = listPeriods(now, timeZone);
  const [period, setPeriod] = useState(periods[1]?.text ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function look(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      onAnswer(await ask(period));
    } catch (error) {
      const { message, fields } = explain(error);
      setProblem([message, ...Object.values(fields)].filter((one) => one !== null).join(' '));
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="stack what-if" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="dim">{words.intro}</p>
      <div className="what-if-bar">
        <SelectField
          label={words.period}
          options={periods.map(({ text, first }) => ({
            value: text,
            name: formatMonthOfYear(first * DAY_MS, { timeZone: 'UTC' }),
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
        {!busy && view !== null && <WhatIfResult view={view} />}
      </div>
    </section>
  );
}
