import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { PageLink } from '../../components/page-link.tsx';
import { TableHeads } from '../../components/table-heads.tsx';
import { floorWords } from './floor-words.ts';

/** Who works now: by name, never by load. In works-council mode nobody is named. */
export function CapacityTable({ view: { capacity, worksCouncil } }: { readonly view: FloorView }) {
  const words = floorWords();
  const { people, knowsShifts } = capacity;
  if (worksCouncil) return <p className="dim">{words.nobodyNamed}</p>;
  if (people === null) return <p className="dim">{words.chooseTeam}</p>;
  if (people.length === 0) return <p className="dim">{words.noPeople}</p>;
  return (
    <>
      <table className="capacity">
        <TableHeads heads={[words.name, words.openTickets, words.shift]} />
        <tbody>
          {people.map(({ memberId, name, openTickets, activity }) => (
            <tr key={memberId}>
              <th scope="row">
                <PageLink to={`/scorecards/member/${memberId}`}>{name}</PageLink>
              </th>
              <td>{formatNumber(openTickets, 0)}</td>
              <td className={activity === null ? 'dim' : undefined}>{sayShift(activity, knowsShifts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!knowsShifts && <p className="dim">{words.howShifts}</p>}
    </>
  );
}

function sayShift(activity: string | null, knowsShifts: boolean): string {
  const { activities, offShift } = floorWords();
  if (activity === null) return knowsShifts ? offShift : '–';
  const known: Readonly<Record<string, string>> = activities;
  return known[activity] ?? activity;
}
