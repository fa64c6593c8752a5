import type { MineStoreId } from '@shiftlight/api/modules/mine/stores/index.ts';
import { defineWords } from '../../ui/words/define-words.ts';

type PerStore = Readonly<Record<MineStoreId, { readonly name: string; readonly about: string }>>;

/** What each kind of stored records is called, and what it is. */
export const storeWords = defineWords({
  en: {
    profile: { name: 'Profile', about: 'Name, e-mail and role.' },
    'sign-ins': {
      name: 'Sign-ins',
      about: 'Where you are signed in: time, address and browser. Gone when they end.',
    },
    teams: { name: 'Teams', about: 'The teams you are in or lead.' },
    identities: { name: 'Helpdesk accounts', about: 'Who you are in the connected helpdesks.' },
    tickets: { name: 'Tickets that count for you', about: 'Tickets you hold, held, answered or solved.' },
    events: {
      name: 'Events',
      about: 'What the helpdesks say you did: replies, status changes, assignments. No texts.',
    },
    escalations: { name: 'Escalations', about: 'Those you sent, completed, decided or rated.' },
    rules: { name: 'Rules', about: 'Calendars, policies, targets and lists you saved.' },
    coaching: { name: 'Coaching', about: 'Triggers with their evidence, notes about you and by you.' },
    'coaching-sessions': { name: 'Coaching sessions', about: 'Goals, notes, actions and dates that you agreed on.' },
    'coaching-watch': { name: 'What triggers watch', about: 'How each trigger last saw your figures.' },
    samples: {
      name: 'Tickets drawn for review',
      about: 'Drawn by lot with their chance, and given back with the reason.',
    },
    reviews: {
      name: 'Quality reviews',
      about: 'Of your work and written by you: ratings, score, comments, time spent.',
    },
    calibrations: { name: 'Calibrations', about: 'Those that you opened, closed or rated in.' },
    disputes: { name: 'Disputes', about: 'Yours, and those you decided.' },
    scorecards: { name: 'Closed scorecards', about: 'Yours of every closed month, and those you restated.' },
    'scorecard-notes': { name: 'Notes on scorecards', about: 'On yours, and those you wrote.' },
    'counted-previews': {
      name: 'Counted previews',
      about: 'Drafts of other rules that you had counted, and what others found for your figures.',
    },
    leaderboards: { name: 'Leaderboards', about: 'Whether you take part, and what you set for teams.' },
    'integrity-notes': {
      name: 'Signals',
      about: 'Explanations and reasons that were written about signals of yours, and those you wrote.',
    },
    looks: { name: 'Looks', about: 'Who looked at your figures, and whose you looked at.' },
    changes: { name: 'Changes', about: 'What you changed in Shiftlight, and what was changed about you.' },
  } satisfies PerStore,
  de: {
    profile: { name: 'Profil', about: 'Name, E-Mail und Rolle.' },
    'sign-ins': {
      name: 'Anmeldungen',
      about: 'Wo Sie angemeldet sind: Zeit, Adresse und Browser. Mit dem Abmelden gelöscht.',
    },
    teams: { name: 'Teams', about: 'Die Teams, zu denen Sie gehören oder die Sie leiten.' },
    identities: { name: 'Helpdesk-Konten', about: 'Wer Sie in den verbundenen Helpdesks sind.' },
    tickets: {
      name: 'Tickets, die für Sie zählen',
      about: 'Tickets, die Sie haben, hatten, beantwortet oder gelöst haben.',
    },
    events: {
      name: 'Ereignisse',
      about: 'Was die Helpdesks über Ihr Tun sagen: Antworten, Status, Zuweisungen. Keine Texte.',
    },
    escalations: { name: 'Eskalationen', about: 'Von Ihnen gesendet, ergänzt, entschieden oder bewertet.' },
    rules: { name: 'Regeln', about: 'Von Ihnen gespeicherte Kalender, Regeln, Ziele und Listen.' },
    coaching: { name: 'Coaching', about: 'Auslöser mit ihren Belegen, Notizen über Sie und von Ihnen.' },
    'coaching-sessions': {
      name: 'Coaching-Gespräche',
      about: 'Ziele, Notizen, Schritte und Termine, die Sie vereinbart haben.',
    },
    'coaching-watch': { name: 'Was Auslöser beobachten', about: 'Wie jeder Auslöser Ihre Zahlen zuletzt sah.' },
    samples: {
      name: 'Zur Prüfung gezogene Tickets',
      about: 'Per Los gezogen, mit Wahrscheinlichkeit; zurückgegeben mit dem Grund.',
    },
    reviews: {
      name: 'Qualitätsprüfungen',
      about: 'Ihrer Arbeit und von Ihnen verfasst: Bewertungen, Ergebnis, Kommentare, Dauer.',
    },
    calibrations: { name: 'Kalibrierungen', about: 'Von Ihnen eröffnet, abgeschlossen oder mit Ihren Bewertungen.' },
    disputes: { name: 'Anfechtungen', about: 'Ihre eigenen und die von Ihnen entschiedenen.' },
    scorecards: {
      name: 'Abgeschlossene Scorecards',
      about: 'Ihre eigenen je Monat und die von Ihnen berichtigten.',
    },
    'scorecard-notes': { name: 'Notizen auf Scorecards', about: 'Zu Ihren eigenen und die von Ihnen geschriebenen.' },
    'counted-previews': {
      name: 'Gezählte Vorschauen',
      about: 'Entwürfe anderer Regeln, die Sie zählen ließen, und was andere für Ihre Zahlen ergaben.',
    },
    leaderboards: { name: 'Bestenlisten', about: 'Ob Sie teilnehmen und was Sie für Teams festgelegt haben.' },
    'integrity-notes': {
      name: 'Signale',
      about: 'Was zu Signalen in Ihrer Arbeit geschrieben wurde und was Sie zu denen anderer schrieben.',
    },
    looks: { name: 'Einblicke', about: 'Wer Ihre Zahlen angesehen hat und wessen Zahlen Sie.' },
    changes: { name: 'Änderungen', about: 'Was Sie in Shiftlight geändert haben und was an Ihnen geändert wurde.' },
  },
  es: {
    profile: { name: 'Perfil', about: 'Nombre, correo y rol.' },
    'sign-ins': {
      name: 'Inicios de sesión',
      about: 'Dónde tiene la sesión abierta: hora, dirección y navegador. Se borran al terminar.',
    },
    teams: { name: 'Equipos', about: 'Los equipos a los que pertenece o que dirige.' },
    identities: { name: 'Cuentas en helpdesks', about: 'Quién es usted en los helpdesks conectados.' },
    tickets: { name: 'Tickets que cuentan para usted', about: 'Los que tiene o tuvo, respondió o resolvió.' },
    events: {
      name: 'Eventos',
      about: 'Lo que los helpdesks dicen que hizo: respuestas, estados, asignaciones. Sin textos.',
    },
    escalations: { name: 'Escalados', about: 'Los que envió, completó, decidió o valoró.' },
    rules: { name: 'Reglas', about: 'Calendarios, políticas, objetivos y listas que guardó.' },
    coaching: { name: 'Coaching', about: 'Avisos con sus pruebas, notas sobre usted y suyas.' },
    'coaching-sessions': {
      name: 'Sesiones de coaching',
      about: 'Objetivos, notas, pasos y fechas que usted acordó.',
    },
    'coaching-watch': { name: 'Qué vigilan los avisos', about: 'Cómo vio cada aviso sus cifras por última vez.' },
    samples: {
      name: 'Tickets sorteados para revisión',
      about: 'Sorteados, con su probabilidad; devueltos, con el motivo.',
    },
    reviews: {
      name: 'Revisiones de calidad',
      about: 'De su trabajo y escritas por usted: valoraciones, resultado, comentarios, duración.',
    },
    calibrations: { name: 'Calibraciones', about: 'Las que abrió, cerró o en las que valoró.' },
    disputes: { name: 'Disputas', about: 'Las suyas y las que decidió.' },
    scorecards: { name: 'Fichas de resultados cerradas', about: 'Las suyas de cada mes cerrado y las que corrigió.' },
    'scorecard-notes': { name: 'Notas en fichas', about: 'En las suyas y las que escribió.' },
    'counted-previews': {
      name: 'Vistas previas contadas',
      about: 'Borradores de otras reglas que mandó contar y lo que otros dieron para sus cifras.',
    },
    leaderboards: { name: 'Clasificaciones', about: 'Si participa y lo que fijó para equipos.' },
    'integrity-notes': {
      name: 'Señales',
      about: 'Lo que se escribió sobre señales de su trabajo y lo que usted escribió sobre las de otras personas.',
    },
    looks: { name: 'Miradas', about: 'Quién miró sus cifras y las de quién miró usted.' },
    changes: { name: 'Cambios', about: 'Lo que cambió en Shiftlight y lo que se cambió sobre usted.' },
  },
});
