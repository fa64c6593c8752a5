import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';

/** Knowledge base articles opened. */
export const kbViews = defineDataMetric({
  id: 'kb-views',
  label: 'Knowledge base views',
  unit: 'count',
  better: 'higher',
  accumulate: 'count',
  definition: 'Times that a knowledge base article was opened.',
  source: 'Support KPIs (knowledge base views)',
  attribution: 'Nobody; when the article was opened.',
  minimumSample: 1,
  needs: ['article.viewed'],
  breakdowns: ['day', 'hour'],
  of: overEvents('article.viewed', (view) => observe(view.at, null, 1)),
});
