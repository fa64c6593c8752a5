import type { WhatIfClocks } from '@shiftlight/shared/views/what-if-view.ts';
import { clockOutcomes } from '@shiftlight/shared/what-if/clock-pair.ts';
import { countChanged } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Table } from '../table.tsx';
import { whatIfWords } from './what-if-words.ts';

const order = ['to-missed', 'to-met', 'due', 'added', 'removed', 'other'] as const;

/** Which clocks change and how, in sentences and by kind. */
export function ClockChanges({ clocks }: { readonly clocks: WhatIfClocks }) {
  const words = whatIfWords();
  const { tallies, changes, total } = clocks;
  return (
    <>
      <p>{words.clocksChange(formatNumber(countChanged(changes), 0), formatNumber(total, 0))}</p>
      <ul className="what-if-list">
        {order
          .filter((change) => changes[change] > 0)
          .map((change) => (
            <li key={change} className={change === 'to-missed' ? 'worse' : change === 'to-met' ? 'better' : undefined}>
              {words.changes[change](changes[change])}
            </li>
          ))}
      </ul>
      <Table label={words.clocks} heads={[words.kind, ...clockOutcomes.map((outcome) => words.outcomes[outcome])]}>
        {tallies.map(({ kind, before, after }) => (
          <tr key={kind}>
            <th scope="row">{clockNames()[kind]}</th>
            {clockOutcomes.map((outcome) => (
              <td key={outcome}>
                <BeforeAfter before={formatNumber(before[outcome], 0)} after={formatNumber(after[outcome], 0)} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  );
}

/** `12 → 9`, or one number where nothing changes. */
export function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const words = whatIfWords();
  if (before === after) return <span className="dim">{after}</span>;
  return (
    <span className="before-after">
      <span className="visually-hidden">{words.was}</span> {before} <span aria-hidden="true">→</span>{' '}
      <span className="visually-hidden">{words.is}</span> <b>{after}</b>
    </span>
  );
}
