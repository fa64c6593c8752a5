import type { Rubric } from './rubric.ts';

/** The rubric that a workspace starts with. Source: Hot Rodan metrics draft (communication, accuracy, helpfulness; scale 1–10). */
export const defaultRubric: Rubric = {
  id: 'support-quality',
  version: 1,
  label: 'Support quality',
  passRatio: 0.8,
  criteria: [
    {
      id: 'communication',
      label: 'Communication',
      help: 'Clear, friendly, in the customer’s words; says what happens next.',
      group: null,
      weight: 30,
      scaleMin: 1,
      scaleMax: 10,
      critical: null,
    },
    {
      id: 'accuracy',
      label: 'Accuracy',
      help: 'The answer is right and complete; nothing has to be corrected later.',
      group: null,
      weight: 40,
      scaleMin: 1,
      scaleMax: 10,
      critical: 'review',
    },
    {
      id: 'helpfulness',
      label: 'Helpfulness',
      help: 'Solves what the customer needs, not only what was asked.',
      group: null,
      weight: 30,
      scaleMin: 1,
      scaleMax: 10,
      critical: null,
    },
  ],
};
