import type { WhatIfClocks } from '@shiftlight/shared/views/what-if-view.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { countWords } from './count-words.ts';

const order = ['toMissed', 'toMet', 'changed'] as const;

/** What a sample says about all tickets of the period: from which number to which, never one number alone. */
export function SampleEstimate({ estimate }: { readonly estimate: NonNullable<WhatIfClocks['estimate']> }) {
  const words = countWords();
  return (
    <div>
      <p>{words.estimate}</p>
      <ul className="what-if-list">
        {order.map((kind) => (
          <li key={kind}>
            {words.estimated[kind](formatNumber(estimate[kind].low, 0), formatNumber(estimate[kind].high, 0))}
          </li>
        ))}
      </ul>
      <p className="dim">{words.sure}</p>
    </div>
  );
}
