import type { OtherCount } from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import type { ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import { formatNumber } from '../words/number.ts';
import { sayDefinition } from './definitions/say-definition.ts';
import { formatValue } from './format-value.ts';
import { otherWords } from './other-words.ts';

/** The figure as helpdesks would say it that define it differently, each with its definition. */
export function OtherCounts({ receipt: { otherwise = [] } }: { readonly receipt: ReceiptView }) {
  const words = otherWords();
  if (otherwise.length === 0) return null;
  return (
    <details className="bill-others">
      <summary>{words.title}</summary>
      <OtherList counts={otherwise} />
    </details>
  );
}

/** Each count with the helpdesks that count so, and by which definition. */
export function OtherList({ counts }: { readonly counts: readonly OtherCount[] }) {
  const words = otherWords();
  return (
    <>
      <p className="dim">{words.about}</p>
      <ul className="bill-held">
        {counts.map(({ helpdesks, definition, figure: { unit, value, n } }) => (
          <li key={helpdesks.join()}>
            <span className="bill-other">
              <b>{helpdesks.join(', ')}</b>
              <span>
                <b>{value === null ? '–' : formatValue(unit, value)}</b>{' '}
                <span className="dim">{words.cases(formatNumber(n, 0))}</span>
              </span>
            </span>
            <span className="dim">{sayDefinition(definition)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
