import type { CoachingTrigger } from './trigger.ts';

const DAY_MS = 86_400_000;
const source = 'Customer Support KPIs and Metrics (agent performance, coaching trigger)';
const fourWeeks = { windowMs: 28 * DAY_MS, coolDownMs: 28 * DAY_MS, onlyWhenSure: true, source };

/**
 * The triggers of the Support KPIs text. The text gives no window, sample or pause: four weeks smooth out single bad days, the samples
 * are at least those from which each metric may be judged, and after a talk its effect gets four weeks to show. They call only when the
 * whole interval is on the wrong side: nobody is called to a talk by chance. First contact resolution looks at tier 1: an escalated ticket
 * cannot reach it.
 */
export const supportKpisTriggers: readonly CoachingTrigger[] = [
  {
    id: 'tickets-handled',
    label: 'Tickets handled below 80 % of the team’s average',
    metricId: 'tickets-handled',
    variant: null,
    rule: { kind: 'below-team-average', ratio: 0.8 },
    minimumSample: 1,
    ...fourWeeks,
  },
  {
    id: 'quality-score',
    label: 'Quality score below 85 %',
    metricId: 'qa-score',
    variant: null,
    rule: { kind: 'below', value: 0.85 },
    minimumSample: 5,
    ...fourWeeks,
  },
  {
    id: 'schedule-adherence',
    label: 'Schedule adherence below 90 %',
    metricId: 'schedule-adherence',
    variant: null,
    rule: { kind: 'below', value: 0.9 },
    minimumSample: 5,
    ...fourWeeks,
  },
  {
    id: 'satisfaction',
    label: 'Customer satisfaction below 85 %',
    metricId: 'csat',
    variant: null,
    rule: { kind: 'below', value: 0.85 },
    minimumSample: 30,
    ...fourWeeks,
  },
  {
    id: 'first-contact-resolution',
    label: 'First contact resolution below 65 %',
    metricId: 'first-contact-resolution',
    variant: null,
    rule: { kind: 'below', value: 0.65 },
    minimumSample: 30,
    tiers: [1],
    ...fourWeeks,
  },
];
