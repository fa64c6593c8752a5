import { defineWords } from '../words/define-words.ts';

/** Words for what other helpdesks would count. */
export const otherWords = defineWords({
  en: {
    title: 'What other helpdesks would count',
    about: 'The same tickets by their definitions. It changes nothing here.',
    cases: (n: string) => `n ${n}`,
    loading: 'Counting again …',
    failed: 'It could not be counted. Close and open this part to try again.',
    tooMany: (most: string) => `There are more than ${most} tickets to count again. Choose a shorter period.`,
  },
  de: {
    title: 'Was andere Helpdesks zählen würden',
    about: 'Dieselben Tickets nach deren Definitionen. Hier ändert das nichts.',
    cases: (n: string) => `n ${n}`,
    loading: 'Wird neu gezählt …',
    failed: 'Das Zählen ist nicht gelungen. Diesen Teil schließen und wieder öffnen, um es erneut zu versuchen.',
    tooMany: (most: string) => `Mehr als ${most} Tickets wären neu zu zählen. Bitte einen kürzeren Zeitraum wählen.`,
  },
  es: {
    title: 'Lo que contarían otros helpdesks',
    about: 'Los mismos tickets según sus definiciones. Aquí no cambia nada.',
    cases: (n: string) => `n ${n}`,
    loading: 'Contando de nuevo …',
    failed: 'No se pudo contar. Cierre y abra esta parte para intentarlo de nuevo.',
    tooMany: (most: string) => `Habría que contar de nuevo más de ${most} tickets. Elija un período más corto.`,
  },
});
