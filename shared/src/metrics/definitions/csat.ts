import type { SurveyFact, TicketFacts } from '../../tickets/ticket-facts.ts';
import { defineMetric } from '../define-metric.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { heightRatio, isSatisfied, toScale } from '../rating.ts';

/** Makes a measure over the ticket's satisfaction answers from what one answer is worth and whom it is credited to. */
function overAnswers(
  worth: (answer: SurveyFact) => number,
  credit = (answer: SurveyFact, _facts: TicketFacts) => answer.creditedTo,
): TicketRule {
  return ({ facts }) => {
    const answers = facts.surveys.filter((survey) => survey.kind === 'csat');
    if (answers.length === 0) return notCounted('No satisfaction answer');
    return answers.map((answer) => ({ at: answer.at, agentId: credit(answer, facts), value: worth(answer) }));
  };
}

const topTwo = (answer: SurveyFact) => (isSatisfied(answer) ? 1 : 0);

/** Satisfied answers ÷ all answers. */
export const csat = defineMetric({
  id: 'csat',
  label: 'Customer satisfaction',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Satisfied answers ÷ all answers; on a scale of 1–5 the top two are satisfied, on other scales the top quarter.',
  source: 'Customer success metrics (satisfied responses / total responses)',
  attribution: 'Who resolved the ticket, else who held it when the customer answered, in the period of the answer.',
  needs: ['survey.answered'],
  of: overAnswers(topTwo),
  variants: [
    {
      id: 'mean-of-5',
      label: 'Mean of 1–5',
      definition: 'Mean answer on a scale of 1–5; answers on another scale are stretched to it.',
      source: 'Hot Rodan metrics draft (4.5 of 5 on average); KPI article (responses are averaged)',
      unit: 'score',
      accumulate: 'mean',
      of: overAnswers((answer) => toScale(answer, 1, 5)),
    },
    {
      id: 'thumbs',
      label: 'Thumbs',
      definition: 'Answers above the middle of their scale ÷ all answers, as with thumbs up and down.',
      source: 'Hot Rodan metrics draft (thumbs up/down, share positive)',
      of: overAnswers((answer) => (heightRatio(answer) > 0.5 ? 1 : 0)),
    },
    {
      id: 'good-and-bad',
      label: 'Good and bad',
      definition: 'Good ÷ (good + bad): of five points 4 and 5 are good, 1 to 3 are bad.',
      attribution: 'Who has the ticket now, whoever had it when the customer answered, in the period of the answer.',
      source: 'Zendesk satisfaction score (current assignee)',
      of: overAnswers(topTwo, (_, facts) => facts.assigneeId),
    },
    {
      id: 'assignee-at-answer',
      label: 'Credited to the assignee',
      definition: 'Satisfied answers ÷ all answers, credited to who held the ticket when the customer answered.',
      attribution: 'Who held the ticket when the customer answered, in the period of the answer.',
      source: 'Chatwoot satisfaction report',
      of: overAnswers(topTwo, (answer) => answer.assigneeId),
    },
    {
      id: 'last-replier',
      label: 'Credited to the last reply',
      definition: 'Satisfied answers ÷ all answers, credited to who replied last before the answer.',
      attribution: 'Who replied last before the answer, in the period of the answer.',
      source: 'HappyFox satisfaction attribution',
      of: overAnswers(topTwo, (answer) => answer.lastReplierId),
    },
  ],
});
