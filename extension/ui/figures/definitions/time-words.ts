import type { Said } from '../../words/said.ts';

/** What figures about time count. */
export const timeDefinitions: Said = {
  'Time from the customer’s inquiry to the first public answer by a person; automatic replies never count.': {
    de: 'Zeit von der Anfrage bis zur ersten öffentlichen Antwort eines Menschen; automatische Antworten zählen nie.',
    es: 'Tiempo desde la consulta hasta la primera respuesta pública de una persona; las respuestas automáticas nunca cuentan.',
  },
  'Time from the ticket’s creation, by whomever, to the first public answer by a person to the inquiry.': {
    de: 'Zeit von der Eröffnung des Tickets, von wem auch immer, bis zur ersten öffentlichen Antwort eines Menschen auf die Anfrage.',
    es: 'Tiempo desde la creación del ticket, por quien sea, hasta la primera respuesta pública de una persona a la consulta.',
  },
  'Time from creation to the first public comment by an agent; where an agent opened the ticket with one, to the second.':
    {
      de: 'Zeit von der Eröffnung bis zum ersten öffentlichen Kommentar eines Agenten; hat ein Agent das Ticket mit einem eröffnet, bis zum zweiten.',
      es: 'Tiempo desde la creación hasta el primer comentario público de un agente; si un agente abrió el ticket con uno, hasta el segundo.',
    },
  'Time from the customer’s first message, not the ticket’s creation, to the first public answer by a person.': {
    de: 'Zeit von der ersten Nachricht des Kunden, nicht von der Eröffnung des Tickets, bis zur ersten öffentlichen Antwort eines Menschen.',
    es: 'Tiempo desde el primer mensaje del cliente, no desde la creación del ticket, hasta la primera respuesta pública de una persona.',
  },
  'Time to the first public answer by a person from creation, or from a bot’s last hand-over or the last reopening before it.':
    {
      de: 'Zeit bis zur ersten öffentlichen Antwort eines Menschen, ab der Eröffnung oder ab der letzten Übergabe durch einen Bot oder Wiederöffnung davor.',
      es: 'Tiempo hasta la primera respuesta pública de una persona, desde la creación o desde la última entrega de un bot o reapertura anterior a ella.',
    },
  'Time from creation to the first public answer by a person, without time in pending.': {
    de: 'Zeit von der Eröffnung bis zur ersten öffentlichen Antwort eines Menschen, ohne die Zeit im Status „wartend“.',
    es: 'Tiempo desde la creación hasta la primera respuesta pública de una persona, sin el tiempo en estado pendiente.',
  },
  'Time from creation to the first public answer by a person, without time in which it was resolved.': {
    de: 'Zeit von der Eröffnung bis zur ersten öffentlichen Antwort eines Menschen, ohne die Zeit, in der das Ticket gelöst war.',
    es: 'Tiempo desde la creación hasta la primera respuesta pública de una persona, sin el tiempo en que estuvo resuelto.',
  },
  'Time from the assignment to whoever answered first to that answer, without time on hold and in which it was resolved.':
    {
      de: 'Zeit von der Zuweisung an die Person, die zuerst geantwortet hat, bis zu dieser Antwort, ohne die Zeit „zurückgestellt“ und die Zeit, in der das Ticket gelöst war.',
      es: 'Tiempo desde la asignación a quien respondió primero hasta esa respuesta, sin el tiempo en espera ni el tiempo en que estuvo resuelto.',
    },
  'Mean of all waits of a ticket, each from the oldest unanswered customer message to the next answer by a person.': {
    de: 'Mittel aller Wartezeiten eines Tickets, jeweils von der ältesten unbeantworteten Nachricht des Kunden bis zur nächsten Antwort eines Menschen.',
    es: 'Media de todas las esperas de un ticket, cada una desde el mensaje del cliente más antiguo sin respuesta hasta la siguiente respuesta de una persona.',
  },
  'Time from the oldest unanswered customer message to the next answer by a person, after the first answer.': {
    de: 'Zeit von der ältesten unbeantworteten Nachricht des Kunden bis zur nächsten Antwort eines Menschen, nach der ersten Antwort.',
    es: 'Tiempo desde el mensaje del cliente más antiguo sin respuesta hasta la siguiente respuesta de una persona, después de la primera respuesta.',
  },
  'Every wait from the oldest unanswered customer message to the next answer by a person, the first one too.': {
    de: 'Jede Wartezeit von der ältesten unbeantworteten Nachricht des Kunden bis zur nächsten Antwort eines Menschen, auch die erste.',
    es: 'Cada espera desde el mensaje del cliente más antiguo sin respuesta hasta la siguiente respuesta de una persona, también la primera.',
  },
  'Every gap from one public message of the team to its next, whether the customer wrote between or not.': {
    de: 'Jeder Abstand von einer öffentlichen Nachricht des Teams zur nächsten, ob der Kunde dazwischen geschrieben hat oder nicht.',
    es: 'Cada intervalo entre un mensaje público del equipo y el siguiente, haya escrito o no el cliente entre ambos.',
  },
  'The longest wait of each ticket for an answer by a person, the first one too.': {
    de: 'Die längste Wartezeit jedes Tickets auf die Antwort eines Menschen, auch die erste.',
    es: 'La espera más larga de cada ticket por la respuesta de una persona, también la primera.',
  },
  'Time from the ticket’s creation to its last resolution; a reopened ticket counts once, when it is resolved again.': {
    de: 'Zeit von der Eröffnung des Tickets bis zur letzten Lösung; ein wieder geöffnetes Ticket zählt einmal, wenn es erneut gelöst ist.',
    es: 'Tiempo desde la creación del ticket hasta su última resolución; un ticket reabierto cuenta una vez, cuando se resuelve de nuevo.',
  },
  'Time from the ticket’s creation to its first resolution, whatever happens later.': {
    de: 'Zeit von der Eröffnung des Tickets bis zur ersten Lösung, was auch immer danach geschieht.',
    es: 'Tiempo desde la creación del ticket hasta su primera resolución, pase lo que pase después.',
  },
  'Time from the ticket’s creation to each of its resolutions.': {
    de: 'Zeit von der Eröffnung des Tickets bis zu jeder seiner Lösungen.',
    es: 'Tiempo desde la creación del ticket hasta cada una de sus resoluciones.',
  },
  'Time to the last resolution without pending and on hold, in which the timer stands still.': {
    de: 'Zeit bis zur letzten Lösung ohne „wartend“ und „zurückgestellt“, in denen die Uhr stillsteht.',
    es: 'Tiempo hasta la última resolución sin los estados pendiente y en espera, en los que el reloj se detiene.',
  },
  'Time to the last resolution without time on hold and without time in which the ticket was resolved.': {
    de: 'Zeit bis zur letzten Lösung ohne die Zeit „zurückgestellt“ und ohne die Zeit, in der das Ticket gelöst war.',
    es: 'Tiempo hasta la última resolución sin el tiempo en espera ni el tiempo en que el ticket estuvo resuelto.',
  },
  'Time from the ticket’s creation to its first resolution without time in pending.': {
    de: 'Zeit von der Eröffnung des Tickets bis zur ersten Lösung, ohne die Zeit im Status „wartend“.',
    es: 'Tiempo desde la creación del ticket hasta su primera resolución, sin el tiempo en estado pendiente.',
  },
  'Time in pending until the last resolution, in which the team waited for the customer.': {
    de: 'Zeit im Status „wartend“ bis zur letzten Lösung, in der das Team auf den Kunden gewartet hat.',
    es: 'Tiempo en estado pendiente hasta la última resolución, en el que el equipo esperaba al cliente.',
  },
  'Time on hold until the last resolution, in which the ticket waited for a third party.': {
    de: 'Zeit „zurückgestellt“ bis zur letzten Lösung, in der das Ticket auf Dritte gewartet hat.',
    es: 'Tiempo en espera hasta la última resolución, en el que el ticket esperaba a un tercero.',
  },
  'Time in new, open and on hold from creation to the last resolution: resolution time without waiting for the customer.':
    {
      de: 'Zeit in den Status „neu“, „offen“ und „zurückgestellt“ von der Eröffnung bis zur letzten Lösung: die Lösungszeit ohne das Warten auf den Kunden.',
      es: 'Tiempo en los estados nuevo, abierto y en espera desde la creación hasta la última resolución: el tiempo de resolución sin esperar al cliente.',
    },
  'Time in new and open from creation to the last resolution.': {
    de: 'Zeit in den Status „neu“ und „offen“ von der Eröffnung bis zur letzten Lösung.',
    es: 'Tiempo en los estados nuevo y abierto desde la creación hasta la última resolución.',
  },
  'Time in new and open from creation to the last resolution, in which the ticket waited for the team.': {
    de: 'Zeit in den Status „neu“ und „offen“ von der Eröffnung bis zur letzten Lösung, in der das Ticket auf das Team gewartet hat.',
    es: 'Tiempo en los estados nuevo y abierto desde la creación hasta la última resolución, en el que el ticket esperaba al equipo.',
  },
  'Time in which the ticket was open and assigned to a person, from creation to the last resolution.': {
    de: 'Zeit, in der das Ticket offen und jemandem zugewiesen war, von der Eröffnung bis zur letzten Lösung.',
    es: 'Tiempo en que el ticket estuvo abierto y asignado a una persona, desde la creación hasta la última resolución.',
  },
  'Time from the start of work (first assignment, answer or logged work) to the last resolution. Read it beside satisfaction.':
    {
      de: 'Zeit vom Beginn der Arbeit (erste Zuweisung, Antwort oder erfasste Arbeit) bis zur letzten Lösung. Zusammen mit der Zufriedenheit zu lesen.',
      es: 'Tiempo desde el inicio del trabajo (primera asignación, respuesta o trabajo registrado) hasta la última resolución. Conviene leerlo junto a la satisfacción.',
    },
  'Logged working time of all people on a ticket, over resolved tickets with logged work.': {
    de: 'Erfasste Arbeitszeit aller Personen an einem Ticket, über gelöste Tickets mit erfasster Arbeit.',
    es: 'Tiempo de trabajo registrado por todas las personas en un ticket, sobre los tickets resueltos con trabajo registrado.',
  },
  'Working time that one person logged on a resolved ticket, credited to that person.': {
    de: 'Arbeitszeit, die eine Person an einem gelösten Ticket erfasst hat, dieser Person zugerechnet.',
    es: 'Tiempo de trabajo que una persona registró en un ticket resuelto, atribuido a esa persona.',
  },
  'Time a caller waits before a person takes the call, and on hold during it.': {
    de: 'Zeit, die jemand am Telefon wartet, bis ein Mensch das Gespräch annimmt, und die Haltezeit im Gespräch.',
    es: 'Tiempo que espera quien llama hasta que una persona atiende, y el tiempo en espera durante la llamada.',
  },
  'Time a caller waits before a person takes the call; calls that nobody took count with the time until the caller gave up.':
    {
      de: 'Zeit, die jemand am Telefon wartet, bis ein Mensch das Gespräch annimmt; nicht angenommene Anrufe zählen mit der Zeit bis zum Auflegen.',
      es: 'Tiempo que espera quien llama hasta que una persona atiende; las llamadas que nadie atendió cuentan con el tiempo hasta que se colgó.',
    },
  'Time on hold during calls that a person took.': {
    de: 'Haltezeit in Gesprächen, die ein Mensch angenommen hat.',
    es: 'Tiempo en espera durante las llamadas que atendió una persona.',
  },
  'Wall-clock time from an inquiry within declared event hours to the first public answer by a person.': {
    de: 'Zeit nach der Uhr von einer Anfrage innerhalb der angegebenen Veranstaltungszeiten bis zur ersten öffentlichen Antwort eines Menschen.',
    es: 'Tiempo de reloj desde una consulta dentro de las horas de evento declaradas hasta la primera respuesta pública de una persona.',
  },
  'Business days from the return request to the refund issued or the exchange shipped; the day of the request does not count.':
    {
      de: 'Werktage vom Rücksendewunsch bis zur Erstattung oder zum Versand des Ersatzes; der Tag des Wunsches zählt nicht.',
      es: 'Días hábiles desde la solicitud de devolución hasta el reembolso o el envío del cambio; el día de la solicitud no cuenta.',
    },
  'Working time from the return request to the refund issued or the exchange shipped.': {
    de: 'Arbeitszeit vom Rücksendewunsch bis zur Erstattung oder zum Versand des Ersatzes.',
    es: 'Tiempo laborable desde la solicitud de devolución hasta el reembolso o el envío del cambio.',
  },
  'Time from creation to the last resolution, over tickets that are tied to a known issue.': {
    de: 'Zeit von der Eröffnung bis zur letzten Lösung, über Tickets, die mit einem bekannten Problem verknüpft sind.',
    es: 'Tiempo desde la creación hasta la última resolución, sobre los tickets vinculados a un problema conocido.',
  },
};
