import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { PageLink } from '../../components/page-link.tsx';
import { floorWords } from './floor-words.ts';

interface CapacityTableProps {
  readonly view: FloorView;
  readonly isWall: boolean;
}

/** Who works now: by name, never by load. On a wall and in works-council mode nobody is named. */
export function CapacityTable({ view: { capacity, worksCouncil, subject }, isWall }: CapacityTableProps) {
  const words = floorWords();
  const { people, knowsShifts } = capacity;
  if (worksCouncil) return <p className="dim">{words.nobodyNamed}</p>;
  if (isWall) return <Summary view={capacity} />;
  if (people === null)
    return <p className="dim">{subject.scope === 'workspace' ? words.chooseTeam : words.nobodyNamed}</p>;
  if (people.length === 0) return <p className="dim">{words.noPeople}</p>;
  return (
    <>
      <table className="capacity">
        <thead>
          <tr>
            {[words.name, words.openTickets, words.shift].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
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

function Summary({ view: { withTickets, onShift } }: { readonly view: FloorView['capacity'] }) {
  const words = floorWords();
  const say = (value: number | null) => (value === null ? '–' : formatNumber(value, 0));
  return (
    <dl className="ages">
      <div>
        <dt className="dim">{words.withTickets}</dt>
        <dd>{say(withTickets)}</dd>
      </div>
      <div>
        <dt className="dim">{words.onShift}</dt>
        <dd>{say(onShift)}</dd>
      </div>
    </dl>
  );
}

function sayShift(activity: string | null, knowsShifts: boolean): string {
  const { activities, offShift } = floorWords();
  if (activity === null) return knowsShifts ? offShift : '–';
  const known: Readonly<Record<string, string>> = activities;
  return known[activity] ?? activity;
}
