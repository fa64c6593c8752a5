import { defineWords } from '../../ui/words/define-words.ts';

export const popoverWords = defineWords({
  en: {
    name: 'Clocks of this ticket',
    noSubject: 'Ticket without a subject',
    close: 'Close',
    none: 'No clock counts on this ticket.',
  },
  de: {
    name: 'Uhren dieses Tickets',
    noSubject: 'Ticket ohne Betreff',
    close: 'Schließen',
    none: 'Auf diesem Ticket zählt keine Uhr.',
  },
  es: {
    name: 'Relojes de este ticket',
    noSubject: 'Ticket sin asunto',
    close: 'Cerrar',
    none: 'Ningún reloj cuenta en este ticket.',
  },
});
