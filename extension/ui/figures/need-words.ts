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
    'review.completed': 'Qualitätsprüfungen',
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

/** Events in words: `shift plans and worked shifts`. Of a type without words its own name is said. */
function sayNeeds(needs: readonly Need[]): string {
  const { and, or } = figureWords();
  const known: Readonly<Record<string, string>> = words();
  return needs
    .map((need) => (typeof need === 'string' ? [need] : need))
    .map((anyOf) => anyOf.map((type) => known[type] ?? type).reduce(or))
    .reduce(and);
}

const beginnings = defineWords({
  en: {
    reviews: 'A lead begins with a sampling plan under QA.',
    escalations: 'They begin when somebody escalates a ticket in the side panel; a specialist accepts or returns it.',
    others: 'An admin can import them, or let another system send them.',
  },
  de: {
    reviews: 'Den Anfang macht die Teamleitung mit einem Stichprobenplan unter QS.',
    escalations:
      'Den Anfang macht, wer ein Ticket in der Seitenleiste eskaliert; der Spezialist nimmt es an oder gibt es zurück.',
    others: 'Die Administration kann sie importieren oder von einem anderen System senden lassen.',
  },
  es: {
    reviews: 'Empieza cuando la persona responsable crea un plan de muestras en Calidad.',
    escalations:
      'Empieza cuando alguien escala un ticket en el panel lateral; un especialista lo acepta o lo devuelve.',
    others: 'La administración puede importarlo o hacer que otro sistema lo envíe.',
  },
});

/** Which part of the product makes events of a type by itself; those of all others come from elsewhere. */
const madeHere: Readonly<Record<string, 'reviews' | 'escalations'>> = {
  'review.completed': 'reviews',
  'escalation.rated': 'escalations',
  'ticket.escalated': 'escalations',
};

/** Which events are missing, and how they begin to come: what people do here is not waited for from elsewhere. */
export function sayMissing(needs: readonly Need[]): string {
  const first = needs.flat().map((type) => madeHere[type] ?? 'others');
  const beginning = first.find((kind) => kind !== 'others') ?? 'others';
  return `${figureWords().needs(sayNeeds(needs))} ${beginnings()[beginning]}`;
}
