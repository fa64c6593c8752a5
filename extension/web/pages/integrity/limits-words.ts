import type { SignalLimitId } from '@shiftlight/shared/integrity/signal-limits.ts';
import { defineWords } from '../../../ui/words/define-words.ts';

type PerLimit = Readonly<Record<SignalLimitId, string>>;

/** Words of what counts as short, soon, late or near. */
export const limitsWords = defineWords({
  en: {
    title: 'What counts',
    intro:
      'A signal is raised under these limits, the same for everybody here. A change holds at once, for past tickets too.',
    show: 'Show the limits',
    limits: {
      shortAnswerChars: 'A first answer is short up to this many characters',
      nextAnswerAfterMs: 'The next answer is late from this many minutes on',
      questionWithinMs: 'A message this many minutes around a pause is its question',
      takenBackWithinMs: 'Taken back: within this many minutes of resolving',
      returnedWithinMs: 'Returned: within this many hours of resolving',
      reassignedAfterRatingWithinMs: 'Reassigned after a rating: within this many hours',
      nearBreachRatio: 'Near a breach: at most this many per cent of the time left',
    } satisfies PerLimit,
    between: (min: string, max: string) => `From ${min} to ${max}`,
    wrong: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
    save: 'Save limits',
    never: 'These are the limits that ship with Shiftlight.',
    changed: (when: string, by: string) => `Last changed ${when} by ${by}`,
    somebody: 'somebody who is not here any more',
    onlyManagers: 'Managers can change this.',
  },
  de: {
    title: 'Was zählt',
    intro:
      'Ein Signal entsteht nach diesen Grenzen, für alle hier gleich. Eine Änderung gilt sofort, auch für vergangene Tickets.',
    show: 'Grenzen anzeigen',
    limits: {
      shortAnswerChars: 'Eine erste Antwort ist kurz bis zu so vielen Zeichen',
      nextAnswerAfterMs: 'Die nächste Antwort ist spät ab so vielen Minuten',
      questionWithinMs: 'Eine Nachricht so viele Minuten um eine Pause ist deren Frage',
      takenBackWithinMs: 'Zurückgenommen: binnen so vieler Minuten nach dem Lösen',
      returnedWithinMs: 'Zurückgekommen: binnen so vieler Stunden nach dem Lösen',
      reassignedAfterRatingWithinMs: 'Nach der Bewertung weitergegeben: binnen so vieler Stunden',
      nearBreachRatio: 'Kurz vor der Frist: höchstens so viel Prozent der Zeit übrig',
    },
    between: (min: string, max: string) => `Von ${min} bis ${max}`,
    wrong: (min: string, max: string) => `Bitte eine Zahl von ${min} bis ${max} eingeben.`,
    save: 'Grenzen speichern',
    never: 'Das sind die Grenzen, mit denen Shiftlight ausgeliefert wird.',
    changed: (when: string, by: string) => `Zuletzt geändert ${when} von ${by}`,
    somebody: 'jemandem, der nicht mehr hier ist',
    onlyManagers: 'Das Management kann dies ändern.',
  },
  es: {
    title: 'Qué cuenta',
    intro:
      'Una señal surge según estos límites, iguales para todas las personas. Un cambio vale al momento, también para tickets pasados.',
    show: 'Mostrar los límites',
    limits: {
      shortAnswerChars: 'Una primera respuesta es corta hasta este número de caracteres',
      nextAnswerAfterMs: 'La respuesta siguiente es tardía a partir de estos minutos',
      questionWithinMs: 'Un mensaje a estos minutos de una pausa es su pregunta',
      takenBackWithinMs: 'Retirado: en estos minutos después de resolver',
      returnedWithinMs: 'De vuelta: en estas horas después de resolver',
      reassignedAfterRatingWithinMs: 'Reasignado tras la valoración: en estas horas',
      nearBreachRatio: 'Cerca del plazo: queda como mucho este porcentaje del tiempo',
    },
    between: (min: string, max: string) => `De ${min} a ${max}`,
    wrong: (min: string, max: string) => `Escriba un número de ${min} a ${max}.`,
    save: 'Guardar límites',
    never: 'Estos son los límites con los que se entrega Shiftlight.',
    changed: (when: string, by: string) => `Último cambio ${when} por ${by}`,
    somebody: 'alguien que ya no está aquí',
    onlyManagers: 'La dirección puede cambiarlo.',
  },
});
