import { createSayer, type Said } from '../words/said.ts';

/** Why cases are not counted, by the words in which metrics say it. */
const reasons: Said = {
  'The customer has not asked anything': { de: 'Es wurde nichts angefragt', es: 'El cliente no ha preguntado nada' },
  'No public answer by a person yet': {
    de: 'Noch keine öffentliche Antwort eines Menschen',
    es: 'Aún sin respuesta pública de una persona',
  },
  'No answer by a person yet': { de: 'Noch keine Antwort eines Menschen', es: 'Aún sin respuesta de una persona' },
  'No second answer by a person yet': {
    de: 'Noch keine zweite Antwort eines Menschen',
    es: 'Aún sin segunda respuesta de una persona',
  },
  'No further question answered': { de: 'Keine weitere Frage beantwortet', es: 'Ninguna otra pregunta respondida' },
  'No creation': { de: 'Keine Eröffnung bekannt', es: 'Sin creación conocida' },
  'No customer message': { de: 'Keine Nachricht des Kunden', es: 'Sin mensaje del cliente' },
  'Never assigned to who answered first': {
    de: 'Nie der Person zugewiesen, die zuerst geantwortet hat',
    es: 'Nunca asignado a quien respondió primero',
  },
  'Not resolved': { de: 'Nicht gelöst', es: 'Sin resolver' },
  'Not resolved yet': { de: 'Noch nicht gelöst', es: 'Aún sin resolver' },
  'Resolved without anybody working on it': {
    de: 'Gelöst, ohne dass jemand daran gearbeitet hat',
    es: 'Resuelto sin que nadie trabajara en él',
  },
  'Resolved less than 7 days ago': { de: 'Vor weniger als 7 Tagen gelöst', es: 'Resuelto hace menos de 7 días' },
  'Nobody resolved a ticket': { de: 'Niemand hat ein Ticket gelöst', es: 'Nadie resolvió un ticket' },
  'Nobody works on it yet': { de: 'Noch arbeitet niemand daran', es: 'Nadie trabaja aún en él' },
  'Somebody works on it': { de: 'Jemand arbeitet daran', es: 'Alguien trabaja en él' },
  'Not opened': { de: 'Nicht eröffnet', es: 'No abierto' },
  'Opened later': { de: 'Später eröffnet', es: 'Abierto después' },
  'Opened within 24 hours': { de: 'In den letzten 24 Stunden eröffnet', es: 'Abierto en las últimas 24 horas' },
  'Not open at the end of the period': {
    de: 'Am Ende des Zeitraums nicht offen',
    es: 'No estaba abierto al final del período',
  },
  'No satisfaction answer': { de: 'Keine Antwort zur Zufriedenheit', es: 'Sin respuesta de satisfacción' },
  'Not a complaint': { de: 'Keine Beschwerde', es: 'No es una queja' },
  'No category given': { de: 'Keine Kategorie angegeben', es: 'Sin categoría' },
  'No channel given': { de: 'Kein Kanal angegeben', es: 'Sin canal' },
  'No product given': { de: 'Kein Produkt angegeben', es: 'Sin producto' },
  'No deadline given': { de: 'Kein Termin angegeben', es: 'Sin plazo' },
  'No working time logged': { de: 'Keine Arbeitszeit erfasst', es: 'Sin tiempo de trabajo registrado' },
  'No target due yet': { de: 'Noch kein Ziel fällig', es: 'Aún no vence ningún objetivo' },
  'Nobody took the call': { de: 'Niemand hat den Anruf angenommen', es: 'Nadie atendió la llamada' },
  'Not asked within event hours': {
    de: 'Nicht während der Veranstaltungszeiten angefragt',
    es: 'No se preguntó en horas de evento',
  },
  'Not tied to a known issue': { de: 'Mit keinem bekannten Problem verknüpft', es: 'Sin problema conocido vinculado' },
  'Part of a calibration': { de: 'Teil einer Kalibrierung', es: 'Parte de una calibración' },
  'Nothing was rated': { de: 'Nichts wurde bewertet', es: 'No se puntuó nada' },
  'Not reviewed': { de: 'Nicht bewertet', es: 'Sin revisar' },
  'Fewer than two reviewers rated it': {
    de: 'Von weniger als zwei Personen bewertet',
    es: 'Lo puntuaron menos de dos revisores',
  },
  'Needs no root cause': { de: 'Braucht keine Ursache', es: 'No necesita causa raíz' },
  'Nothing to compare with before': { de: 'Davor nichts zum Vergleichen', es: 'Nada antes con que comparar' },
  'Taken out of the plan': { de: 'Aus dem Plan genommen', es: 'Retirado del plan' },
  'Not over yet': { de: 'Noch nicht vorbei', es: 'Aún no ha terminado' },
  'Not completed yet': { de: 'Noch nicht erledigt', es: 'Aún sin completar' },
  'Not decided yet': { de: 'Noch nicht entschieden', es: 'Aún sin decidir' },
  'Return was refused': { de: 'Rücksendung wurde abgelehnt', es: 'La devolución se rechazó' },
  'Not placed through support': { de: 'Nicht über den Support bestellt', es: 'No se hizo a través de soporte' },
  'No order and no follow-up answer': {
    de: 'Keine Bestellung und keine Antwort auf die Nachfrage',
    es: 'Sin pedido ni respuesta al seguimiento',
  },
  'Still within 30 days for a return': {
    de: 'Noch innerhalb von 30 Tagen für eine Rücksendung',
    es: 'Aún dentro de los 30 días para devolver',
  },
  'On its way, deadline not reached': { de: 'Unterwegs, Termin nicht erreicht', es: 'En camino, plazo no alcanzado' },
  'Counted as the ticket that followed': {
    de: 'Zählt als das Ticket, das folgte',
    es: 'Cuenta como el ticket que siguió',
  },
  'Did not look for a contact': { de: 'Keine Kontaktaufnahme begonnen', es: 'No buscó contacto' },
  'The customer did not say': { de: 'Der Kunde hat nichts dazu gesagt', es: 'El cliente no lo dijo' },
  'The customer left before an answer': {
    de: 'Der Kunde ging vor einer Antwort',
    es: 'El cliente se fue antes de una respuesta',
  },
  'No field expected': { de: 'Kein Feld erwartet', es: 'No se esperaba ningún campo' },
  'Another refresh class': { de: 'Andere Klasse der Aktualisierung', es: 'Otra clase de actualización' },
  'No website orders in {0} to compare with': {
    de: 'Keine Aufträge der Website in {0} zum Vergleichen',
    es: 'Sin pedidos del sitio web en {0} con que comparar',
  },
  'Recorded in {0}': { de: 'In {0} erfasst', es: 'Registrado en {0}' },
  'Revenue is in {0}': { de: 'Umsatz ist in {0}', es: 'Los ingresos están en {0}' },
  'Usage not known': { de: 'Nutzung nicht bekannt', es: 'Uso desconocido' },
  'Usage {0} on the period before': {
    de: 'Nutzung {0} gegenüber dem Zeitraum davor',
    es: 'Uso {0} respecto al período anterior',
  },
  'Satisfaction {0} of 5': { de: 'Zufriedenheit {0} von 5', es: 'Satisfacción {0} de 5' },
  'Payment late or disputed': { de: 'Zahlung verspätet oder beanstandet', es: 'Pago atrasado o disputado' },
  'Payments in time': { de: 'Zahlungen pünktlich', es: 'Pagos a tiempo' },
  'Key contact changed': { de: 'Wichtigste Kontaktperson gewechselt', es: 'Cambió el contacto principal' },
  'Same key contact': { de: 'Dieselbe wichtigste Kontaktperson', es: 'El mismo contacto principal' },
  'Not known': { de: 'Nicht bekannt', es: 'Desconocido' },
  'Being rated again, blind: the first score is hidden from you': {
    de: 'Wird erneut geprüft, blind: Die erste Prüfung ist für Sie verborgen',
    es: 'Se puntúa de nuevo, a ciegas: la primera puntuación está oculta para usted',
  },
  'Ticket was deleted': { de: 'Ticket wurde gelöscht', es: 'El ticket se eliminó' },
  'Merged into ticket {0}': { de: 'Zusammengeführt mit Ticket {0}', es: 'Fusionado con el ticket {0}' },
  'Outside the period': { de: 'Außerhalb des Zeitraums', es: 'Fuera del período' },
  'Before the period': { de: 'Vor dem Zeitraum', es: 'Antes del período' },
  'After the period': { de: 'Nach dem Zeitraum', es: 'Después del período' },
  'Credited to nobody': { de: 'Niemandem zugerechnet', es: 'No atribuido a nadie' },
  'Credited to somebody else': { de: 'Jemand anderem zugerechnet', es: 'Atribuido a otra persona' },
  'Another definition held when it would have counted': {
    de: 'Als es gezählt hätte, galt eine andere Definition',
    es: 'Cuando habría contado regía otra definición',
  },
};

const sayer = createSayer(reasons);

/** Why a case is not counted, in the shown language; as the metric says it where we have no words for it. */
export const sayReason = (reason: string): string => sayer.say(reason);

/** Whether there are words for a reason in every language. */
export const hasReasonWords = (reason: string): boolean => sayer.find(reason) !== null;
