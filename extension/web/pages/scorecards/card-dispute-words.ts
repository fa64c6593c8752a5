import { defineWords } from '../../../ui/words/define-words.ts';

/** Words about disputing a figure of one's own scorecard. */
export const cardDisputeWords = defineWords({
  en: {
    title: 'Dispute this figure',
    closed:
      'This month is closed. What is decided changes today’s figure and its bill. The closed value stays until a manager restates the month, with the reason; the value before stays readable.',
    yours: 'Your disputes of this figure',
    seeAll: 'All my disputes',
    notSent: 'Not sent yet.',
  },
  de: {
    title: 'Diese Zahl anfechten',
    closed:
      'Dieser Monat ist abgeschlossen. Eine Entscheidung ändert die heutige Zahl und ihre Rechnung. Der abgeschlossene Wert bleibt, bis die Leitung den Monat mit Begründung berichtigt; der Wert davor bleibt lesbar.',
    yours: 'Ihre Anfechtungen dieser Zahl',
    seeAll: 'Alle meine Anfechtungen',
    notSent: 'Noch nicht gesendet.',
  },
  es: {
    title: 'Disputar esta cifra',
    closed:
      'Este mes está cerrado. Lo que se decida cambia la cifra de hoy y su cuenta. El valor cerrado se mantiene hasta que un responsable corrija el mes, con el motivo; el valor anterior se podrá seguir leyendo.',
    yours: 'Sus disputas de esta cifra',
    seeAll: 'Todas mis disputas',
    notSent: 'Aún sin enviar.',
  },
});
