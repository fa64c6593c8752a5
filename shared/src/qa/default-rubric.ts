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
      notApplicable: true,
      critical: null,
      rootCauses: [
        { id: 'tone', label: 'Tone' },
        { id: 'unclear', label: 'Hard to understand' },
        { id: 'no-next-step', label: 'Next step not named' },
      ],
      condition: null,
    },
    {
      id: 'accuracy',
      label: 'Accuracy',
      help: 'The answer is right and complete; nothing has to be corrected later.',
      group: null,
      weight: 40,
      scaleMin: 1,
      scaleMax: 10,
      notApplicable: true,
      critical: 'review',
      rootCauses: [
        { id: 'wrong', label: 'Wrong answer' },
        { id: 'incomplete', label: 'Part of the answer missing' },
        { id: 'process', label: 'Process not followed' },
      ],
      condition: null,
    },
    {
      id: 'helpfulness',
      label: 'Helpfulness',
      help: 'Solves what the customer needs, not only what was asked.',
      group: null,
      weight: 30,
      scaleMin: 1,
      scaleMax: 10,
      notApplicable: true,
      critical: null,
      rootCauses: [
        { id: 'need-missed', label: 'Real need missed' },
        { id: 'left-with-work', label: 'Customer left with the work' },
        { id: 'resource', label: 'No article or link given' },
      ],
      condition: null,
    },
  ],
};
