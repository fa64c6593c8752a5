import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of the dashboard's page of calibrations, beside those that it shares with the panel. */
export const calibrationPageWords = defineWords({
  en: {
    all: 'All calibrations',
    unknown: 'There is no such calibration among those you can see.',
    sessions: 'Calibrations',
    name: 'Name',
    begun: 'Begun',
    state: 'State',
    rated: 'Have rated',
    found: 'What was found',
    ratedOf: (done: number, all: number) => `${done} of ${all} people`,
    ratedTickets: (done: number, all: number) => `${done} of ${all} tickets rated`,
    later: 'after the deadline, or once all have rated',
    tooFewSessions: 'Seen from the second calibration with results on.',
    scale:
      'Mean distance between the highest and the lowest score of a ticket. The upright line is 5 %; the scale ends at 25 %.',
    yours: 'Yours to rate',
    blind: 'Rate the whole conversation. Nobody sees your rating before all have rated or the deadline is over.',
    nothingLeft: 'Nothing is left for you to rate here.',
  },
  de: {
    all: 'Alle Kalibrierungen',
    unknown: 'Diese Kalibrierung gibt es unter denen, die Sie sehen können, nicht.',
    sessions: 'Kalibrierungen',
    name: 'Name',
    begun: 'Begonnen',
    state: 'Stand',
    rated: 'Haben bewertet',
    found: 'Was sich zeigte',
    ratedOf: (done, all) => `${done} von ${all} Personen`,
    ratedTickets: (done, all) => `${done} von ${all} Tickets bewertet`,
    later: 'nach der Frist, oder wenn alle bewertet haben',
    tooFewSessions: 'Zu sehen ab der zweiten Kalibrierung mit Ergebnis.',
    scale:
      'Mittlerer Abstand zwischen dem höchsten und dem niedrigsten Ergebnis eines Tickets. Der senkrechte Strich steht bei 5 %; die Skala endet bei 25 %.',
    yours: 'Von Ihnen zu bewerten',
    blind:
      'Bitte die ganze Konversation bewerten. Niemand sieht Ihre Bewertung, bevor alle bewertet haben oder die Frist um ist.',
    nothingLeft: 'Hier bleibt für Sie nichts zu bewerten.',
  },
  es: {
    all: 'Todas las calibraciones',
    unknown: 'No existe tal calibración entre las que puede ver.',
    sessions: 'Calibraciones',
    name: 'Nombre',
    begun: 'Inicio',
    state: 'Estado',
    rated: 'Han valorado',
    found: 'Qué se encontró',
    ratedOf: (done, all) => `${done} de ${all} personas`,
    ratedTickets: (done, all) => `${done} de ${all} tickets valorados`,
    later: 'tras el plazo, o cuando todas hayan valorado',
    tooFewSessions: 'Se ve a partir de la segunda calibración con resultados.',
    scale:
      'Distancia media entre el resultado más alto y el más bajo de un ticket. La línea vertical es el 5 %; la escala termina en el 25 %.',
    yours: 'Por valorar',
    blind: 'Valore toda la conversación. Nadie ve su valoración antes de que todas hayan valorado o termine el plazo.',
    nothingLeft: 'Aquí no le queda nada por valorar.',
  },
});
