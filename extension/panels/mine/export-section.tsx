import { useState } from 'react';
import { unwrapProblem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { exportMine, type ExportForm } from './export-mine.ts';
import { mineWords } from './mine-words.ts';

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' | 'saved'; readonly count: number }
  | { readonly step: 'failed'; readonly text: string };

/** Everything that is stored about me, as a file. */
export function ExportSection() {
  const words = mineWords();
  const [state, setState] = useState<State>({ step: 'idle' });
  const isReading = state.step === 'reading';
  function save(form: ExportForm): void {
    let count = 0;
    setState({ step: 'reading', count });
    exportMine(form, (records) => {
      count = records;
      setState({ step: 'reading', count });
    }).then(
      () => setState({ step: 'saved', count }),
      (error: unknown) => setState({ step: 'failed', text: sayProblem(unwrapProblem(error)) }),
    );
  }
  return (
    <section className="section">
      <h2>{words.take}</h2>
      <p className="dim">{words.takeAbout}</p>
      <div className="cluster">
        <Button busy={isReading} onClick={() => save('json')}>
          {words.asJson}
        </Button>
        <Button busy={isReading} onClick={() => save('csv')}>
          {words.asCsv}
        </Button>
      </div>
      {state.step === 'reading' && <Notice kind="plain">{words.reading(state.count)}</Notice>}
      {state.step === 'saved' && <Notice kind="good">{words.saved(state.count)}</Notice>}
      {state.step === 'failed' && <Notice kind="problem">{state.text}</Notice>}
    </section>
  );
}
