import { defineWords } from '../../ui/words/define-words.ts';

export const nowWords = defineWords({
  en: {
    name: 'Now',
    groups: {
      over: 'Over',
      hour: 'Within the hour',
      today: 'Later today',
      later: 'Later',
      paused: 'Paused',
      none: 'No clock running',
    },
    loading: 'Loading your tickets.',
    empty: 'No open ticket is assigned to you.',
    noSubject: 'No subject',
  },
  de: {
    name: 'Jetzt',
    groups: {
      over: 'Überzogen',
      hour: 'Innerhalb einer Stunde',
      today: 'Später heute',
      later: 'Später',
      paused: 'Angehalten',
      none: 'Keine Uhr läuft',
    },
    loading: 'Ihre Tickets werden geladen.',
    empty: 'Ihnen ist kein offenes Ticket zugewiesen.',
    noSubject: 'Ohne Betreff',
  },
  es: {
    name: 'Ahora',
    groups: {
      over: 'Excedidos',
      hour: 'En menos de una hora',
      today: 'Más tarde hoy',
      later: 'Más adelante',
      paused: 'En pausa',
      none: 'Sin reloj en marcha',
    },
    loading: 'Cargando sus tickets.',
    empty: 'No tiene ningún ticket abierto asignado.',
    noSubject: 'Sin asunto',
  },
});
