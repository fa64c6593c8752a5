import type { CategoryMonth, CategoryScoresView } from '@shiftlight/shared/views/category-scores-view.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { sayRubricText } from '../../../ui/reviews/shipped-words.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatMonth } from '../../../ui/words/instant.ts';
import { formatNumber, formatPercent } from '../../../ui/words/number.ts';
import { findFloor, layOutMonths } from './lay-out-months.ts';
import { MonthsPicture } from './months-picture.tsx';
import { qaPageWords } from './qa-page-words.ts';

type ScoredOf = { readonly scope: 'own' } | { readonly scope: 'team'; readonly teamId: string };

/** Mean ratings of every category with their intervals over six months, on one scale, against the target. */
export function CategoryCharts({ of, version }: { readonly of: ScoredOf; readonly version: string }) {
  const words = qaPageWords();
  const { data, problem } = useWorkerQuery(
    `reviews.categories ${JSON.stringify(of)}`,
    (api) => api.reviews.categories.query(of),
    version,
  );
  if (data === null)
    return problem === null ? (
      <p className="dim">{qaWords().loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  if (data.rubrics.length === 0) return <p className="dim">{words.noCategories}</p>;
  return data.rubrics.map((rubric) => <RubricCharts key={rubric.rubricId} rubric={rubric} view={data} />);
}

interface RubricChartsProps {
  readonly rubric: CategoryScoresView['rubrics'][number];
  readonly view: CategoryScoresView;
}

function RubricCharts({ rubric, view: { months, targetRatio, minimum } }: RubricChartsProps) {
  const words = qaPageWords();
  const { label, total, criteria } = rubric;
  const floor = findFloor([total, ...criteria.map((criterion) => criterion.months)], targetRatio);
  const names = months.map(({ from, to }) => formatMonth((from + to) / 2));
  const charts = [
    { id: 'total', name: words.total, values: total, target: targetRatio },
    // The target is one of whole reviews; of a category it says which way to look.
    ...criteria.map((one) => ({
      id: one.criterionId,
      name: sayRubricText(one.label),
      values: one.months,
      target: targetRatio,
    })),
  ];
  return (
    <div className="stack">
      <h3>
        {sayRubricText(label)}{' '}
        {targetRatio !== null && <span className="dim">{words.target(formatPercent(targetRatio))}</span>}
      </h3>
      <ul className="month-charts">
        {charts.map(({ id, name, values, target }) => (
          <li key={id} className="month-chart" data-testid={`category-${id}`}>
            <h4>{name}</h4>
            <p>{sayNow(values.at(-1), minimum)}</p>
            <MonthsPicture
              layout={layOutMonths(values, target, floor)}
              floor={floor}
              names={names}
              label={words.overMonths(
                name,
                names.map((month, at) => `${month}: ${sayMonth(values[at], minimum)}`).join('; '),
              )}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function sayMonth(month: CategoryMonth | undefined, minimum: number): string {
  const words = qaPageWords();
  if (month === undefined || month.missing === 'nothing-rated') return words.nothingRated;
  if (month.missing === 'too-few-people') return words.tooFewPeople;
  if (month.meanRatio === null) return words.tooFewRated(formatNumber(month.n ?? 0, 0), formatNumber(minimum, 0));
  const { interval } = month;
  const mean = formatPercent(month.meanRatio);
  return interval === null ? mean : words.likely(mean, formatPercent(interval[0]), formatPercent(interval[1]));
}

function sayNow(month: CategoryMonth | undefined, minimum: number) {
  const words = qaPageWords();
  if (month?.meanRatio === null || month === undefined)
    return <span className="dim">{words.thisMonth(sayMonth(month, minimum))}</span>;
  return (
    <>
      <b>{formatPercent(month.meanRatio)}</b>{' '}
      <span className="dim">
        {month.interval !== null && words.range(formatPercent(month.interval[0]), formatPercent(month.interval[1]))}{' '}
        {words.n(formatNumber(month.n ?? 0, 0))}
      </span>
    </>
  );
}
