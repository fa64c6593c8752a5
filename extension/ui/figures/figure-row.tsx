import type { MeFigure, TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import { describeFigure, type FigurePart } from './describe-figure.ts';
import { figureWords } from './figure-words.ts';
import { formatValue, isJudgeable } from './format-value.ts';
import { sayMetric } from './metric-words.ts';
import { Sparkline } from './sparkline.tsx';

interface FigureRowProps {
  readonly figure: MeFigure;
  /** The own trend, the shown period last; null while it is not known. */
  readonly points: readonly (number | null)[] | null;
  readonly comparison: TeamComparison | null;
  /** What changes are said against, in words. */
  readonly before: string;
  /** True while a dispute of it waits for a decision. */
  readonly disputed: boolean;
  /** True when it is somebody else's figure. */
  readonly isOthers?: boolean;
  /** Opens its bill. */
  readonly onOpen: () => void;
}

/** A figure as one row: name, own trend with the target, value; below what puts it into proportion. All of it opens the bill. */
export function FigureRow({ figure, points, comparison, before, disputed, isOthers = false, onOpen }: FigureRowProps) {
  const words = figureWords();
  const isShown = isJudgeable(figure);
  return (
    <li className="figure" data-testid={`figure-${figure.metricId}`}>
      <h3 className="name">
        <button type="button" className="figure-open" id={`open-${figure.metricId}`} onClick={onOpen}>
          {sayMetric(figure)}
        </button>
        {disputed && <span className="tag">{words.disputed}</span>}
      </h3>
      {points === null || !isShown ? (
        <span className="sparkline" />
      ) : (
        <Sparkline points={points} target={findTargetLine(figure)} unit={figure.unit} />
      )}
      {figure.value === null || !isShown ? (
        <p className="value none">
          <span aria-hidden="true">—</span>
          {figure.n === 0 && <span className="visually-hidden">{words.notEnough}</span>}
        </p>
      ) : (
        <p className="value">{formatValue(figure.unit, figure.value)}</p>
      )}
      <p className="more">
        {describeFigure(figure, { comparison, before, isOthers }).map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </p>
    </li>
  );
}

const arrows = { up: '▲', down: '▼' } as const;

function Part({ part: { text, tone, arrow, said } }: { readonly part: FigurePart }) {
  if (said === null) return <span className={tone}>{text}</span>;
  return (
    <span className={tone}>
      <span aria-hidden="true">
        {arrow === null ? '' : `${arrows[arrow]} `}
        {text}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

/** Only a target in the figure's own unit is a line beside its trend. */
function findTargetLine({ target }: MeFigure): number | null {
  if (target === null || target.kind !== 'overall' || target.variant !== null) return null;
  return 'value' in target.aim ? target.aim.value : null;
}
