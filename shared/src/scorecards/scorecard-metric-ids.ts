/** What a scorecard shows, in this order. Source: Hot Rodan metrics draft (agent scorecards, monthly); Support KPIs (adherence, escalations). */
export const scorecardMetricIds = [
  'tickets-handled',
  'first-response-time',
  'resolution-time',
  'first-contact-resolution',
  'csat',
  'qa-score',
  'schedule-adherence',
  'escalation-rate',
  'escalation-completeness',
] as const;
export type ScorecardMetricId = (typeof scorecardMetricIds)[number];
