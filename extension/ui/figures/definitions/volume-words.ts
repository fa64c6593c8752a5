import type { Said } from '../../words/said.ts';

/** What figures about volume and capacity count. */
export const volumeDefinitions: Said = {
  'Tickets opened, by whomever.': {
    de: 'Eröffnete Tickets, von wem auch immer.',
    es: 'Tickets abiertos, por quien sea.',
  },
  'Tickets that customers opened by contacting support; tickets that an agent opened count once the customer has written.':
    {
      de: 'Tickets, die Kunden durch eine Anfrage eröffnet haben; von Agenten eröffnete zählen, sobald der Kunde geschrieben hat.',
      es: 'Tickets que abrieron los clientes al contactar; los que abrió un agente cuentan en cuanto el cliente ha escrito.',
    },
  'Open tickets that somebody works on, at the end of the period: assigned, answered or with logged work.': {
    de: 'Offene Tickets, an denen am Ende des Zeitraums jemand arbeitet: zugewiesen, beantwortet oder mit erfasster Arbeit.',
    es: 'Tickets abiertos en los que alguien trabaja al final del período: asignados, respondidos o con trabajo registrado.',
  },
  'Open tickets that nobody works on yet, at the end of the period.': {
    de: 'Offene Tickets, an denen am Ende des Zeitraums noch niemand arbeitet.',
    es: 'Tickets abiertos en los que nadie trabaja aún al final del período.',
  },
  'Tickets that were worked on and resolved.': {
    de: 'Tickets, an denen gearbeitet wurde und die gelöst sind.',
    es: 'Tickets en los que se trabajó y que se resolvieron.',
  },
  'Tickets opened with a known channel, split by it.': {
    de: 'Eröffnete Tickets mit bekanntem Kanal, danach aufgeteilt.',
    es: 'Tickets abiertos con canal conocido, desglosados por él.',
  },
  'Tickets opened with a known category, split by it.': {
    de: 'Eröffnete Tickets mit bekannter Kategorie, danach aufgeteilt.',
    es: 'Tickets abiertos con categoría conocida, desglosados por ella.',
  },
  'Tickets opened with a known product, split by it.': {
    de: 'Eröffnete Tickets mit bekanntem Produkt, danach aufgeteilt.',
    es: 'Tickets abiertos con producto conocido, desglosados por él.',
  },
  'Self-service visits that needed no ticket ÷ all contacts (tickets and such visits).': {
    de: 'Besuche der Selbstbedienung, die kein Ticket brauchten ÷ alle Kontakte (Tickets und solche Besuche).',
    es: 'Visitas de autoservicio que no necesitaron ticket ÷ todos los contactos (tickets y esas visitas).',
  },
  'Tickets that came by phone ÷ all contacts (tickets, and self-service visits that needed none).': {
    de: 'Telefonisch eingegangene Tickets ÷ alle Kontakte (Tickets und Besuche der Selbstbedienung, die keines brauchten).',
    es: 'Tickets que llegaron por teléfono ÷ todos los contactos (tickets y visitas de autoservicio que no necesitaron ninguno).',
  },
  'Tickets that came by e-mail ÷ all contacts (tickets, and self-service visits that needed none).': {
    de: 'Per E-Mail eingegangene Tickets ÷ alle Kontakte (Tickets und Besuche der Selbstbedienung, die keines brauchten).',
    es: 'Tickets que llegaron por correo ÷ todos los contactos (tickets y visitas de autoservicio que no necesitaron ninguno).',
  },
  'Tickets that came by chat ÷ all contacts (tickets, and self-service visits that needed none).': {
    de: 'Per Chat eingegangene Tickets ÷ alle Kontakte (Tickets und Besuche der Selbstbedienung, die keines brauchten).',
    es: 'Tickets que llegaron por chat ÷ todos los contactos (tickets y visitas de autoservicio que no necesitaron ninguno).',
  },
  'Customers by the channel that they say they like, else the one they wrote through most in the period.': {
    de: 'Kunden nach dem Kanal, den sie nach eigener Angabe bevorzugen, sonst nach dem, über den sie im Zeitraum am meisten geschrieben haben.',
    es: 'Clientes según el canal que dicen preferir o, si no, según el que más usaron para escribir en el período.',
  },
  'Tickets resolved; one that is reopened and resolved again counts once, at its last resolution.': {
    de: 'Gelöste Tickets; ein wieder geöffnetes und erneut gelöstes zählt einmal, bei seiner letzten Lösung.',
    es: 'Tickets resueltos; uno reabierto y resuelto de nuevo cuenta una vez, en su última resolución.',
  },
  'Tickets resolved by a person on a day, over the days on which the person resolved any.': {
    de: 'Tickets, die eine Person an einem Tag gelöst hat, über die Tage, an denen sie welche gelöst hat.',
    es: 'Tickets que una persona resolvió en un día, sobre los días en que resolvió alguno.',
  },
  'Tickets that are not resolved at the end of the period.': {
    de: 'Tickets, die am Ende des Zeitraums nicht gelöst sind.',
    es: 'Tickets sin resolver al final del período.',
  },
  'Tickets that are not resolved at the end of the period and were opened more than 24 hours before it.': {
    de: 'Tickets, die am Ende des Zeitraums nicht gelöst sind und mehr als 24 Stunden davor eröffnet wurden.',
    es: 'Tickets sin resolver al final del período que se abrieron más de 24 horas antes.',
  },
  'Wall-clock age of the tickets that are not resolved at the end of the period.': {
    de: 'Alter der Tickets, die am Ende des Zeitraums nicht gelöst sind, in Zeit nach der Uhr.',
    es: 'Antigüedad, en tiempo de reloj, de los tickets sin resolver al final del período.',
  },
  'Tickets resolved ÷ tickets opened in the same period; below 1 the backlog grows.': {
    de: 'Gelöste Tickets ÷ im selben Zeitraum eröffnete Tickets; unter 1 wächst der Rückstand.',
    es: 'Tickets resueltos ÷ tickets abiertos en el mismo período; por debajo de 1 crece lo acumulado.',
  },
  'Tickets opened − tickets resolved; above 0 the backlog grows.': {
    de: 'Eröffnete Tickets − gelöste Tickets; über 0 wächst der Rückstand.',
    es: 'Tickets abiertos − tickets resueltos; por encima de 0 crece lo acumulado.',
  },
};
