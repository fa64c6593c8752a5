/** The figures that everybody sees of themselves, in this order. Source: Hot Rodan metrics draft and Support KPIs (agent figures). */
export const meMetricIds = [
  'first-response-time',
  'average-response-time',
  'resolution-time',
  'first-contact-resolution',
  'csat',
  'qa-score',
  'schedule-adherence',
  'tickets-handled',
] as const;
export type MeMetricId = (typeof meMetricIds)[number];
