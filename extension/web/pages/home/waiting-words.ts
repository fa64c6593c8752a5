import type { WaitingKind } from '@shiftlight/shared/views/waiting-view.ts';
import { defineWords } from '../../../ui/words/define-words.ts';

const en: Readonly<Record<WaitingKind, (one: boolean) => string>> = {
  returned: (one) => (one ? 'escalation came back to you' : 'escalations came back to you'),
  escalation: (one) => (one ? 'escalation to accept or return' : 'escalations to accept or return'),
  dispute: (one) => (one ? 'dispute to decide' : 'disputes to decide'),
  trigger: (one) => (one ? 'coaching trigger to answer' : 'coaching triggers to answer'),
  review: (one) => (one ? 'drawn ticket to review' : 'drawn tickets to review'),
  'second-review': (one) => (one ? 'disputed review to rate blind' : 'disputed reviews to rate blind'),
  calibration: (one) => (one ? 'ticket to rate in a calibration' : 'tickets to rate in calibrations'),
  'follow-up': (one) => (one ? 'coaching follow-up due' : 'coaching follow-ups due'),
  scorecard: () => 'closed scorecard to read and confirm',
  helpdesk: (one) => (one ? 'helpdesk that needs a look' : 'helpdesks that need a look'),
  data: (one) => (one ? 'comparison of data below its limit' : 'comparisons of data below their limit'),
};

const de: typeof en = {
  returned: (one) => (one ? 'zurückgegebene Eskalation' : 'zurückgegebene Eskalationen'),
  escalation: (one) =>
    one ? 'Eskalation zum Annehmen oder Zurückgeben' : 'Eskalationen zum Annehmen oder Zurückgeben',
  dispute: (one) => (one ? 'Anfechtung zu entscheiden' : 'Anfechtungen zu entscheiden'),
  trigger: () => 'Coaching-Auslöser zu beantworten',
  review: (one) => (one ? 'gezogenes Ticket zu prüfen' : 'gezogene Tickets zu prüfen'),
  'second-review': (one) =>
    one ? 'angefochtene Prüfung, blind zu wiederholen' : 'angefochtene Prüfungen, blind zu wiederholen',
  calibration: (one) => (one ? 'Ticket in einer Kalibrierung zu bewerten' : 'Tickets in Kalibrierungen zu bewerten'),
  'follow-up': (one) => (one ? 'Coaching-Folgetermin fällig' : 'Coaching-Folgetermine fällig'),
  scorecard: () => 'abgeschlossene Scorecard zu lesen und zu bestätigen',
  helpdesk: (one) => (one ? 'Helpdesk braucht einen Blick' : 'Helpdesks brauchen einen Blick'),
  data: (one) => (one ? 'Datenvergleich unter seiner Grenze' : 'Datenvergleiche unter ihrer Grenze'),
};

const es: typeof en = {
  returned: (one) => (one ? 'escalado devuelto' : 'escalados devueltos'),
  escalation: (one) => (one ? 'escalado por aceptar o devolver' : 'escalados por aceptar o devolver'),
  dispute: (one) => (one ? 'disputa por decidir' : 'disputas por decidir'),
  trigger: (one) => (one ? 'aviso de coaching por responder' : 'avisos de coaching por responder'),
  review: (one) => (one ? 'ticket sorteado por revisar' : 'tickets sorteados por revisar'),
  'second-review': (one) =>
    one ? 'revisión en disputa por valorar a ciegas' : 'revisiones en disputa por valorar a ciegas',
  calibration: (one) => (one ? 'ticket por valorar en una calibración' : 'tickets por valorar en calibraciones'),
  'follow-up': (one) => (one ? 'seguimiento de coaching pendiente' : 'seguimientos de coaching pendientes'),
  scorecard: () => 'scorecard cerrada por leer y confirmar',
  helpdesk: (one) => (one ? 'mesa de ayuda que necesita atención' : 'mesas de ayuda que necesitan atención'),
  data: (one) =>
    one ? 'comparación de datos por debajo de su límite' : 'comparaciones de datos por debajo de su límite',
};

/** Words of what waits, the next clocks and the figures at home. */
export const waitingWords = defineWords({
  en: {
    title: 'Waiting for you',
    nothing: 'Nothing waits for you.',
    kinds: en,
    due: (time: string) => `first due ${time}`,
    overdue: (time: string) => `first was due ${time}`,
    since: (time: string) => `since ${time}`,
    clocks: 'Your next clocks',
    moreOpen: (count: string) => `${count} more open tickets of yours`,
    noSubject: 'No subject',
    figures: (of: string, period: string) => `${of}, ${period}`,
    openCard: 'Open the scorecard',
    loading: 'Loading …',
  },
  de: {
    title: 'Das wartet auf Sie',
    nothing: 'Zurzeit wartet nichts auf Sie.',
    kinds: de,
    due: (time: string) => `zuerst fällig ${time}`,
    overdue: (time: string) => `zuerst fällig gewesen ${time}`,
    since: (time: string) => `seit ${time}`,
    clocks: 'Ihre nächsten Uhren',
    moreOpen: (count: string) => `${count} weitere offene Tickets von Ihnen`,
    noSubject: 'Kein Betreff',
    figures: (of: string, period: string) => `${of}, ${period}`,
    openCard: 'Scorecard öffnen',
    loading: 'Wird geladen …',
  },
  es: {
    title: 'Le espera',
    nothing: 'No tiene nada pendiente.',
    kinds: es,
    due: (time: string) => `el primero vence ${time}`,
    overdue: (time: string) => `el primero venció ${time}`,
    since: (time: string) => `desde ${time}`,
    clocks: 'Sus próximos relojes',
    moreOpen: (count: string) => `${count} tickets abiertos más`,
    noSubject: 'Sin asunto',
    figures: (of: string, period: string) => `${of}, ${period}`,
    openCard: 'Abrir la ficha de resultados',
    loading: 'Cargando …',
  },
});
