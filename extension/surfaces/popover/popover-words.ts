import { defineWords } from '../../ui/words/define-words.ts';

export const popoverWords = defineWords({
  en: {
    name: 'Clocks of this ticket',
    noSubject: 'Ticket without a subject',
    close: 'Close',
    none: 'No clock counts on this ticket.',
    dispute: 'A clock is wrong',
  },
  de: {
    name: 'Uhren dieses Tickets',
    noSubject: 'Ticket ohne Betreff',
    close: 'Schließen',
    none: 'Auf diesem Ticket zählt keine Uhr.',
    dispute: 'Eine Uhr stimmt nicht',
  },
  es: {
    name: 'Relojes de este ticket',
    noSubject: 'Ticket sin asunto',
    close: 'Cerrar',
    none: 'Ningún reloj cuenta en este ticket.',
    dispute: 'Un reloj no es correcto',
  },
});
