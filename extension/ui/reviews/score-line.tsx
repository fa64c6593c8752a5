import { stateIcons } from '../clock/icons.ts';
import { Icon } from '../components/icon.tsx';
import { formatNumber, formatPercent } from '../words/number.ts';
import { reviewWords } from './review-words.ts';

interface ScoreLineProps {
  /** 0–1; null when nothing was rated. */
  readonly scoreRatio: number | null;
  readonly passRatio: number;
  /** True while the review is not complete: nothing is said of passing yet. */
  readonly isRunning?: boolean;
}

/** A score with what it means: icon, words and colour together. */
export function ScoreLine({ scoreRatio, passRatio, isRunning = false }: ScoreLineProps) {
  const words = reviewWords();
  if (scoreRatio === null) return <p className="score-line dim">{words.notRated}</p>;
  const passed = scoreRatio >= passRatio;
  const state = isRunning ? '' : passed ? 'passed' : 'below';
  return (
    <p className={`score-line ${state}`}>
      <b>{formatNumber(scoreRatio * 100)} %</b>
      {!isRunning && (
        <span className="verdict">
          <Icon icon={passed ? stateIcons.done : stateIcons['at-risk']} />
          {passed ? words.passed : words.notPassed}
        </span>
      )}
      <span className="dim">
        {words.ofTen(formatNumber(1 + 9 * scoreRatio))}, {words.passMark(formatPercent(passRatio))}
      </span>
    </p>
  );
}
