import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { Section } from '../../components/section.tsx';
import { CategoryCharts } from './category-charts.tsx';
import { qaPageWords } from './qa-page-words.ts';
import { ReviewTable } from './review-table.tsx';

/** Reviews of the viewer's own work with how their categories were rated, and those that they wrote. */
export function OwnReviews({ version }: { readonly version: string }) {
  const words = qaWords();
  const own = useWorkerQuery('reviews.own', (api) => api.reviews.own.query(), version);
  return (
    <div className="stack qa qa-page">
      <Section title={words.own}>
        {own.data === null &&
          (own.problem === null ? (
            <p className="dim">{words.loading}</p>
          ) : (
            <Notice kind="problem">{sayProblem(own.problem)}</Notice>
          ))}
        {own.data?.length === 0 && <p className="dim">{words.noneOwn}</p>}
        {own.data !== null && own.data.length > 0 && <ReviewTable label={words.own} reviews={own.data} isOwn />}
      </Section>
      {own.data !== null && own.data.length > 0 && (
        <Section title={qaPageWords().categories}>
          <CategoryCharts of={{ scope: 'own' }} version={version} />
          <p className="dim">{qaPageWords().categoriesHint}</p>
        </Section>
      )}
    </div>
  );
}
