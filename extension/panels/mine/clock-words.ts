import { defineWords } from '../../ui/words/define-words.ts';

/** Words for disputing a clock. */
export const clockWords = defineWords({
  en: {
    title: (id: string) => `A clock of ticket ${id}`,
    hint: 'Is one of them wrong? Choose it and say why.',
    disputed: 'waiting for a decision',
  },
  de: {
    title: (id: string) => `Eine Uhr von Ticket ${id}`,
    hint: 'Stimmt eine davon nicht? Wählen Sie sie aus und sagen Sie, warum.',
    disputed: 'wartet auf eine Entscheidung',
  },
  es: {
    title: (id: string) => `Un reloj del ticket ${id}`,
    hint: '¿Alguno no es correcto? Elíjalo y diga por qué.',
    disputed: 'pendiente de decisión',
  },
});
