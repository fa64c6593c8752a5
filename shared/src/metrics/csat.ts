import { defineMetric } from './define-metric.ts';
import type { Measure } from './metric.ts';
import { notCounted } from './observation.ts';

interface Answer {
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** Makes a measure over the ticket's satisfaction answers from what one answer is worth. */
function overAnswers(worth: (answer: Answer) => number): Measure['of'] {
  return ({ facts }) => {
    const answers = facts.surveys.filter((survey) => survey.kind === 'csat');
    if (answers.length === 0) return notCounted('No satisfaction answer');
    return answers.map((answer) => ({ at: answer.at, agentId: answer.creditedTo, value: worth(answer) }));
  };
}

/** Share of the scale that an answer reached, 0–1; a scale of one point counts as its top. */
function heightRatio({ value, scaleMin, scaleMax }: Answer): number {
  return scaleMax === scaleMin ? 1 : (value - scaleMin) / (scaleMax - scaleMin);
}

/** Satisfied answers ÷ all answers. */
export const csat = defineMetric({
  id: 'csat',
  label: 'Customer satisfaction',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Satisfied answers ÷ all answers; on a scale of 1–5 the top two are satisfied, on other scales the top quarter.',
  source: 'Customer success metrics (satisfied responses ÷ total responses)',
  attribution: 'The person whose work the answer is about, in the period in which it was answered.',
  needs: ['survey.answered'],
  of: overAnswers((answer) => (heightRatio(answer) >= 0.75 ? 1 : 0)),
  variants: [
    {
      id: 'mean-of-5',
      label: 'Mean of 1–5',
      definition: 'Mean answer on a scale of 1–5; answers on another scale are stretched to it.',
      source: 'Hot Rodan metrics draft (4.5 of 5 on average); KPI article (responses are averaged)',
      unit: 'score',
      accumulate: 'mean',
      of: overAnswers((answer) => 1 + 4 * heightRatio(answer)),
    },
  ],
});
