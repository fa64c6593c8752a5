import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import type { webApi } from '../../api/web-api.ts';
import { sayServerWords } from '../../../messaging/refusals/say-refusal.ts';
import { importWords } from './import-words.ts';

type ImportFile = Awaited<ReturnType<typeof webApi.imports.get.query>>;

const count = (value: number): string => formatNumber(value, 0);

/** What came of a file so far, and the rows that were not taken to fetch. */
export function FileResult({ file }: { readonly file: ImportFile }) {
  const words = importWords();
  const { id, state, mode, counts, message } = file;
  if (mode === null) return null;
  const isOver = state === 'done' || state === 'failed' || state === 'cancelled';
  return (
    <div className="stack" aria-live="polite" data-testid="import-result">
      {state === 'failed' && (
        <Notice kind="problem">{message === null ? words.states.failed : sayServerWords(message)}</Notice>
      )}
      {state === 'cancelled' && <Notice kind="plain">{words.stopped}</Notice>}
      {state === 'done' && <Notice kind="good">{mode === 'dry-run' ? words.triedWell : words.ranWell}</Notice>}
      {!isOver && <p>{words.states[state]}</p>}
      {counts !== null && (
        <dl className="pairs">
          <dt>{words.rows}</dt>
          <dd>{count(counts.rows)}</dd>
          <dt>{mode === 'dry-run' ? words.wouldBeNew : words.newEvents}</dt>
          <dd>{count(counts.appended)}</dd>
          <dt>{words.knownAlready}</dt>
          <dd>{count(counts.duplicates)}</dd>
          <dt>{words.refused}</dt>
          <dd>{count(counts.refused)}</dd>
        </dl>
      )}
      {counts !== null && counts.refused > 0 && isOver && (
        <p>
          <a href={`/imports/${id}/refused.csv`} download>
            {words.fetchRefused}
          </a>{' '}
          <span className="dim">{words.refusedHint}</span>
        </p>
      )}
    </div>
  );
}
