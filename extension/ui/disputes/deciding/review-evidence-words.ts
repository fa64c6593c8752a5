import { defineWords } from '../../words/define-words.ts';

/** Words about deciding on a disputed review. */
export const reviewEvidenceWords = defineWords({
  en: {
    rateFirst:
      'First review the same work yourself, without sight of the first review. Then both are shown here, and you decide which one holds.',
    openForReview: 'Review it now',
    waitsForSecond: 'You wrote this review or worked on the ticket: somebody else reviews it again and decides.',
    waitsForDecision: 'The second review is written; whoever may decide does so.',
    differences: 'First and second review',
    alike: 'Both rate every criterion alike.',
    first: 'First review',
    adopt: 'The second review holds',
    keep: 'Keep the first review',
    close: 'Close: the review is stored no longer',
  },
  de: {
    rateFirst:
      'Bitte zuerst dieselbe Arbeit selbst prüfen, ohne Blick auf die erste Prüfung. Danach stehen beide hier, und Sie entscheiden, welche gilt.',
    openForReview: 'Jetzt prüfen',
    waitsForSecond:
      'Sie haben diese Prüfung geschrieben oder am Ticket gearbeitet: Jemand anders prüft noch einmal und entscheidet.',
    waitsForDecision: 'Die Zweitprüfung ist geschrieben; wer entscheiden darf, entscheidet.',
    differences: 'Erste und zweite Prüfung',
    alike: 'Beide bewerten jedes Kriterium gleich.',
    first: 'Erste Prüfung',
    adopt: 'Die Zweitprüfung gilt',
    keep: 'Die erste Prüfung bleibt',
    close: 'Schließen: Die Prüfung ist nicht mehr gespeichert',
  },
  es: {
    rateFirst:
      'Primero revise usted el mismo trabajo, sin ver la primera revisión. Después se muestran aquí las dos y usted decide cuál vale.',
    openForReview: 'Revisar ahora',
    waitsForSecond: 'Usted escribió esta revisión o trabajó en el ticket: otra persona la revisa de nuevo y decide.',
    waitsForDecision: 'La segunda revisión está escrita; decide quien puede hacerlo.',
    differences: 'Primera y segunda revisión',
    alike: 'Las dos valoran igual todos los criterios.',
    first: 'Primera revisión',
    adopt: 'Vale la segunda revisión',
    keep: 'Se mantiene la primera',
    close: 'Cerrar: la revisión ya no está guardada',
  },
});
