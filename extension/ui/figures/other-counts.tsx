import type { ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import { defineWords } from '../words/define-words.ts';
import { formatNumber } from '../words/number.ts';
import { sayDefinition } from './definitions/say-definition.ts';
import { formatValue } from './format-value.ts';

const otherWords = defineWords({
  en: {
    title: 'What other helpdesks would count',
    about: 'The same tickets by their definitions. It changes nothing here.',
    cases: (n: string) => `n ${n}`,
  },
  de: {
    title: 'Was andere Helpdesks zählen würden',
    about: 'Dieselben Tickets nach deren Definitionen. Hier ändert das nichts.',
    cases: (n: string) => `n ${n}`,
  },
  es: {
    title: 'Lo que contarían otros helpdesks',
    about: 'Los mismos tickets según sus definiciones. Aquí no cambia nada.',
    cases: (n: string) => `n ${n}`,
  },
});

/** The figure as helpdesks would say it that define it differently, each with its definition. */
export function OtherCounts({ receipt: { otherwise = [] } }: { readonly receipt: ReceiptView }) {
  const words = otherWords();
  if (otherwise.length === 0) return null;
  return (
    <details className="bill-others">
      <summary>{words.title}</summary>
      <p className="dim">{words.about}</p>
      <ul className="bill-held">
        {otherwise.map(({ helpdesks, definition, figure: { unit, value, n } }) => (
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
    </details>
  );
}
