import { defineWords } from '../words/define-words.ts';

/**
 * The words of the rubric that ships (`shared/src/qa/default-rubric.ts`), by their English text. A manager's own words are shown as they were
 * written.
 */
const words = defineWords({
  en: {
    'Support quality': 'Support quality',
    Communication: 'Communication',
    'Clear, friendly, in the customer’s words; says what happens next.':
      'Clear, friendly, in the customer’s words; says what happens next.',
    Accuracy: 'Accuracy',
    'The answer is right and complete; nothing has to be corrected later.':
      'The answer is right and complete; nothing has to be corrected later.',
    Helpfulness: 'Helpfulness',
    'Solves what the customer needs, not only what was asked.':
      'Solves what the customer needs, not only what was asked.',
    Tone: 'Tone',
    'Hard to understand': 'Hard to understand',
    'Next step not named': 'Next step not named',
    'Wrong answer': 'Wrong answer',
    'Part of the answer missing': 'Part of the answer missing',
    'Process not followed': 'Process not followed',
    'Real need missed': 'Real need missed',
    'Customer left with the work': 'Customer left with the work',
    'No article or link given': 'No article or link given',
  },
  de: {
    'Support quality': 'Support-Qualität',
    Communication: 'Kommunikation',
    'Clear, friendly, in the customer’s words; says what happens next.':
      'Klar, freundlich, in den Worten der Kundschaft; sagt, wie es weitergeht.',
    Accuracy: 'Richtigkeit',
    'The answer is right and complete; nothing has to be corrected later.':
      'Die Antwort ist richtig und vollständig; später muss nichts berichtigt werden.',
    Helpfulness: 'Hilfe',
    'Solves what the customer needs, not only what was asked.':
      'Löst, was gebraucht wird, nicht nur, was gefragt wurde.',
    Tone: 'Ton',
    'Hard to understand': 'Schwer zu verstehen',
    'Next step not named': 'Nächster Schritt nicht genannt',
    'Wrong answer': 'Falsche Antwort',
    'Part of the answer missing': 'Teil der Antwort fehlt',
    'Process not followed': 'Ablauf nicht eingehalten',
    'Real need missed': 'Eigentlichen Bedarf übersehen',
    'Customer left with the work': 'Arbeit bei der Kundschaft gelassen',
    'No article or link given': 'Kein Artikel oder Link genannt',
  },
  es: {
    'Support quality': 'Calidad de la atención',
    Communication: 'Comunicación',
    'Clear, friendly, in the customer’s words; says what happens next.':
      'Clara, amable, con las palabras del cliente; dice qué pasa después.',
    Accuracy: 'Exactitud',
    'The answer is right and complete; nothing has to be corrected later.':
      'La respuesta es correcta y completa; no hay que corregir nada después.',
    Helpfulness: 'Utilidad',
    'Solves what the customer needs, not only what was asked.':
      'Resuelve lo que se necesita, no solo lo que se preguntó.',
    Tone: 'Tono',
    'Hard to understand': 'Difícil de entender',
    'Next step not named': 'Falta el paso siguiente',
    'Wrong answer': 'Respuesta errónea',
    'Part of the answer missing': 'Falta parte de la respuesta',
    'Process not followed': 'No se siguió el proceso',
    'Real need missed': 'No se vio la necesidad real',
    'Customer left with the work': 'Se dejó el trabajo al cliente',
    'No article or link given': 'Sin artículo ni enlace',
  },
});

/** Text of a rubric as it is shown. */
export function sayRubricText(text: string): string {
  return new Map<string, string>(Object.entries(words())).get(text) ?? text;
}
