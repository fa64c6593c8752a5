import { meMetricIds, type MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { scorecardMetricIds, type ScorecardMetricId } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { defineWords } from '../words/define-words.ts';

const en = {
  'first-response-time': 'First response',
  'average-response-time': 'Average response',
  'resolution-time': 'Resolution',
  'first-contact-resolution': 'First contact resolution',
  csat: 'Customer satisfaction',
  'qa-score': 'Quality score',
  'schedule-adherence': 'Schedule adherence',
  'tickets-handled': 'Tickets handled',
  'escalation-rate': 'Escalated',
  'escalation-completeness': 'Escalations complete',
} satisfies Record<MeMetricId | ScorecardMetricId, string>;

const metricWords = defineWords({
  en,
  de: {
    'first-response-time': 'Erste Antwort',
    'average-response-time': 'Antwortzeit im Mittel',
    'resolution-time': 'Lösungszeit',
    'first-contact-resolution': 'Beim ersten Kontakt gelöst',
    csat: 'Kundenzufriedenheit',
    'qa-score': 'Qualität',
    'schedule-adherence': 'Plantreue',
    'tickets-handled': 'Bearbeitete Tickets',
    'escalation-rate': 'Eskaliert',
    'escalation-completeness': 'Eskalationen vollständig',
  },
  es: {
    'first-response-time': 'Primera respuesta',
    'average-response-time': 'Respuesta media',
    'resolution-time': 'Resolución',
    'first-contact-resolution': 'Resuelto al primer contacto',
    csat: 'Satisfacción del cliente',
    'qa-score': 'Calidad',
    'schedule-adherence': 'Cumplimiento del turno',
    'tickets-handled': 'Tickets atendidos',
    'escalation-rate': 'Escalados',
    'escalation-completeness': 'Escalados completos',
  },
});

/** A metric's registered id, when it is one of those shown to everybody about themselves; else null. */
export function findMeMetricId(metricId: string): MeMetricId | null {
  return meMetricIds.find((known) => known === metricId) ?? null;
}

/** A metric's name in the shown language; its registered label where we have no words for it. */
export function sayMetric({ metricId, label }: { readonly metricId: string; readonly label: string }): string {
  const known = findMeMetricId(metricId) ?? scorecardMetricIds.find((id) => id === metricId);
  return known === undefined ? label : metricWords()[known];
}
