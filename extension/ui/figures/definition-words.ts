import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { defineWords } from '../words/define-words.ts';
import { findMeMetricId } from './metric-words.ts';

type Definitions = Record<MeMetricId, { readonly counts: string; readonly whose: string }>;

export const definitionWords = defineWords({
  en: {
    'first-response-time': {
      counts: 'Time from the customer’s inquiry to the first public answer by a person; automatic replies never count.',
      whose: 'Who gave the first human answer, in the period in which it was given.',
    },
    'average-response-time': {
      counts:
        'Mean of all waits of a ticket, each from the oldest unanswered customer message to the next answer by a person.',
      whose: 'Who gave most of the ticket’s answers, in the period of its latest answer.',
    },
    'resolution-time': {
      counts:
        'Time from the ticket’s creation to its last resolution; a reopened ticket counts once, when it is resolved again.',
      whose: 'Who resolved it, in the period in which it was resolved.',
    },
    'first-contact-resolution': {
      counts:
        'Resolved tickets that one answer by a person settled, without a customer message after it, escalation or reopening ÷ resolved tickets in which a customer had asked.',
      whose: 'Who resolved the ticket, in the period in which it was resolved.',
    },
    csat: {
      counts:
        'Satisfied answers ÷ all answers; on a scale of 1–5 the top two are satisfied, on other scales the top quarter.',
      whose: 'Who resolved the ticket, else who held it when the customer answered, in the period of the answer.',
    },
    'qa-score': {
      counts: 'Mean review score in percent; a review is the weighted mean of its rated criteria.',
      whose: 'Whose work was reviewed, in the period in which the review was finished.',
    },
    'schedule-adherence': {
      counts: 'Planned time in which the person really did the planned activity ÷ planned time.',
      whose: 'Whose plan it is, in the period in which the stretch begins; stretches that are not over do not count.',
    },
    'tickets-handled': {
      counts: 'Tickets resolved; one that is reopened and resolved again counts once, at its last resolution.',
      whose: 'Who resolved the ticket, in the period in which it was resolved.',
    },
  } satisfies Definitions,
  de: {
    'first-response-time': {
      counts:
        'Zeit von der Anfrage bis zur ersten öffentlichen Antwort eines Menschen; automatische Antworten zählen nie.',
      whose: 'Wer die erste menschliche Antwort gab, im Zeitraum der Antwort.',
    },
    'average-response-time': {
      counts:
        'Mittel aller Wartezeiten eines Tickets, jeweils von der ältesten unbeantworteten Nachricht bis zur nächsten Antwort eines Menschen.',
      whose: 'Wer die meisten Antworten des Tickets gab, im Zeitraum der letzten Antwort.',
    },
    'resolution-time': {
      counts:
        'Zeit von der Eröffnung des Tickets bis zur letzten Lösung; ein wieder geöffnetes Ticket zählt einmal, wenn es erneut gelöst ist.',
      whose: 'Wer es gelöst hat, im Zeitraum der Lösung.',
    },
    'first-contact-resolution': {
      counts:
        'Gelöste Tickets, die eine einzige Antwort eines Menschen erledigt hat, ohne spätere Nachricht des Kunden, Eskalation oder Wiederöffnung ÷ gelöste Tickets, in denen jemand angefragt hatte.',
      whose: 'Wer das Ticket gelöst hat, im Zeitraum der Lösung.',
    },
    csat: {
      counts:
        'Zufriedene Antworten ÷ alle Antworten; auf einer Skala von 1 bis 5 gelten die oberen zwei als zufrieden, sonst das obere Viertel.',
      whose: 'Wer das Ticket gelöst hat, sonst wer es bei der Antwort hatte, im Zeitraum der Antwort.',
    },
    'qa-score': {
      counts: 'Mittlere Bewertung in Prozent; eine Bewertung ist das gewichtete Mittel ihrer bewerteten Kriterien.',
      whose: 'Wessen Arbeit bewertet wurde, im Zeitraum, in dem die Bewertung fertig war.',
    },
    'schedule-adherence': {
      counts: 'Geplante Zeit, in der wirklich die geplante Tätigkeit ausgeübt wurde ÷ geplante Zeit.',
      whose: 'Wessen Plan es ist, im Zeitraum, in dem der Abschnitt beginnt; noch laufende Abschnitte zählen nicht.',
    },
    'tickets-handled': {
      counts: 'Gelöste Tickets; ein wieder geöffnetes und erneut gelöstes zählt einmal, bei seiner letzten Lösung.',
      whose: 'Wer das Ticket gelöst hat, im Zeitraum der Lösung.',
    },
  },
  es: {
    'first-response-time': {
      counts:
        'Tiempo desde la consulta hasta la primera respuesta pública de una persona; las respuestas automáticas nunca cuentan.',
      whose: 'Quien dio la primera respuesta humana, en el período en que la dio.',
    },
    'average-response-time': {
      counts:
        'Media de todas las esperas de un ticket, cada una desde el mensaje más antiguo sin respuesta hasta la siguiente respuesta de una persona.',
      whose: 'Quien dio la mayoría de las respuestas del ticket, en el período de la última.',
    },
    'resolution-time': {
      counts:
        'Tiempo desde la creación del ticket hasta su última resolución; un ticket reabierto cuenta una vez, cuando se resuelve de nuevo.',
      whose: 'Quien lo resolvió, en el período de la resolución.',
    },
    'first-contact-resolution': {
      counts:
        'Tickets resueltos con una sola respuesta de una persona, sin mensaje posterior del cliente, escalado ni reapertura ÷ tickets resueltos en los que un cliente había preguntado.',
      whose: 'Quien resolvió el ticket, en el período de la resolución.',
    },
    csat: {
      counts:
        'Respuestas satisfechas ÷ todas las respuestas; en una escala de 1 a 5 cuentan las dos más altas, en otras el cuarto superior.',
      whose:
        'Quien resolvió el ticket o, si no, quien lo tenía al responder el cliente, en el período de la respuesta.',
    },
    'qa-score': {
      counts:
        'Puntuación media de las revisiones en tanto por ciento; cada revisión es la media ponderada de sus criterios.',
      whose: 'La persona cuyo trabajo se revisó, en el período en que se terminó la revisión.',
    },
    'schedule-adherence': {
      counts: 'Tiempo planificado en el que se hizo realmente la actividad prevista ÷ tiempo planificado.',
      whose: 'La persona del turno, en el período en que empieza el tramo; los tramos sin terminar no cuentan.',
    },
    'tickets-handled': {
      counts: 'Tickets resueltos; uno reabierto y resuelto de nuevo cuenta una vez, en su última resolución.',
      whose: 'Quien resolvió el ticket, en el período de la resolución.',
    },
  },
});

/** Versions of the definitions that these words say; of another one the registry's own English is shown. */
const wordedVersions = {
  'first-response-time': 1,
  'average-response-time': 1,
  'resolution-time': 1,
  'first-contact-resolution': 1,
  csat: 1,
  'qa-score': 1,
  'schedule-adherence': 1,
  'tickets-handled': 1,
} as const satisfies Record<MeMetricId, number>;

interface Defined {
  readonly metricId: string;
  readonly definitionVersion: number;
  readonly definition: string;
  readonly attribution: string;
}

/** What a metric counts and for whom, in the shown language. */
export function sayDefinition({ metricId, definitionVersion, definition, attribution }: Defined) {
  const known = findMeMetricId(metricId);
  if (known === null || wordedVersions[known] !== definitionVersion) return { counts: definition, whose: attribution };
  return definitionWords()[known];
}
