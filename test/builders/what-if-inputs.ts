import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { randomUUID } from 'node:crypto';
import type { ProcedureInput } from './procedure-input.ts';

const hour = 3_600_000;
const period = '2026-01';

/** One policy for the tickets of a helpdesk, in the first version of a calendar. */
export const toStandardPolicies = (calendarId = '', connectorId = '') => [
  {
    id: 'standard',
    version: 1,
    name: 'Standard',
    match: { connectorId: [connectorId] },
    targets: [{ kind: 'first-response', budgetMs: hour, calendarId: `${calendarId}@1` }],
  },
];

/** What previews of changed rules take. */
export const whatIfInputs: Readonly<Record<string, ProcedureInput>> = {
  'whatIf.policies': {
    idNames: ['calendarId', 'connectorId'],
    create: ({ calendarId, connectorId }) => ({
      policies: toStandardPolicies(calendarId, connectorId),
      period,
    }),
  },
  'whatIf.calendar': {
    idNames: ['calendarId'],
    create: ({ calendarId }) => ({
      calendarId,
      definition: { timeZone: 'Europe/Berlin', weekly: { mon: [['07:00', '15:00']] } },
      period,
    }),
  },
  'whatIf.definitions': {
    idNames: [],
    create: () => ({ variants: { csat: 'good-and-bad' }, period }),
  },
  'whatIf.count': {
    idNames: ['calendarId'],
    create: ({ calendarId }) => ({
      requestId: randomUUID(),
      draft: {
        ...{ kind: 'calendar', calendarId },
        definition: { timeZone: 'Europe/Berlin', weekly: { mon: [['07:00', '15:00']] } },
      },
      period,
    }),
  },
  'whatIf.counted': { idNames: ['countId'], create: ({ countId }) => ({ countId }) },
  'whatIf.cancelCount': { idNames: ['countId'], create: ({ countId }) => ({ countId }) },
  'whatIf.rubric': {
    idNames: [],
    create: () => {
      const { label, passRatio, criteria } = defaultRubric;
      return { rubricName: defaultRubric.id, rubric: { label, passRatio, criteria }, period };
    },
  },
  'whatIf.targets': {
    idNames: [],
    create: () => ({ preset: 'support-kpis', overrides: [], period }),
  },
};
