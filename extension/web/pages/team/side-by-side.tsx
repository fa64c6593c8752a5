import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import type { ScorecardFigure, ScorecardPart } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { describeFigure } from '../../../ui/figures/describe-figure.ts';
import { formatInterval, formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { toCardPath, type CardScope } from '../scorecards/card-address.ts';
import { IntervalMarks } from './interval-marks.tsx';
import { layOutIntervals, type IntervalsLayout } from './lay-out-intervals.ts';
import { teamWords } from './team-words.ts';

interface SideBySideProps {
  readonly card: { readonly of: CardScope; readonly period: string };
}

/** The members of a team by name, in one metric on one scale: value, interval, target, what was expected on the same mix of work. Nobody is ranked. */
export function SideBySide({ card }: SideBySideProps) {
  const words = teamWords();
  const [asked, setAsked] = useSearchParam('metric');
  const metricId = scorecardMetricIds.find((id) => id === asked) ?? 'csat';
  const read = useQuery({ queryKey: ['scorecard-parts', card], queryFn: () => webApi.scorecards.parts.query(card) });
  const parts = read.data?.parts ?? [];
  const heads = parts[0]?.figures ?? [];
  const layout = layOutIntervals(parts, metricId);
  // Whoever only leads would be a row of dashes in every figure.
  const [measured, without] = [parts.filter(isMeasured), parts.filter((part) => !isMeasured(part))];
  return (
    <Section title={words.members} full>
      {read.isError && <Notice kind="problem">{explain(read.error).message}</Notice>}
      {read.isPending && <p className="dim">{words.loading}</p>}
      {read.data?.parts.length === 0 && <p className="dim">{words.noMembers}</p>}
      {heads.length > 0 && (
        <>
          <div className="team-metric">
            <SelectField
              label={words.metric}
              value={metricId}
              options={heads.map((figure) => ({ value: figure.metricId, name: sayMetric(figure) }))}
              onChange={(event) => setAsked(event.target.value)}
            />
            <p className="dim">
              {sayOverlap(layout)} {words.byName}
            </p>
          </div>
          <ul className="side-by-side">
            {measured.map((part) => (
              <Person key={part.subject.id} part={part} metricId={metricId} layout={layout} period={card.period} />
            ))}
          </ul>
          {without.length > 0 && (
            <p className="dim">{words.without(without.map(({ subject }) => subject.name).join(', '))}</p>
          )}
          {layout !== null && <Legend layout={layout} />}
        </>
      )}
    </Section>
  );
}

interface PersonProps {
  readonly part: ScorecardPart;
  readonly metricId: string;
  readonly layout: IntervalsLayout | null;
  readonly period: string;
}

function Person({ part: { subject, figures }, metricId, layout, period }: PersonProps) {
  const figure = figures.find((one) => one.metricId === metricId);
  const mark = layout?.marks.get(subject.id) ?? null;
  return (
    <li data-testid={`member-${subject.name}`}>
      <PageLink to={toCardPath(subject, period)}>{subject.name}</PageLink>
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

function sayOverlap(layout: IntervalsLayout | null): string {
  const words = teamWords();
  if (layout === null || layout.allOverlap === null) return words.nothingToCompare;
  return layout.allOverlap ? words.allOverlap : words.someApart;
}

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
