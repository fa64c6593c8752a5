import type { RetentionRun } from '@shiftlight/shared/views/privacy-view.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { keptWords } from './kept-words.ts';

/** What was deleted so far, newest first. */
export function RetentionRuns({ runs }: { readonly runs: readonly RetentionRun[] }) {
  const words = keptWords();
  if (runs.length === 0) return <p className="dim">{words.nothingDeleted}</p>;
  return (
    <details>
      <summary>{words.runs}</summary>
      <ul>
        {runs.map(({ kind, at, deleted }) => (
          <li key={`${kind} ${at}`}>{words.run(formatDateTime(at), formatNumber(deleted, 0), words.kinds[kind])}</li>
        ))}
      </ul>
    </details>
  );
}
