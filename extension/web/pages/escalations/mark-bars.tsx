import { formatNumber } from '../../../ui/words/number.ts';
import { PageLink } from '../../components/page-link.tsx';
import { overviewWords } from './overview-words.ts';

export interface MarkBar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Where the hand-overs behind it are. */
  readonly path: string;
  /** Small print below the name. */
  readonly about?: string;
}

interface MarkBarsProps {
  readonly label: string;
  readonly bars: readonly MarkBar[];
  /** How many hand-overs there are: all bars have this one scale. */
  readonly of: number;
}

/** Counts of hand-overs on one scale, each leading to its list. */
export function MarkBars({ label, bars, of }: MarkBarsProps) {
  return (
    <ul className="mark-bars" aria-label={label}>
      {bars.map(({ id, name, count, path, about }) => (
        <li key={id} data-testid={id}>
          <span className="name">
            {count === 0 ? <span className="dim">{name}</span> : <PageLink to={path}>{name}</PageLink>}
            {about !== undefined && <span className="dim about">{about}</span>}
          </span>
          <span className="track" aria-hidden="true">
            <i style={{ width: `${of === 0 ? 0 : (count / of) * 100}%` }} />
          </span>
          <span className="count">
            <b>{formatNumber(count, 0)}</b>
            <span className="visually-hidden"> {overviewWords().ofAll(formatNumber(of, 0))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
