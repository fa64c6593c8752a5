import type { AgentOfTheWeek } from '@shiftlight/shared/views/leaderboard-view.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { formatNumber, formatPercent } from '../../../ui/words/number.ts';
import { Section } from '../../components/section.tsx';
import { leaderboardsWords } from './leaderboards-words.ts';

const say = (metricId: string) => sayMetric({ metricId, label: metricId });

/** Who reached the highest weighted score, with the bill of how it is made. */
export function AgentOfTheWeekSection({ choice: { weights, winners } }: { readonly choice: AgentOfTheWeek }) {
  const words = leaderboardsWords();
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Section title={words.agentOfTheWeek}>
      {winners.length === 0 && <p className="dim">{words.noChoice}</p>}
      {winners.map(({ name, isViewer, score, parts }) => (
        <div key={name}>
          <p className="winner">
            <b>{isViewer ? words.you(name) : name}</b> {words.points(formatNumber(score, 0))}
          </p>
          <details>
            <summary>{words.bill}</summary>
            <ul className="places">
              {parts.map(({ metricId, heightRatio, weight }) => (
                <li key={metricId}>
                  <span className="grow">{say(metricId)}</span>
                  <span className="dim">{words.partOf(formatPercent(heightRatio), String(weight), String(total))}</span>
                  <b>{formatNumber((100 * heightRatio * weight) / total, 1)}</b>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
      <p className="dim">
        {words.weights(weights.map(({ metricId, weight }) => `${say(metricId)} ${weight}`).join(', '))}
      </p>
    </Section>
  );
}
