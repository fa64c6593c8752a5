import { defineDataMetric } from '../define-metric.ts';
import { listSurveyAnswers } from '../survey-answers.ts';
import { caseOf, observe } from '../event-cases.ts';
import type { DataRule } from '../metric.ts';
import { toScale } from '../rating.ts';

function meanOnScale(max: number): DataRule {
  return (data) =>
    listSurveyAnswers(data, 'ces').map((answer) =>
      caseOf('answer', answer.id, observe(answer.at, answer.creditedTo, toScale(answer, 1, max)), answer.dimensions),
    );
}

/** Mean answer to how easy it was, 1 (very difficult) to 7 (very easy). */
export const ces = defineDataMetric({
  id: 'ces',
  label: 'Customer effort score',
  unit: 'score',
  better: 'higher',
  accumulate: 'mean',
  definition: 'Mean answer to “How easy was it to get your issue resolved?” on a scale of 1–7, 7 being very easy.',
  source: 'Customer success metrics (1–7)',
  attribution: 'Who resolved the ticket that the answer is about, in the period of the answer.',
  needs: [['survey.answered', 'relationship-survey.answered']],
  breakdowns: ['agent', 'channel', 'category', 'product', 'customer-tier', 'day'],
  of: meanOnScale(7),
  variants: [
    {
      id: 'scale-of-5',
      label: 'On 1–5',
      definition: 'Mean answer to how easy it was on a scale of 1–5, 5 being very easy.',
      source: 'Hot Rodan metrics draft (1–5, very difficult → very easy)',
      of: meanOnScale(5),
    },
  ],
});
