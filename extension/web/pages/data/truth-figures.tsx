import type { TruthVerdict } from '@shiftlight/shared/truth/truth-limits.ts';
import type { ReconciliationView, TruthFigure } from '@shiftlight/shared/views/truth-view.ts';
import { stateIcons, type IconPath } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatDuration } from '../../../ui/words/duration.ts';
import { dataWords } from './data-words.ts';
import { sayShare } from './say-truth.ts';

const looks: Readonly<Record<TruthVerdict, { readonly look: string; readonly icon: IconPath }>> = {
  good: { look: 'good', icon: stateIcons.done },
  below: { look: 'bad', icon: stateIcons.over },
  'too-few': { look: 'wait', icon: stateIcons.closed },
};

/** Accuracy, completeness and timeliness of one comparison, each with its limit and what it is a share of. */
export function TruthFigures({ run }: { readonly run: ReconciliationView }) {
  return (
    <ul className="truth-figures">
      {run.figures.map((figure) => (
        <Figure
          key={figure.measure}
          figure={figure}
          lagMs={figure.measure === 'timelinessRatio' ? run.lagMedianMs : null}
        />
      ))}
    </ul>
  );
}

function Figure({ figure, lagMs }: { readonly figure: TruthFigure; readonly lagMs: number | null }) {
  const words = dataWords();
  const { look, icon } = looks[figure.verdict];
  return (
    <li className="truth-figure">
      <span className="dim">{words.measures[figure.measure]}</span>
      <b className="truth-value">{figure.verdict === 'too-few' ? words.nothing : sayShare(figure.good / figure.of)}</b>
      <span className={`state ${look}`}>
        <Icon icon={icon} />
        {words.verdicts[figure.verdict]}, {words.limit(sayShare(figure.limit))}
      </span>
      <span className="dim">
        {words.of(figure.good, figure.of)} {words.explains[figure.measure]}
        {lagMs !== null && `, ${words.lag(formatDuration(lagMs))}`}
      </span>
    </li>
  );
}
