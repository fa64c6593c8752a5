import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of the recount of past tickets. */
export const recountWords = defineWords({
  en: {
    progress: (done: string, total: string) =>
      `The clocks of past tickets are being worked out under the new rules: ${done} of ${total} tickets.`,
    meanwhile: 'Until this is done, the other tickets show their clocks under the rules before.',
  },
  de: {
    progress: (done: string, total: string) =>
      `Die Uhren vergangener Tickets werden nach den neuen Regeln berechnet: ${done} von ${total} Tickets.`,
    meanwhile: 'Bis dahin zeigen die übrigen Tickets ihre Uhren nach den bisherigen Regeln.',
  },
  es: {
    progress: (done: string, total: string) =>
      `Los plazos de tickets pasados se calculan con las nuevas reglas: ${done} de ${total} tickets.`,
    meanwhile: 'Hasta que termine, los demás tickets muestran sus plazos con las reglas anteriores.',
  },
});
