import type { ScorecardFigure, ScorecardPart, ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import { describeFigure } from '../../../ui/figures/describe-figure.ts';
import { formatInterval, formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { PageLink } from '../../components/page-link.tsx';
import { IntervalMarks } from './interval-marks.tsx';
import type { IntervalsLayout } from './lay-out-intervals.ts';
import { teamWords } from './team-words.ts';

interface PartsListProps {
  readonly parts: readonly ScorecardPart[];
  readonly metricId: string;
  /** null = nobody has enough to draw. */
  readonly layout: IntervalsLayout | null;
  /** Where a name leads. */
  readonly toPath: (subject: ScorecardSubject) => string;
}

/** People or teams by name in one metric on one scale: value, interval, target, what was expected on the same mix of work. Nobody is ranked. */
export function PartsList({ parts, metricId, layout, toPath }: PartsListProps) {
  const words = teamWords();
  // Whoever only leads would be a row of dashes in every figure.
  const [measured, without] = [parts.filter(isMeasured), parts.filter((part) => !isMeasured(part))];
  return (
    <>
      <ul className="side-by-side">
        {measured.map((part) => (
          <Person key={part.subject.id} part={part} metricId={metricId} layout={layout} toPath={toPath} />
        ))}
      </ul>
      {without.length > 0 && (
        <p className="dim">{words.without(without.map(({ subject }) => subject.name).join(', '))}</p>
      )}
      {layout !== null && <Legend layout={layout} />}
    </>
  );
}

interface PersonProps extends Omit<PartsListProps, 'parts'> {
  readonly part: ScorecardPart;
}

function Person({ part: { subject, figures }, metricId, layout, toPath }: PersonProps) {
  const figure = figures.find((one) => one.metricId === metricId);
  const mark = layout?.marks.get(subject.id) ?? null;
  return (
    <li data-testid={`member-${subject.name}`}>
      <PageLink to={toPath(subject)}>{subject.name}</PageLink>
      <IntervalMarks mark={mark} targetAt={layout?.targetAt ?? null} />
      <b className={mark === null ? 'dim' : undefined}>{figure === undefined ? '–' : sayValue(figure)}</b>
      <span className="more">{figure !== undefined && <Parts figure={figure} />}</span>
    </li>
  );
}

function Parts({ figure }: { readonly figure: ScorecardFigure }) {
  const parts = describeFigure(figure, { comparison: figure.comparison, before: '', isOthers: true });
  return parts
    .filter(({ id }) => id !== 'change')
    .map(({ id, text, tone }) => (
      <span key={id} className={tone}>
        {id === 'spread' && figure.interval !== null && isJudgeable(figure)
          ? `${formatInterval(figure.unit, figure.interval)}, n ${figure.n}`
          : text}
      </span>
    ));
}

const isMeasured = ({ figures }: ScorecardPart): boolean => figures.some(({ n, value }) => n > 0 || (value ?? 0) > 0);

const sayValue = (figure: ScorecardFigure): string =>
  figure.value === null || !isJudgeable(figure) ? '–' : formatValue(figure.unit, figure.value);

function Legend({ layout }: { readonly layout: IntervalsLayout }) {
  const words = teamWords();
  const hasExpected = [...layout.marks.values()].some(({ expectedAt }) => expectedAt !== null);
  return (
    <ul className="interval-legend dim" aria-hidden="true">
      <li>
        <i className="value" /> {words.legend.value}
      </li>
      {hasExpected && (
        <li>
          <i className="expected" /> {words.legend.expected}
        </li>
      )}
      {layout.targetAt !== null && (
        <li>
          <i className="target" /> {words.legend.target}
        </li>
      )}
    </ul>
  );
}
