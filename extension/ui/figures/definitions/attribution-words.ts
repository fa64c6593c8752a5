import type { Said } from '../../words/said.ts';

/** To whom figures count, and when. */
export const attributionWords: Said = {
  'Who gave the first human answer, in the period in which it was given.': {
    de: 'Wer die erste menschliche Antwort gab, im Zeitraum der Antwort.',
    es: 'Quien dio la primera respuesta humana, en el período en que la dio.',
  },
  'Who gave most of the ticket’s answers, in the period of its latest answer.': {
    de: 'Wer die meisten Antworten des Tickets gab, im Zeitraum der letzten Antwort.',
    es: 'Quien dio la mayoría de las respuestas del ticket, en el período de la última.',
  },
  'Who gave the answer, in the period in which it was given.': {
    de: 'Wer die Antwort gab, im Zeitraum der Antwort.',
    es: 'Quien dio la respuesta, en el período en que la dio.',
  },
  'Who resolved it, in the period in which it was resolved.': {
    de: 'Wer es gelöst hat, im Zeitraum der Lösung.',
    es: 'Quien lo resolvió, en el período de la resolución.',
  },
  'Who resolved it first, in the period of the first resolution.': {
    de: 'Wer es zuerst gelöst hat, im Zeitraum der ersten Lösung.',
    es: 'Quien lo resolvió primero, en el período de la primera resolución.',
  },
  'Who held the ticket at each resolution, in the period of that resolution.': {
    de: 'Wer das Ticket bei der jeweiligen Lösung hatte, im Zeitraum dieser Lösung.',
    es: 'Quien tenía el ticket en cada resolución, en el período de esa resolución.',
  },
  'Who resolved the ticket, in the period in which it was resolved.': {
    de: 'Wer das Ticket gelöst hat, im Zeitraum der Lösung.',
    es: 'Quien resolvió el ticket, en el período de la resolución.',
  },
  'Who logged the work, in the period in which the ticket was resolved.': {
    de: 'Wer die Arbeit erfasst hat, im Zeitraum, in dem das Ticket gelöst wurde.',
    es: 'Quien registró el trabajo, en el período en que se resolvió el ticket.',
  },
  'Who took the call, in the period in which it ended.': {
    de: 'Wer das Gespräch angenommen hat, im Zeitraum, in dem es endete.',
    es: 'Quien atendió la llamada, en el período en que terminó.',
  },
  'Who took the request, in the period in which it was completed.': {
    de: 'Wer den Wunsch aufgenommen hat, im Zeitraum, in dem er erledigt war.',
    es: 'Quien tomó la solicitud, en el período en que se completó.',
  },
  'Who met the target, else who held the clock longest, in the period in which it was met or breached.': {
    de: 'Wer das Ziel eingehalten hat, sonst wer die Uhr am längsten hatte, im Zeitraum, in dem es eingehalten oder verfehlt wurde.',
    es: 'Quien cumplió el objetivo o, si no, quien tuvo más tiempo el reloj, en el período en que se cumplió o incumplió.',
  },
  'Who resolved the ticket, else who held it when the customer answered, in the period of the answer.': {
    de: 'Wer das Ticket gelöst hat, sonst wer es hatte, als der Kunde geantwortet hat, im Zeitraum der Antwort.',
    es: 'Quien resolvió el ticket o, si no, quien lo tenía cuando respondió el cliente, en el período de la respuesta.',
  },
  'Who has the ticket now, whoever had it when the customer answered, in the period of the answer.': {
    de: 'Wer das Ticket jetzt hat, wer auch immer es hatte, als der Kunde geantwortet hat, im Zeitraum der Antwort.',
    es: 'Quien tiene ahora el ticket, lo tuviera quien lo tuviera cuando respondió el cliente, en el período de la respuesta.',
  },
  'Who held the ticket when the customer answered, in the period of the answer.': {
    de: 'Wer das Ticket hatte, als der Kunde geantwortet hat, im Zeitraum der Antwort.',
    es: 'Quien tenía el ticket cuando respondió el cliente, en el período de la respuesta.',
  },
  'Who replied last before the answer, in the period of the answer.': {
    de: 'Wer vor der Antwort des Kunden zuletzt geantwortet hat, im Zeitraum der Antwort.',
    es: 'Quien respondió en último lugar antes de la respuesta del cliente, en el período de esta.',
  },
  'Nobody, unless the question was asked about a ticket; in the period of the answer.': {
    de: 'Niemand, außer wenn die Frage zu einem Ticket gestellt wurde; im Zeitraum der Antwort.',
    es: 'Nadie, salvo si la pregunta fue sobre un ticket; en el período de la respuesta.',
  },
  'Who resolved the ticket that the answer is about, in the period of the answer.': {
    de: 'Wer das Ticket gelöst hat, um das es in der Antwort geht, im Zeitraum der Antwort.',
    es: 'Quien resolvió el ticket del que trata la respuesta, en el período de la respuesta.',
  },
  'Who has the ticket, in the period in which it was opened.': {
    de: 'Wer das Ticket hat, im Zeitraum der Eröffnung.',
    es: 'Quien tiene el ticket, en el período en que se abrió.',
  },
  'Who resolved the complaint, else who has it, in the period in which it was opened.': {
    de: 'Wer die Beschwerde gelöst hat, sonst wer sie hat, im Zeitraum der Eröffnung.',
    es: 'Quien resolvió la queja o, si no, quien la tiene, en el período en que se abrió.',
  },
  'Who has the ticket, in the period of the inquiry.': {
    de: 'Wer das Ticket hat, im Zeitraum der Anfrage.',
    es: 'Quien tiene el ticket, en el período de la consulta.',
  },
  'Who held the ticket at the end of the period.': {
    de: 'Wer das Ticket am Ende des Zeitraums hatte.',
    es: 'Quien tenía el ticket al final del período.',
  },
  'Nobody, at the end of the period.': { de: 'Niemand, am Ende des Zeitraums.', es: 'Nadie, al final del período.' },
  'Nobody; in the period of the customer’s latest contact.': {
    de: 'Niemand; im Zeitraum des letzten Kontakts des Kunden.',
    es: 'Nadie; en el período del último contacto del cliente.',
  },
  'Who resolved the tickets, on the day of their last resolution.': {
    de: 'Wer die Tickets gelöst hat, am Tag ihrer letzten Lösung.',
    es: 'Quien resolvió los tickets, el día de su última resolución.',
  },
  'Opened: who has the ticket, when it was opened. Resolved: who resolved it, when.': {
    de: 'Eröffnet: wer das Ticket hat, bei der Eröffnung. Gelöst: wer es gelöst hat, bei der Lösung.',
    es: 'Abierto: quien tiene el ticket, cuando se abrió. Resuelto: quien lo resolvió, cuando lo hizo.',
  },
  'Who escalated it first, else who has the ticket, in the period in which it was opened.': {
    de: 'Wer es zuerst eskaliert hat, sonst wer das Ticket hat, im Zeitraum der Eröffnung.',
    es: 'Quien lo escaló primero o, si no, quien tiene el ticket, en el período en que se abrió.',
  },
  'Who escalated it to that tier, else who has the ticket, in the period in which it was opened.': {
    de: 'Wer es an diese Stufe eskaliert hat, sonst wer das Ticket hat, im Zeitraum der Eröffnung.',
    es: 'Quien lo escaló a ese nivel o, si no, quien tiene el ticket, en el período en que se abrió.',
  },
  'Who resolved it first, else who has it, in the period of the first resolution.': {
    de: 'Wer es zuerst gelöst hat, sonst wer es hat, im Zeitraum der ersten Lösung.',
    es: 'Quien lo resolvió primero o, si no, quien lo tiene, en el período de la primera resolución.',
  },
  'Whose work was reviewed, in the period in which the review was finished.': {
    de: 'Wessen Arbeit geprüft wurde, im Zeitraum, in dem die Prüfung fertig war.',
    es: 'La persona cuyo trabajo se revisó, en el período en que se terminó la revisión.',
  },
  'Nobody; in the period of the session’s last review.': {
    de: 'Niemand; im Zeitraum der letzten Prüfung der Kalibrierung.',
    es: 'Nadie; en el período de la última revisión de la sesión.',
  },
  'Who was coached, in the period in which the window after ended.': {
    de: 'Wer gecoacht wurde, im Zeitraum, in dem das Zeitfenster danach endete.',
    es: 'Quien recibió el coaching, en el período en que terminó la ventana posterior.',
  },
  'Who escalated, in the period of the rating.': {
    de: 'Wer eskaliert hat, im Zeitraum der Beurteilung.',
    es: 'Quien escaló, en el período de la valoración.',
  },
  'Nobody; in the period in which the problem was closed.': {
    de: 'Niemand; im Zeitraum, in dem das Problem geschlossen wurde.',
    es: 'Nadie; en el período en que se cerró el problema.',
  },
  'Whose plan it is, in the period in which the stretch begins; stretches that are not over do not count.': {
    de: 'Wessen Plan es ist, im Zeitraum, in dem der Abschnitt beginnt; noch laufende Abschnitte zählen nicht.',
    es: 'La persona del turno, en el período en que empieza el tramo; los tramos sin terminar no cuentan.',
  },
  'Nobody; when the article was opened.': {
    de: 'Niemand; wenn der Artikel geöffnet wurde.',
    es: 'Nadie; cuando se abrió el artículo.',
  },
  'Nobody; in the period in which the visit ended.': {
    de: 'Niemand; im Zeitraum, in dem der Besuch endete.',
    es: 'Nadie; en el período en que terminó la visita.',
  },
  'Nobody; in the period in which the conversation ended.': {
    de: 'Niemand; im Zeitraum, in dem das Gespräch endete.',
    es: 'Nadie; en el período en que terminó la conversación.',
  },
  'Nobody; in the period of the rating.': {
    de: 'Niemand; im Zeitraum der Bewertung.',
    es: 'Nadie; en el período de la valoración.',
  },
  'Nobody; in the period of the search.': {
    de: 'Niemand; im Zeitraum der Suche.',
    es: 'Nadie; en el período de la búsqueda.',
  },
  'Nobody; when it happened.': { de: 'Niemand; wenn es geschah.', es: 'Nadie; cuando ocurrió.' },
  'Who recommended the part, in the period in which it was recommended.': {
    de: 'Wer das Teil empfohlen hat, im Zeitraum der Empfehlung.',
    es: 'Quien recomendó la pieza, en el período en que la recomendó.',
  },
  'Who placed the order, in the period of its deadline.': {
    de: 'Wer den Auftrag erteilt hat, im Zeitraum seines Termins.',
    es: 'Quien hizo el pedido, en el período de su plazo.',
  },
  'Who placed the order, in the period in which it was placed.': {
    de: 'Wer den Auftrag erteilt hat, im Zeitraum des Auftrags.',
    es: 'Quien hizo el pedido, en el período en que se hizo.',
  },
  'Who handed in the claim, in the period of the decision.': {
    de: 'Wer den Garantiefall eingereicht hat, im Zeitraum der Entscheidung.',
    es: 'Quien presentó la garantía, en el período de la decisión.',
  },
  'Who placed the first related order, else who resolved or has the ticket, in the period in which the ticket was opened.':
    {
      de: 'Wer den ersten zugehörigen Auftrag erteilt hat, sonst wer das Ticket gelöst hat oder jetzt hat, im Zeitraum seiner Eröffnung.',
      es: 'Quien hizo el primer pedido relacionado o, si no, quien resolvió o tiene el ticket, en el período en que se abrió el ticket.',
    },
  'Nobody; over the whole period.': { de: 'Niemand; über den ganzen Zeitraum.', es: 'Nadie; sobre todo el período.' },
  'Nobody; in the period of the audit.': {
    de: 'Niemand; im Zeitraum der Prüfung.',
    es: 'Nadie; en el período de la auditoría.',
  },
  'Nobody; in the period of the check.': {
    de: 'Niemand; im Zeitraum der Kontrolle.',
    es: 'Nadie; en el período de la comprobación.',
  },
  'Nobody; in the period in which the data showed.': {
    de: 'Niemand; im Zeitraum, in dem die Daten sichtbar waren.',
    es: 'Nadie; en el período en que se vieron los datos.',
  },
};
