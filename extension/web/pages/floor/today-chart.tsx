import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { TableHeads } from '../../components/table-heads.tsx';
import { floorWords } from './floor-words.ts';

const labelEvery = 3;

/** Opened and resolved tickets by hour of the local day; the same as a table for those who do not see the picture. */
export function TodayChart({ view: { hours, timeZone } }: { readonly view: FloorView }) {
  const words = floorWords();
  const most = Math.max(1, ...hours.flatMap(({ opened, resolved }) => [opened, resolved ?? 0]));
  const sum = (values: readonly (number | null)[]) =>
    values.every((value) => value !== null)
      ? formatNumber(
          values.reduce((all, value) => all + value, 0),
          0,
        )
      : '–';
  const heightOf = (value: number) => ({ height: `${(value / most) * 100}%` });
  return (
    <figure className="today">
      <p className="today-legend">
        <span>
          <i className="opened" aria-hidden="true" /> {words.opened} <b>{sum(hours.map(({ opened }) => opened))}</b>
        </span>
        <span>
          <i className="resolved" aria-hidden="true" /> {words.resolved}{' '}
          <b>{sum(hours.map(({ resolved }) => resolved))}</b>
        </span>
        <span className="dim">{words.most(formatNumber(most, 0))}</span>
      </p>
      <div className="today-bars" aria-hidden="true">
        {Array.from({ length: 24 }, (_, index) => hours[index]).map((hour, index) => (
          <div key={index} className="today-hour">
            <span>
              <i className="opened" style={heightOf(hour?.opened ?? 0)} />
              <i className="resolved" style={heightOf(hour?.resolved ?? 0)} />
            </span>
            <small className="dim">{index % labelEvery === 0 ? String(index).padStart(2, '0') : ''}</small>
          </div>
        ))}
      </div>
      <table className="visually-hidden">
        <caption>{words.today}</caption>
        <TableHeads heads={[words.hour, words.opened, words.resolved]} />
        <tbody>
          {hours.map(({ from, opened, resolved }) => (
            <tr key={from}>
              <th scope="row">{formatInstant(from, from, { timeZone })}</th>
              <td>{opened}</td>
              <td>{resolved ?? words.hidden}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="dim">{words.hoursIn(timeZone.replaceAll('_', ' '))}</figcaption>
    </figure>
  );
}
