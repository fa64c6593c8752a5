import { defineWords } from './words/define-words.ts';
import { countOf } from './words/number.ts';

/** Words for what was written and not taken yet. */
export const unsentWords = defineWords({
  en: {
    waiting: (n: number) => `Not sent yet, kept here: ${countOf(n, 'change', 'changes')}.`,
    notTaken: 'A change of yours was not accepted.',
    sendAgain: 'Send again',
    look: 'Show',
    discard: 'Discard',
  },
  de: {
    waiting: (n: number) => `Noch nicht gesendet, hier gespeichert: ${countOf(n, 'Änderung', 'Änderungen')}.`,
    notTaken: 'Eine Ihrer Änderungen wurde nicht angenommen.',
    sendAgain: 'Noch einmal senden',
    look: 'Ansehen',
    discard: 'Verwerfen',
  },
  es: {
    waiting: (n: number) => `Guardado aquí y pendiente de envío: ${countOf(n, 'cambio', 'cambios')}.`,
    notTaken: 'Uno de sus cambios no se aceptó.',
    sendAgain: 'Enviar de nuevo',
    look: 'Ver',
    discard: 'Descartar',
  },
});
