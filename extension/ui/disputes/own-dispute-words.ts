import { defineWords } from '../words/define-words.ts';
import { countOf } from '../words/number.ts';

/** Words about the viewer's own disputes. */
export const ownDisputeWords = defineWords({
  en: {
    loading: 'Loading.',
    disputes: 'My disputes',
    noDisputes:
      'You have disputed nothing. A figure, a clock or an event that seems wrong can be disputed where it is shown.',
    waitsFor: (names: string) => `Waits for a decision by ${names}.`,
    waitsForManager: 'Waits for a decision by a manager.',
    decided: (name: string, when: string) => `${name}, ${when}:`,
    withdraw: 'Take back',
    takingBack: 'Is being taken back.',
    showEffect: 'Show what it changed',
    notSent: (count: number) => `${countOf(count, 'dispute', 'disputes')} not sent yet.`,
    unknownDecider: 'Somebody who is no longer here',
  },
  de: {
    loading: 'Wird geladen.',
    disputes: 'Meine Anfechtungen',
    noDisputes:
      'Sie haben nichts angefochten. Eine Zahl, eine Uhr oder ein Ereignis lässt sich dort anfechten, wo es steht.',
    waitsFor: (names: string) => `Wartet auf die Entscheidung von ${names}.`,
    waitsForManager: 'Wartet auf die Entscheidung der Leitung.',
    decided: (name: string, when: string) => `${name}, ${when}:`,
    withdraw: 'Zurückziehen',
    takingBack: 'Wird zurückgezogen.',
    showEffect: 'Zeigen, was sich geändert hat',
    notSent: (count: number) => `${countOf(count, 'Anfechtung', 'Anfechtungen')} noch nicht gesendet.`,
    unknownDecider: 'Jemand, der nicht mehr hier ist',
  },
  es: {
    loading: 'Cargando.',
    disputes: 'Mis disputas',
    noDisputes: 'No ha disputado nada. Una cifra, un reloj o un evento se puede disputar donde se muestra.',
    waitsFor: (names: string) => `A la espera de la decisión de ${names}.`,
    waitsForManager: 'A la espera de la decisión de un responsable.',
    decided: (name: string, when: string) => `${name}, ${when}:`,
    withdraw: 'Retirar',
    takingBack: 'Se está retirando.',
    showEffect: 'Mostrar qué cambió',
    notSent: (count: number) => `${countOf(count, 'disputa', 'disputas')} sin enviar todavía.`,
    unknownDecider: 'Alguien que ya no está aquí',
  },
});
