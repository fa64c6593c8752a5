import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of the page on which disputes are followed and decided. */
export const disputesWords = defineWords({
  en: {
    title: 'Disputes',
    toDecide: 'Disputes of the people whom you lead',
    figureAbout:
      'A figure changes by the events of its tickets. Name the ticket in question to see and correct its events.',
    figureTickets: 'All tickets of this figure',
    helpdesk: 'Helpdesk',
    ticket: 'Number of the ticket',
    show: 'Show its events',
    events: (id: string) => `Ticket ${id}`,
  },
  de: {
    title: 'Anfechtungen',
    toDecide: 'Anfechtungen der Personen, die Sie leiten',
    figureAbout:
      'Eine Zahl ändert sich durch die Ereignisse ihrer Tickets. Mit der Nummer des Tickets erscheinen seine Ereignisse und lassen sich berichtigen.',
    figureTickets: 'Alle Tickets dieser Zahl',
    helpdesk: 'Helpdesk',
    ticket: 'Nummer des Tickets',
    show: 'Ereignisse zeigen',
    events: (id: string) => `Ticket ${id}`,
  },
  es: {
    title: 'Disputas',
    toDecide: 'Disputas de las personas a su cargo',
    figureAbout:
      'Una cifra cambia por los eventos de sus tickets. Indique el número del ticket para ver y corregir sus eventos.',
    figureTickets: 'Todos los tickets de esta cifra',
    helpdesk: 'Helpdesk',
    ticket: 'Número del ticket',
    show: 'Mostrar sus eventos',
    events: (id: string) => `Ticket ${id}`,
  },
});
