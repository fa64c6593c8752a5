import { defineDataMetric } from '../define-metric.ts';
import { listSurveyAnswers } from '../survey-answers.ts';
import { caseOf, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { toNpsPoints } from '../nps-points.ts';

function scoreWith(topDetractor: number): DataRule {
  return (data) =>
    listSurveyAnswers(data, 'nps').map((answer) =>
      caseOf(
        'answer',
        answer.id,
        observe(answer.at, answer.creditedTo, toNpsPoints(answer, topDetractor)),
        answer.dimensions,
      ),
    );
}

/** Share of promoters minus share of detractors, −100 to 100. */
export const nps = defineDataMetric({
  id: 'nps',
  label: 'Net promoter score',
  unit: 'percent-points',
  better: 'higher',
  accumulate: 'mean',
  definition:
    'Share of promoters (9–10) minus share of detractors (0–6) among all answers to “How likely are you to recommend us?”.',
  source: 'Hot Rodan metrics draft; KPI article (promoters − detractors, over all responses)',
  attribution: 'Nobody, unless the question was asked about a ticket; in the period of the answer.',
  needs: [['survey.answered', 'relationship-survey.answered']],
  breakdowns: ['agent', 'channel', 'category', 'product', 'customer-tier', 'day'],
  of: scoreWith(6),
  variants: [
    {
      id: 'six-is-passive',
      label: '6 is passive',
      definition: 'Share of promoters (9–10) minus share of detractors (0–5); 6 counts for neither.',
      source: 'Nicereply',
      of: scoreWith(5),
    },
  ],
});
