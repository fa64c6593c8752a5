import type { Said } from '../../words/said.ts';

/** What figures about self-service, commerce, customers, cost and data count. */
export const businessDefinitions: Said = {
  'Times that a knowledge base article was opened.': {
    de: 'Wie oft ein Artikel der Wissensdatenbank geöffnet wurde.',
    es: 'Veces que se abrió un artículo de la base de conocimiento.',
  },
  'Visits that ended without a ticket and that the customer did not call unsolved ÷ visits.': {
    de: 'Besuche, die ohne Ticket endeten und die der Kunde nicht ungelöst nannte ÷ Besuche.',
    es: 'Visitas que terminaron sin ticket y que el cliente no dio por no resueltas ÷ visitas.',
  },
  'Visits that the customer called solved ÷ visits in which the customer said either.': {
    de: 'Besuche, die der Kunde gelöst nannte ÷ Besuche, zu denen er das eine oder das andere sagte.',
    es: 'Visitas que el cliente dio por resueltas ÷ visitas en las que dijo una cosa u otra.',
  },
  'Chatbot conversations that ended without a person ÷ chatbot conversations; those left before an answer do not count.':
    {
      de: 'Chatbot-Gespräche, die ohne einen Menschen endeten ÷ Chatbot-Gespräche; vor einer Antwort verlassene zählen nicht.',
      es: 'Conversaciones con el chatbot que terminaron sin una persona ÷ conversaciones con el chatbot; las abandonadas antes de una respuesta no cuentan.',
    },
  'Visits that began to contact support and ended without a ticket ÷ visits that began to.': {
    de: 'Besuche, in denen eine Kontaktaufnahme begonnen und ohne Ticket beendet wurde ÷ Besuche, in denen eine begonnen wurde.',
    es: 'Visitas que empezaron a contactar con soporte y terminaron sin ticket ÷ visitas que empezaron a contactar.',
  },
  'Mean rating of knowledge base articles on a scale of 1–5.': {
    de: 'Mittlere Bewertung der Artikel der Wissensdatenbank auf einer Skala von 1 bis 5.',
    es: 'Valoración media de los artículos de la base de conocimiento en una escala de 1 a 5.',
  },
  'Searches after which a result was opened ÷ searches.': {
    de: 'Suchen, nach denen ein Ergebnis geöffnet wurde ÷ Suchen.',
    es: 'Búsquedas tras las que se abrió un resultado ÷ búsquedas.',
  },
  'Searches that found anything ÷ searches.': {
    de: 'Suchen, die etwas fanden ÷ Suchen.',
    es: 'Búsquedas que encontraron algo ÷ búsquedas.',
  },
  'Questions, answers, comments and votes of community members.': {
    de: 'Fragen, Antworten, Kommentare und Stimmen von Mitgliedern der Community.',
    es: 'Preguntas, respuestas, comentarios y votos de miembros de la comunidad.',
  },
  'Answers that community members gave.': {
    de: 'Antworten, die Mitglieder der Community gaben.',
    es: 'Respuestas que dieron los miembros de la comunidad.',
  },
  'Questions, answers, comments and votes ÷ members who did any of them in the period.': {
    de: 'Fragen, Antworten, Kommentare und Stimmen ÷ Mitglieder, die im Zeitraum etwas davon taten.',
    es: 'Preguntas, respuestas, comentarios y votos ÷ miembros que hicieron algo de ello en el período.',
  },
  'Recommendations that a follow-up confirmed, or whose order was not returned for fitment within 30 days ÷ all that are settled.':
    {
      de: 'Empfehlungen, die eine Nachfrage bestätigt hat oder deren Bestellung innerhalb von 30 Tagen nicht wegen der Passform zurückkam ÷ alle, bei denen es feststeht.',
      es: 'Recomendaciones que un seguimiento confirmó o cuyo pedido no se devolvió por encaje en 30 días ÷ todas las que están decididas.',
    },
  'Emergency orders delivered by their deadline ÷ emergency orders whose deadline has passed or that have arrived.': {
    de: 'Bis zum Termin gelieferte Eilaufträge ÷ Eilaufträge, deren Termin vorbei ist oder die angekommen sind.',
    es: 'Pedidos urgentes entregados dentro del plazo ÷ pedidos urgentes cuyo plazo ha pasado o que han llegado.',
  },
  'Orders with at least one return ÷ orders. A return is counted in the period of its order, so recent periods can still rise.':
    {
      de: 'Aufträge mit mindestens einer Rücksendung ÷ Aufträge. Eine Rücksendung zählt im Zeitraum ihres Auftrags, daher können jüngste Zeiträume noch steigen.',
      es: 'Pedidos con al menos una devolución ÷ pedidos. Una devolución cuenta en el período de su pedido, por lo que los períodos recientes aún pueden subir.',
    },
  'Claims approved by the vendor ÷ claims decided.': {
    de: 'Vom Hersteller oder Händler anerkannte Garantiefälle ÷ entschiedene Garantiefälle.',
    es: 'Garantías aprobadas por el proveedor ÷ garantías decididas.',
  },
  'Tickets with a related purchase ÷ tickets opened.': {
    de: 'Tickets mit einem zugehörigen Kauf ÷ eröffnete Tickets.',
    es: 'Tickets con una compra relacionada ÷ tickets abiertos.',
  },
  'Value of the orders placed through support ÷ their number, in the currency of the orders.': {
    de: 'Wert der über den Support erteilten Aufträge ÷ ihre Anzahl, in der Währung der Aufträge.',
    es: 'Valor de los pedidos hechos a través de soporte ÷ su número, en la moneda de los pedidos.',
  },
  'How much the mean support order exceeds the mean website order of the same period and currency.': {
    de: 'Um wie viel der mittlere Auftrag im Support den mittleren Auftrag der Website im selben Zeitraum und in derselben Währung übersteigt.',
    es: 'Cuánto supera el pedido medio de soporte al pedido medio del sitio web en el mismo período y moneda.',
  },
  'Starting revenue plus expansion minus contraction and churn, of the customers at the start of the period ÷ their starting revenue.':
    {
      de: 'Anfangsumsatz plus Ausweitung minus Verringerung und Abgänge, der Kunden am Beginn des Zeitraums ÷ ihr Anfangsumsatz.',
      es: 'Ingresos iniciales más ampliación menos reducción y bajas, de los clientes al inicio del período ÷ sus ingresos iniciales.',
    },
  'Starting revenue minus contraction and churn, of the customers at the start of the period, without expansion ÷ their starting revenue.':
    {
      de: 'Anfangsumsatz minus Verringerung und Abgänge, der Kunden am Beginn des Zeitraums, ohne Ausweitung ÷ ihr Anfangsumsatz.',
      es: 'Ingresos iniciales menos reducción y bajas, de los clientes al inicio del período, sin ampliación ÷ sus ingresos iniciales.',
    },
  'Customers lost during the period ÷ customers at its start. Compare a month with the monthly target and a year with the yearly.':
    {
      de: 'Im Zeitraum verlorene Kunden ÷ Kunden an seinem Beginn. Ein Monat ist mit dem Monatsziel zu vergleichen, ein Jahr mit dem Jahresziel.',
      es: 'Clientes perdidos durante el período ÷ clientes al inicio. Un mes se compara con el objetivo mensual y un año con el anual.',
    },
  'Customers who chose to leave during the period ÷ customers at its start.': {
    de: 'Kunden, die im Zeitraum aus eigener Wahl gingen ÷ Kunden an seinem Beginn.',
    es: 'Clientes que decidieron irse durante el período ÷ clientes al inicio.',
  },
  'Customers lost without their choice (failed payment, closed business) ÷ customers at the start of the period.': {
    de: 'Ohne eigene Wahl verlorene Kunden (gescheiterte Zahlung, geschlossenes Geschäft) ÷ Kunden am Beginn des Zeitraums.',
    es: 'Clientes perdidos sin decidirlo (pago fallido, negocio cerrado) ÷ clientes al inicio del período.',
  },
  'Customers with at least one sign: usage down 30 %, more tickets, satisfaction below 3.5, late payment, contact change ÷ customers.':
    {
      de: 'Kunden mit mindestens einem Zeichen: Nutzung um 30 % gesunken, mehr Tickets, Zufriedenheit unter 3,5, verspätete Zahlung, Wechsel der Kontaktperson ÷ Kunden.',
      es: 'Clientes con al menos una señal: uso un 30 % menor, más tickets, satisfacción inferior a 3,5, pago atrasado, cambio de contacto ÷ clientes.',
    },
  'Customers whose usage fell by 30 % or more ÷ customers of whom it is known.': {
    de: 'Kunden, deren Nutzung um 30 % oder mehr gesunken ist ÷ Kunden, von denen es bekannt ist.',
    es: 'Clientes cuyo uso bajó un 30 % o más ÷ clientes de los que se sabe.',
  },
  'Customers with at least half as many tickets again as in the period before, and three more ÷ customers of whom it is known.':
    {
      de: 'Kunden mit mindestens der Hälfte mehr Tickets als im Zeitraum davor, und drei mehr ÷ Kunden, von denen es bekannt ist.',
      es: 'Clientes con al menos la mitad más de tickets que en el período anterior, y tres más ÷ clientes de los que se sabe.',
    },
  'Customers whose satisfaction is below 3.5 of 5 ÷ customers of whom it is known.': {
    de: 'Kunden, deren Zufriedenheit unter 3,5 von 5 liegt ÷ Kunden, von denen es bekannt ist.',
    es: 'Clientes cuya satisfacción es inferior a 3,5 de 5 ÷ clientes de los que se sabe.',
  },
  'Customers with a late payment or disputed bill ÷ customers of whom it is known.': {
    de: 'Kunden mit einer verspäteten Zahlung oder beanstandeten Rechnung ÷ Kunden, von denen es bekannt ist.',
    es: 'Clientes con un pago atrasado o una factura disputada ÷ clientes de los que se sabe.',
  },
  'Customers whose key contact changed or left ÷ customers of whom it is known.': {
    de: 'Kunden, deren wichtigste Kontaktperson gewechselt hat oder gegangen ist ÷ Kunden, von denen es bekannt ist.',
    es: 'Clientes cuyo contacto principal cambió o se fue ÷ clientes de los que se sabe.',
  },
  'Of the five early signs that are known of a customer, the share that does not warn, times 100; mean over customers.':
    {
      de: 'Der Anteil der von einem Kunden bekannten fünf Frühzeichen, die nicht warnen, mal 100; Mittel über die Kunden.',
      es: 'De las cinco señales tempranas que se conocen de un cliente, la parte que no avisa, por 100; media de los clientes.',
    },
  'Staff, tools and other support cost of the period ÷ tickets opened in it; a cost over a longer time counts with its share.':
    {
      de: 'Kosten des Supports im Zeitraum (Personal, Werkzeuge und anderes) ÷ im Zeitraum eröffnete Tickets; Kosten über eine längere Zeit zählen mit ihrem Anteil.',
      es: 'Coste de personal, herramientas y otros del soporte en el período ÷ tickets abiertos en él; un coste de un tiempo más largo cuenta con su parte.',
    },
  'Staff, tools and other support cost of the period ÷ tickets resolved in it; a cost over a longer time counts with its share.':
    {
      de: 'Kosten des Supports im Zeitraum (Personal, Werkzeuge und anderes) ÷ im Zeitraum gelöste Tickets; Kosten über eine längere Zeit zählen mit ihrem Anteil.',
      es: 'Coste de personal, herramientas y otros del soporte en el período ÷ tickets resueltos en él; un coste de un tiempo más largo cuenta con su parte.',
    },
  'Audited values that agree with the helpdesk’s own record ÷ audited values.': {
    de: 'Geprüfte Werte, die mit dem eigenen Stand des Helpdesks übereinstimmen ÷ geprüfte Werte.',
    es: 'Valores auditados que coinciden con el registro propio del helpdesk ÷ valores auditados.',
  },
  'Expected fields without a value ÷ expected fields, over checked records.': {
    de: 'Erwartete Felder ohne Wert ÷ erwartete Felder, über geprüfte Datensätze.',
    es: 'Campos esperados sin valor ÷ campos esperados, sobre los registros comprobados.',
  },
  'Refreshes that showed within the time that their class allows ÷ refreshes.': {
    de: 'Aktualisierungen, die in der Zeit sichtbar waren, die ihre Klasse erlaubt ÷ Aktualisierungen.',
    es: 'Actualizaciones que se vieron en el tiempo que permite su clase ÷ actualizaciones.',
  },
  'Refreshes of live data within the allowed time ÷ refreshes of live data.': {
    de: 'Aktualisierungen von Live-Daten in der erlaubten Zeit ÷ Aktualisierungen von Live-Daten.',
    es: 'Actualizaciones de datos en vivo dentro del tiempo permitido ÷ actualizaciones de datos en vivo.',
  },
  'Refreshes of hourly data within the allowed time ÷ refreshes of hourly data.': {
    de: 'Aktualisierungen stündlicher Daten in der erlaubten Zeit ÷ Aktualisierungen stündlicher Daten.',
    es: 'Actualizaciones de datos por hora dentro del tiempo permitido ÷ actualizaciones de datos por hora.',
  },
  'Refreshes of daily data within the allowed time ÷ refreshes of daily data.': {
    de: 'Aktualisierungen täglicher Daten in der erlaubten Zeit ÷ Aktualisierungen täglicher Daten.',
    es: 'Actualizaciones de datos diarios dentro del tiempo permitido ÷ actualizaciones de datos diarios.',
  },
  'Refreshes of monthly data within the allowed time ÷ refreshes of monthly data.': {
    de: 'Aktualisierungen monatlicher Daten in der erlaubten Zeit ÷ Aktualisierungen monatlicher Daten.',
    es: 'Actualizaciones de datos mensuales dentro del tiempo permitido ÷ actualizaciones de datos mensuales.',
  },
};
