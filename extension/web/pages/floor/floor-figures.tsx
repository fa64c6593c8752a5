import type { FloorFigure, FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { describeFigure } from '../../../ui/figures/describe-figure.ts';
import { formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { PageLink } from '../../components/page-link.tsx';
import { toReceiptPath, windowLengths } from './floor-address.ts';
import { floorWords } from './floor-words.ts';

/** Satisfaction, first contact resolution and response times of now; each leads to the bill of its day. */
export function FloorFigures({ view }: { readonly view: FloorView }) {
  const words = floorWords();
  return (
    <section aria-label={words.figures}>
      <ul className="floor-figures">
        {view.figures.map((one) => (
          <Tile key={`${one.figure.metricId} ${one.window}`} view={view} {...one} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ view, window, figure }: FloorFigure & { readonly view: FloorView }) {
  const words = floorWords();
  const parts = describeFigure(figure, { comparison: null, before: '', isOthers: true });
  const { serverNow, timeZone, subject } = view;
  const days = { from: serverNow - windowLengths[window], to: serverNow, timeZone };
  return (
    <li className="card floor-figure" data-testid={`floor-${figure.metricId}-${window}`}>
      <h3>
        <PageLink to={toReceiptPath(subject, figure.metricId, days)}>{sayMetric(figure)}</PageLink>
        <span className="dim"> {words.windows[window]}</span>
      </h3>
      <b className={isJudgeable(figure) ? undefined : 'dim'}>
        {figure.value === null || !isJudgeable(figure) ? '–' : formatValue(figure.unit, figure.value)}
      </b>
      {figure.reason !== null && view.worksCouncil && figure.n === 0 ? (
        <span className="dim">{words.hidden}</span>
      ) : (
        parts.map(({ id, text, tone }) => (
          <span key={id} className={`part ${tone}`}>
            {text}
          </span>
        ))
      )}
    </li>
  );
}
