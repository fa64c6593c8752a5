import type { AcceptedShare } from '@shiftlight/shared/qa/dispute-statistics.ts';
import type { DisputeStatisticsView } from '@shiftlight/shared/views/dispute-statistics-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../components/notice.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { statisticsWords } from './dispute-statistics-words.ts';

/** How disputes of reviews ended: in all, by who wrote the first review, by rubric and criterion. */
export function DisputeStatistics({ version }: { readonly version: string }) {
  const { data, problem } = useWorkerQuery(
    'reviews.disputeStatistics',
    (api) => api.reviews.disputeStatistics.query(),
    version,
  );
  if (data !== null) return <Counted view={data} />;
  return problem === null ? null : <Notice kind="problem">{sayProblem(problem)}</Notice>;
}

function Counted({ view }: { readonly view: DisputeStatisticsView }) {
  const words = statisticsWords();
  const { isHidden, worksCouncil, overall, reviewers, rubrics, minimum } = view;
  if (overall.decided === 0) return <p className="dim">{isHidden ? words.hidden : words.none}</p>;
  return (
    <div className="found" data-testid="dispute-statistics">
      <p className="dim">{words.period}</p>
      <ul className="leans">
        <Line name={words.all} share={overall} minimum={minimum} />
      </ul>
      {worksCouncil && <p className="dim">{words.noPeople}</p>}
      {reviewers.length > 0 && (
        <>
          <h3 className="overline">{words.byReviewer}</h3>
          <ul className="leans">
            {reviewers.map(({ person, reviews, ...share }) => (
              <Line
                key={person.memberId}
                name={person.name ?? words.somebody}
                share={share}
                minimum={minimum}
                more={words.ofReviews(formatNumber(reviews, 0))}
              />
            ))}
          </ul>
        </>
      )}
      {rubrics.length > 0 && <h3 className="overline">{words.byRubric}</h3>}
      <ul className="leans">
        {rubrics.flatMap(({ rubricId, label, criteria, ...share }) => [
          <Line key={rubricId} name={sayRubricText(label)} share={share} minimum={minimum} />,
          ...criteria.map(({ criterionId, label: name, ...own }) => (
            <Line key={`${rubricId} ${criterionId}`} name={sayRubricText(name)} share={own} minimum={minimum} />
          )),
        ])}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly share: AcceptedShare;
  readonly minimum: number;
  readonly more?: string;
}

function Line({ name, share: { accepted, decided, ratio, interval }, minimum, more }: LineProps) {
  const words = statisticsWords();
  const counted = words.accepted(formatNumber(accepted, 0), formatNumber(decided, 0));
  const said =
    ratio === null || interval === null
      ? words.tooFew(formatNumber(minimum, 0))
      : words.share(formatPercent(ratio), formatPercent(interval[0]), formatPercent(interval[1]));
  return (
    <li>
      <b>{name}</b>
      <span>{counted}</span>
      <span className="dim">{more === undefined ? said : `${said} · ${more}`}</span>
    </li>
  );
}
