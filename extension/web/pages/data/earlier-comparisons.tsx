import type { ReconciliationView, TruthFigure } from '@shiftlight/shared/views/truth-view.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Table } from '../../components/table.tsx';
import { dataWords } from './data-words.ts';
import { sayShare } from './say-truth.ts';

interface EarlierComparisonsProps {
  readonly runs: readonly ReconciliationView[];
  onOpen(reconciliationId: string): void;
}

/** The comparisons of the last weeks, newest first; each opens its receipt. */
export function EarlierComparisons({ runs, onOpen }: EarlierComparisonsProps) {
  const words = dataWords();
  if (runs.length < 2) return null;
  const { measures, findings } = words;
  const heads = [
    words.date,
    ...[measures.accuracyRatio, measures.completenessRatio, measures.timelinessRatio],
    ...[findings.missed, findings.behind, findings.absent],
  ];
  return (
    <details>
      <summary>{words.history}</summary>
      <Table label={words.history} heads={heads}>
        {runs.map((run) => (
          <tr key={run.reconciliationId}>
            <td>
              <button type="button" className="link" onClick={() => onOpen(run.reconciliationId)}>
                {formatDateTime(run.startedAt)}
              </button>
            </td>
            {run.figures.map((figure) => (
              <td key={figure.measure}>{sayFigure(figure)}</td>
            ))}
            {[run.findings.missed, run.findings.behind, run.findings.absent].map((count, index) => (
              <td key={heads[index + 4]}>{formatNumber(count, 0)}</td>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  );
}

function sayFigure({ good, of, verdict }: TruthFigure): string {
  const words = dataWords();
  if (verdict === 'too-few') return words.nothing;
  return verdict === 'below' ? `${sayShare(good / of)} (${words.verdicts.below})` : sayShare(good / of);
}
