import { defineWords } from '../words/define-words.ts';

/** Words about a disputed trigger. */
export const triggerDisputeWords = defineWords({
  en: {
    dispute: 'Its evidence is wrong',
    waiting: 'Disputed: its evidence is looked at by somebody who leads you.',
    ofTeam: 'Disputed: decide on it under Decide.',
    sending: 'Your dispute is on its way.',
    stands: 'Disputed, and it stands. The reason is under Mine.',
    withdrawn: 'Withdrawn: its evidence was wrong. It counts for nothing but the record of this trigger.',
    withdrawnAt: (at: string) => `withdrawn ${at}`,
  },
  de: {
    dispute: 'Die Belege stimmen nicht',
    waiting: 'Angefochten: Jemand aus Ihrer Leitung sieht sich die Belege an.',
    ofTeam: 'Angefochten: Entscheidung unter „Entscheiden“.',
    sending: 'Ihre Anfechtung ist unterwegs.',
    stands: 'Angefochten, und der Hinweis bleibt. Die Begründung steht unter „Meins“.',
    withdrawn: 'Zurückgenommen: Die Belege stimmten nicht. Zählt nur in der Bilanz dieses Auslösers.',
    withdrawnAt: (at) => `zurückgenommen ${at}`,
  },
  es: {
    dispute: 'Los datos son incorrectos',
    waiting: 'Disputada: alguien de su dirección revisa los datos.',
    ofTeam: 'Disputada: se decide en «Decidir».',
    sending: 'Su disputa está en camino.',
    stands: 'Disputada, y se mantiene. El motivo está en «Lo mío».',
    withdrawn: 'Retirada: los datos eran incorrectos. Solo cuenta en el balance de este aviso.',
    withdrawnAt: (at) => `retirada ${at}`,
  },
});
