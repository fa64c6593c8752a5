import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { toScale } from '../rating.ts';

/** Mean rating of knowledge base articles. */
export const articleEffectiveness = defineDataMetric({
  id: 'article-effectiveness',
  label: 'Article effectiveness',
  unit: 'score',
  better: 'higher',
  accumulate: 'mean',
  definition: 'Mean rating of knowledge base articles on a scale of 1–5.',
  source: 'Customer success metrics (average rating ≥ 4.0/5.0)',
  attribution: 'Nobody; in the period of the rating.',
  needs: ['article.rated'],
  of: overEvents('article.rated', (rating) => observe(rating.at, null, toScale(rating, 1, 5))),
});
