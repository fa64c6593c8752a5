import type { Said } from '../../ui/words/said.ts';

/** Refusals around coaching triggers and sessions. */
export const coachingRefusals: Said = {
  'This was dismissed already, perhaps in another window.': {
    de: 'Das wurde schon zurückgewiesen, vielleicht in einem anderen Fenster.',
    es: 'Esto ya se descartó, quizá en otra ventana.',
  },
  'Somebody wrote a note meanwhile. Read it, then send yours again if it still fits.': {
    de: 'Inzwischen wurde eine Notiz geschrieben. Bitte lesen und die eigene noch einmal senden, wenn sie noch passt.',
    es: 'Alguien escribió una nota entretanto. Léala y envíe la suya de nuevo si aún encaja.',
  },
  'There is no such trigger among those that you can see.': {
    de: 'Dieser Hinweis ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal nota de coaching entre las que puede ver.',
  },
  'This was withdrawn meanwhile: its evidence was wrong.': {
    de: 'Das wurde inzwischen zurückgenommen: Die Belege stimmten nicht.',
    es: 'Esto se retiró entretanto: los datos eran incorrectos.',
  },
  'Somebody saved these triggers meanwhile. Load them again and repeat the change.': {
    de: 'Jemand hat diese Auslöser inzwischen gespeichert. Bitte neu laden und die Änderung wiederholen.',
    es: 'Alguien guardó estos avisos entretanto. Vuelva a cargarlos y repita el cambio.',
  },
  'Notes come from somebody else: ask who leads you.': {
    de: 'Notizen kommen von jemand anderem: Ihre Leitung kann eine schreiben.',
    es: 'Las notas las escribe otra persona: pida una a quien le dirige.',
  },
  'There is no such trigger about you.': {
    de: 'Diesen Hinweis zu Ihren Zahlen gibt es nicht.',
    es: 'No hay tal nota de coaching sobre usted.',
  },
  'You disputed this already; it waits for a decision, or was decided.': {
    de: 'Das haben Sie schon angefochten; es wartet auf eine Entscheidung oder ist entschieden.',
    es: 'Ya lo disputó; espera una decisión o ya se decidió.',
  },
  'There is no such coaching session among yours.': {
    de: 'Dieses Gespräch ist nicht unter Ihren.',
    es: 'No hay tal sesión de coaching entre las suyas.',
  },
  'This session is closed. Open another one to go on.': {
    de: 'Dieses Gespräch ist abgeschlossen. Ein neues führt es fort.',
    es: 'Esta sesión está cerrada. Abra otra para continuar.',
  },
  'There is no such action here.': {
    de: 'Diesen Schritt gibt es hier nicht.',
    es: 'Aquí no hay tal tarea.',
  },
  'This action is done already.': {
    de: 'Dieser Schritt ist schon erledigt.',
    es: 'Esta tarea ya está hecha.',
  },
  'The follow-up date is over. Choose one from today on.': {
    de: 'Dieser Termin ist vorbei. Bitte einen ab heute wählen.',
    es: 'Esa fecha ya pasó. Elija una a partir de hoy.',
  },
  'The follow-up date was reached and the goals are judged. Open another session to go on.': {
    de: 'Der Termin ist erreicht, und die Ziele sind beurteilt. Ein neues Gespräch führt es fort.',
    es: 'Se llegó a la fecha y los objetivos están juzgados. Abra otra sesión para continuar.',
  },
  'Choose somebody whom you lead, or somebody who leads you.': {
    de: 'Bitte jemanden wählen, den Sie leiten oder der Sie leitet.',
    es: 'Elija a alguien a quien dirige o que le dirige.',
  },
  'There is no such trigger about this person. Open the session without it.': {
    de: 'Diesen Hinweis zu dieser Person gibt es nicht. Bitte das Gespräch ohne ihn eröffnen.',
    es: 'No hay tal nota sobre esta persona. Abra la sesión sin ella.',
  },
  'This request was used already. Send it as a new one.': {
    de: 'Diese Anfrage wurde schon verwendet. Bitte als neue senden.',
    es: 'Esta solicitud ya se usó. Envíela como nueva.',
  },
  'Two goals are about the same figure. Keep one of them.': {
    de: 'Zwei Ziele betreffen dieselbe Zahl. Bitte eines behalten.',
    es: 'Dos objetivos son de la misma cifra. Deje uno.',
  },
  '{0}: a share lies between 0 and 100 %.': {
    de: '{0}: Ein Anteil liegt zwischen 0 und 100 %.',
    es: '{0}: una proporción está entre 0 y 100 %.',
  },
};
