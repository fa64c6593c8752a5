import { defineWords } from '../../../../ui/words/define-words.ts';

/** What is said about the rules that hold for a helpdesk's tickets. */
export const rulesWords = defineWords({
  en: {
    hint: 'Rules hold for the tickets of every helpdesk. A policy can be limited to a group, channel, category, priority or customer tier; the first one that fits a ticket applies.',
    policies: 'Policies in force, in their order',
    noPolicies: 'There is no policy: tickets have no clocks.',
    every: 'every ticket',
    some: 'tickets that fit it',
    changePolicies: 'Change policies, and see first what that does',
    calendars: 'Calendars of working hours',
    changeCalendars: 'Change hours, holidays and zone',
  },
  de: {
    hint: 'Regeln gelten für die Tickets aller Helpdesks. Eine Richtlinie lässt sich auf Gruppe, Kanal, Kategorie, Priorität oder Kundenstufe beschränken; die erste passende gilt.',
    policies: 'Geltende Richtlinien, in ihrer Reihenfolge',
    noPolicies: 'Es gibt keine Richtlinie: Tickets haben keine Uhren.',
    every: 'jedes Ticket',
    some: 'passende Tickets',
    changePolicies: 'Richtlinien ändern und vorher sehen, was das bewirkt',
    calendars: 'Kalender der Arbeitszeiten',
    changeCalendars: 'Zeiten, Feiertage und Zeitzone ändern',
  },
  es: {
    hint: 'Las reglas valen para los tickets de todos los helpdesks. Una política puede limitarse a un grupo, canal, categoría, prioridad o nivel de cliente; se aplica la primera que encaje.',
    policies: 'Políticas vigentes, en su orden',
    noPolicies: 'No hay ninguna política: los tickets no tienen relojes.',
    every: 'todos los tickets',
    some: 'los tickets que encajen',
    changePolicies: 'Cambiar políticas y ver antes qué supone',
    calendars: 'Calendarios de horas de trabajo',
    changeCalendars: 'Cambiar horas, festivos y zona',
  },
});
