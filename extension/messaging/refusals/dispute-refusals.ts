import type { Said } from '../../ui/words/said.ts';

/** Refusals around disputes. */
export const disputeRefusals: Said = {
  'The same event is corrected twice in one way. Remove one of the two.': {
    de: 'Dasselbe Ereignis wird zweimal auf dieselbe Weise berichtigt. Bitte eines davon entfernen.',
    es: 'El mismo evento se corrige dos veces de la misma manera. Quite uno de los dos.',
  },
  'The ticket has no such event. Look at its events again.': {
    de: 'Das Ticket hat kein solches Ereignis. Bitte seine Ereignisse noch einmal ansehen.',
    es: 'El ticket no tiene ese evento. Mire de nuevo sus eventos.',
  },
  'This helpdesk has no such colleague. Choose somebody else.': {
    de: 'Dieses Helpdesk kennt diese Person nicht. Bitte jemand anderen wählen.',
    es: 'Este helpdesk no tiene a esa persona. Elija a otra.',
  },
  'These corrections would leave nothing of a ticket. Choose fewer.': {
    de: 'Nach diesen Berichtigungen bliebe von einem Ticket nichts übrig. Bitte weniger wählen.',
    es: 'Con estas correcciones no quedaría nada de un ticket. Elija menos.',
  },
  'Shiftlight does not know this ticket. It may not have been read yet.': {
    de: 'Shiftlight kennt dieses Ticket nicht. Vielleicht wurde es noch nicht gelesen.',
    es: 'Shiftlight no conoce este ticket. Quizá aún no se ha leído.',
  },
  'You took no part in this ticket: nothing of it counts for you.': {
    de: 'An diesem Ticket waren Sie nicht beteiligt: Nichts davon zählt für Sie.',
    es: 'Usted no participó en este ticket: nada de él cuenta para usted.',
  },
  'There is no such dispute among those you can see.': {
    de: 'Diese Anfechtung ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal disputa entre las que puede ver.',
  },
  'You disputed this already; it waits for a decision.': {
    de: 'Das haben Sie schon angefochten; es wartet auf eine Entscheidung.',
    es: 'Ya lo disputó; espera una decisión.',
  },
  'There is no such dispute among yours.': {
    de: 'Diese Anfechtung ist nicht unter Ihren.',
    es: 'No hay tal disputa entre las suyas.',
  },
  'Somebody else has to decide on a dispute of your own.': {
    de: 'Über Ihre eigene Anfechtung entscheidet jemand anders.',
    es: 'Sobre su propia disputa decide otra persona.',
  },
  'You reviewed this or worked on the ticket: somebody else decides.': {
    de: 'Sie haben das geprüft oder am Ticket gearbeitet: Jemand anders entscheidet.',
    es: 'Usted lo revisó o trabajó en el ticket: decide otra persona.',
  },
  'This dispute was withdrawn meanwhile.': {
    de: 'Diese Anfechtung wurde inzwischen zurückgezogen.',
    es: 'Esta disputa se retiró entretanto.',
  },
  '{0} has decided already: {1}. Their reason: {2}': {
    de: 'Es ist schon entschieden, von {0}. Die Begründung: {2}',
    es: 'Ya está decidido, por {0}. El motivo: {2}',
  },
  'A rejected dispute corrects nothing. Leave out the corrections, or accept it.': {
    de: 'Eine abgelehnte Anfechtung berichtigt nichts. Bitte die Berichtigungen weglassen oder annehmen.',
    es: 'Una disputa rechazada no corrige nada. Quite las correcciones o acéptela.',
  },
  'Choose the event that counts differently, or reject the dispute.': {
    de: 'Bitte das Ereignis wählen, das anders zählt, oder die Anfechtung ablehnen.',
    es: 'Elija el evento que cuenta de otro modo, o rechace la disputa.',
  },
  'The ticket no longer has this clock. Look at it again.': {
    de: 'Das Ticket hat diese Uhr nicht mehr. Bitte noch einmal ansehen.',
    es: 'El ticket ya no tiene este reloj. Mírelo de nuevo.',
  },
  'Say how the event should count, for example that the reply was automatic.': {
    de: 'Bitte sagen, wie das Ereignis zählen soll, zum Beispiel dass die Antwort automatisch war.',
    es: 'Diga cómo debe contar el evento, por ejemplo que la respuesta fue automática.',
  },
  'There is no such figure. Reload the panel.': {
    de: 'Diese Zahl gibt es nicht. Bitte das Panel neu laden.',
    es: 'No existe esa cifra. Vuelva a cargar el panel.',
  },
  'An expected score is for reviews only. Say in the reason what is wrong.': {
    de: 'Ein erwartetes Ergebnis gibt es nur für Prüfungen. Bitte in der Begründung sagen, was nicht stimmt.',
    es: 'Un resultado esperado es solo para revisiones. Diga en el motivo qué es incorrecto.',
  },
  'A correction can be proposed for an event only. Say in the reason what is wrong.': {
    de: 'Eine Berichtigung kann nur für ein Ereignis vorgeschlagen werden. Bitte in der Begründung sagen, was nicht stimmt.',
    es: 'Solo se puede proponer una corrección para un evento. Diga en el motivo qué es incorrecto.',
  },
  'This review is about another ticket. Open the review again.': {
    de: 'Diese Prüfung betrifft ein anderes Ticket. Bitte die Prüfung noch einmal öffnen.',
    es: 'Esta revisión es de otro ticket. Abra de nuevo la revisión.',
  },
  'A review has no events to correct. Keep it, or let the second one hold.': {
    de: 'An einer Prüfung gibt es keine Ereignisse zu berichtigen. Entweder bleibt sie, oder die zweite gilt.',
    es: 'Una revisión no tiene eventos que corregir. Manténgala o haga valer la segunda.',
  },
  'Review {0} is stored no longer. Reject with that as the reason.': {
    de: 'Die Prüfung {0} ist nicht mehr gespeichert. Bitte mit dieser Begründung ablehnen.',
    es: 'La revisión {0} ya no está guardada. Rechace con ese motivo.',
  },
  'Write the second review first; only then can one of the two hold.': {
    de: 'Bitte zuerst die Zweitprüfung schreiben; erst dann kann eine der beiden gelten.',
    es: 'Escriba primero la segunda revisión; solo entonces puede valer una de las dos.',
  },
  'Both reviews rate everything alike. Keep the first one.': {
    de: 'Beide Prüfungen bewerten alles gleich. Die erste bleibt.',
    es: 'Las dos revisiones valoran todo igual. Mantenga la primera.',
  },
  'A trigger has no events to correct. Withdraw it, or keep it.': {
    de: 'An einem Hinweis gibt es keine Ereignisse zu berichtigen. Bitte zurücknehmen oder behalten.',
    es: 'Una nota de coaching no tiene eventos que corregir. Retírela o manténgala.',
  },
  'It is all that counts of this ticket, so it cannot be left out. Delete the ticket in the helpdesk instead.': {
    de: 'Es ist alles, was von diesem Ticket zählt, und lässt sich deshalb nicht weglassen. Stattdessen bitte das Ticket im Helpdesk löschen.',
    es: 'Es todo lo que cuenta de este ticket, así que no se puede omitir. En su lugar, elimine el ticket en el helpdesk.',
  },
};
