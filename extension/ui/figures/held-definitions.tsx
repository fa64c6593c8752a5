import type { ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import { formatDateTime } from '../words/instant.ts';
import { sayDefinition, sayVariant } from './definitions/say-definition.ts';
import { heldWords } from './held-words.ts';

/** By which definitions the cases of a bill count, and since when, where the workspace has chosen. */
export function HeldDefinitions({ receipt: { held = [], timeZone } }: { readonly receipt: ReceiptView }) {
  const words = heldWords();
  if (held.length === 0) return null;
  const sayName = (label: string | null) => (label === null ? words.byDefault : words.named(sayVariant(label)));
  const [only] = held;
  if (only !== undefined && held.length === 1) {
    const start = only.from === 0 ? words.always : words.since(formatDateTime(only.from, { timeZone }));
    return <p className="bill-definition dim">{words.chosen(sayName(only.label), start, String(only.version))}</p>;
  }
  return (
    <div className="bill-definition">
      <p>{words.mixed}</p>
      <ul className="bill-held">
        {held.map(({ from, until, label, definition, version }) => (
          <li key={from}>
            <b>{sayName(label)}</b>{' '}
            <span className="dim">
              {from > 0 && words.since(formatDateTime(from, { timeZone }))}
              {from > 0 && until !== null && ', '}
              {until !== null && words.until(formatDateTime(until, { timeZone }))}
              {version > 0 && ` · ${words.version(String(version))}`}
            </span>
            <br />
            {sayDefinition(definition)}
          </li>
        ))}
      </ul>
    </div>
  );
}
