import { defineWords } from '../../words/define-words.ts';

/** Words about deciding on a disputed coaching trigger. */
export const triggerEvidenceWords = defineWords({
  en: {
    title: 'What it rests on',
    figure: (range: string) => `Figure, ${range}`,
    likely: (low: string, high: string) => `likely ${low} to ${high}`,
    cases: (n: string) => `from ${n} cases`,
    threshold: 'Threshold',
    ifWithdrawn:
      'Withdrawn, it counts as wrong in the record of this trigger and nowhere else. The same evidence stands in Coach, ticket by ticket.',
    withdraw: 'Withdraw the trigger',
    keep: 'Keep it',
  },
  de: {
    title: 'Worauf er beruht',
    figure: (range) => `Zahl, ${range}`,
    likely: (low, high) => `wahrscheinlich ${low} bis ${high}`,
    cases: (n) => `aus ${n} Fällen`,
    threshold: 'Schwelle',
    ifWithdrawn:
      'Zurückgenommen zählt er in der Bilanz dieses Auslösers als falsch und sonst nirgends. Dieselben Belege stehen unter „Coaching“, Ticket für Ticket.',
    withdraw: 'Hinweis zurücknehmen',
    keep: 'Hinweis bleibt',
  },
  es: {
    title: 'En qué se basa',
    figure: (range) => `Cifra, ${range}`,
    likely: (low, high) => `probable de ${low} a ${high}`,
    cases: (n) => `de ${n} casos`,
    threshold: 'Umbral',
    ifWithdrawn:
      'Si se retira, cuenta como errónea en el balance de este aviso y en nada más. Los mismos datos están en «Coaching», ticket por ticket.',
    withdraw: 'Retirar la nota',
    keep: 'Se mantiene',
  },
});
