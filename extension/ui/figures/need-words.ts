import type { Need } from '@shiftlight/shared/metrics/metric.ts';
import { defineWords } from '../words/define-words.ts';
import { figureWords } from './figure-words.ts';

const words = defineWords({
  en: {
    'survey.answered': 'survey answers',
    'review.completed': 'quality reviews',
    'shift.scheduled': 'shift plans',
    'shift.worked': 'worked shifts',
    'work.logged': 'logged work',
    'ticket.escalated': 'escalations',
    'escalation.rated': 'ratings of escalations',
  },
  de: {
    'survey.answered': 'Umfrageantworten',
    'review.completed': 'Qualitätsbewertungen',
    'shift.scheduled': 'Schichtpläne',
    'shift.worked': 'geleistete Schichten',
    'work.logged': 'erfasste Arbeitszeit',
    'ticket.escalated': 'Eskalationen',
    'escalation.rated': 'Urteile über Eskalationen',
  },
  es: {
    'survey.answered': 'respuestas de encuestas',
    'review.completed': 'revisiones de calidad',
    'shift.scheduled': 'planes de turnos',
    'shift.worked': 'turnos trabajados',
    'work.logged': 'trabajo registrado',
    'ticket.escalated': 'escalados',
    'escalation.rated': 'valoraciones de escalados',
  },
});

/** Which events are missing, in words: `shift plans and worked shifts`. Of a type without words its own name is said. */
export function sayNeeds(needs: readonly Need[]): string {
  const { and, or } = figureWords();
  const known: Readonly<Record<string, string>> = words();
  return needs
    .map((need) => (typeof need === 'string' ? [need] : need))
    .map((anyOf) => anyOf.map((type) => known[type] ?? type).reduce(or))
    .reduce(and);
}
