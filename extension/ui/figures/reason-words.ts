import { defineWords } from '../words/define-words.ts';
import { getLanguage } from '../words/language.ts';

/** Why cases are not counted, by the words in which metrics say it. */
const reasons = defineWords({
  en: {
    'The customer has not asked anything': 'The customer has not asked anything',
    'No public answer by a person yet': 'No public answer by a person yet',
    'No answer by a person yet': 'No answer by a person yet',
    'Not resolved': 'Not resolved',
    'Not resolved yet': 'Not resolved yet',
    'No satisfaction answer': 'No satisfaction answer',
    'Part of a calibration': 'Part of a calibration',
    'Nothing was rated': 'Nothing was rated',
    'Taken out of the plan': 'Taken out of the plan',
    'Not over yet': 'Not over yet',
    'Ticket was deleted': 'Ticket was deleted',
    'Before the period': 'Before the period',
    'After the period': 'After the period',
    'Credited to nobody': 'Credited to nobody',
    'Credited to somebody else': 'Credited to somebody else',
  },
  de: {
    'The customer has not asked anything': 'Es wurde nichts angefragt',
    'No public answer by a person yet': 'Noch keine öffentliche Antwort eines Menschen',
    'No answer by a person yet': 'Noch keine Antwort eines Menschen',
    'Not resolved': 'Nicht gelöst',
    'Not resolved yet': 'Noch nicht gelöst',
    'No satisfaction answer': 'Keine Antwort zur Zufriedenheit',
    'Part of a calibration': 'Teil einer Kalibrierung',
    'Nothing was rated': 'Nichts wurde bewertet',
    'Taken out of the plan': 'Aus dem Plan genommen',
    'Not over yet': 'Noch nicht vorbei',
    'Ticket was deleted': 'Ticket wurde gelöscht',
    'Before the period': 'Vor dem Zeitraum',
    'After the period': 'Nach dem Zeitraum',
    'Credited to nobody': 'Niemandem zugerechnet',
    'Credited to somebody else': 'Jemand anderem zugerechnet',
  },
  es: {
    'The customer has not asked anything': 'El cliente no ha preguntado nada',
    'No public answer by a person yet': 'Aún sin respuesta pública de una persona',
    'No answer by a person yet': 'Aún sin respuesta de una persona',
    'Not resolved': 'Sin resolver',
    'Not resolved yet': 'Aún sin resolver',
    'No satisfaction answer': 'Sin respuesta de satisfacción',
    'Part of a calibration': 'Parte de una calibración',
    'Nothing was rated': 'No se puntuó nada',
    'Taken out of the plan': 'Retirado del plan',
    'Not over yet': 'Aún no ha terminado',
    'Ticket was deleted': 'El ticket se eliminó',
    'Before the period': 'Antes del período',
    'After the period': 'Después del período',
    'Credited to nobody': 'No atribuido a nadie',
    'Credited to somebody else': 'Atribuido a otra persona',
  },
});

const merged = { en: 'Merged into ticket', de: 'Zusammengeführt mit Ticket', es: 'Fusionado con el ticket' } as const;
const mergedIn = /^Merged into ticket (.+)$/;

/** Why a case is not counted, in the shown language; as the metric says it where we have no words for it. */
export function sayReason(reason: string): string {
  const into = mergedIn.exec(reason)?.[1];
  if (into !== undefined) return `${merged[getLanguage()]} ${into}`;
  const known: Readonly<Record<string, string>> = reasons();
  return known[reason] ?? reason;
}

/** Whether there are words for a reason in every language. */
export const hasReasonWords = (reason: string): boolean => mergedIn.test(reason) || reason in reasons();
