import type { Leaderboard } from '@shiftlight/shared/views/leaderboard-view.ts';
import { formatInterval, formatValue } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Section } from '../../components/section.tsx';
import { goalUnits } from './goal-units.ts';
import { leaderboardsWords } from './leaderboards-words.ts';

/** The first three places in one figure; a place is shared where chance alone can explain the difference. */
export function BoardSection({ board }: { readonly board: Leaderboard }) {
  const words = leaderboardsWords();
  const isShared = board.places.some(({ place }, index) => board.places[index + 1]?.place === place);
  return (
    <Section title={sayMetric({ metricId: board.metricId, label: board.metricId })}>
      {board.places.length === 0 && (
        <p className="dim">{words.nobody(formatNumber(goalUnits[board.metricId].minimumSample, 0))}</p>
      )}
      <ol className="places" data-testid={`board-${board.metricId}`}>
        {board.places.map(({ place, name, isViewer, figure }) => (
          <li key={name} className={isViewer ? 'own' : undefined}>
            <span className="place">{words.place(String(place))}</span>
            <span>{isViewer ? words.you(name) : name}</span>
            <b>{formatValue(figure.unit, figure.value ?? 0)}</b>
            <span className="dim more">
              {figure.interval === null ? '' : `${formatInterval(figure.unit, figure.interval)}, `}n{' '}
              {formatNumber(figure.n, 0)}
            </span>
          </li>
        ))}
      </ol>
      {isShared && <p className="dim">{words.shared}</p>}
    </Section>
  );
}
