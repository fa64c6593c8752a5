import type { Said } from '../../words/said.ts';

/** What figures about quality count. */
export const qualityDefinitions: Said = {
  'Resolved tickets that one answer by a person settled, without a customer message after it, escalation or reopening ÷ resolved tickets in which a customer had asked.':
    {
      de: 'Gelöste Tickets, die eine einzige Antwort eines Menschen erledigt hat, ohne spätere Nachricht des Kunden, Eskalation oder Wiederöffnung ÷ gelöste Tickets, in denen ein Kunde angefragt hatte.',
      es: 'Tickets resueltos con una sola respuesta de una persona, sin mensaje posterior del cliente, escalado ni reapertura ÷ tickets resueltos en los que un cliente había preguntado.',
    },
  'Tickets that one answer settled, without follow-up, escalation or reopening ÷ tickets opened, resolved or not.': {
    de: 'Tickets, die eine einzige Antwort erledigt hat, ohne Nachfrage, Eskalation oder Wiederöffnung ÷ eröffnete Tickets, gelöst oder nicht.',
    es: 'Tickets que una sola respuesta resolvió, sin seguimiento, escalado ni reapertura ÷ tickets abiertos, resueltos o no.',
  },
  'Resolved tickets with exactly one answer by a person ÷ resolved tickets.': {
    de: 'Gelöste Tickets mit genau einer Antwort eines Menschen ÷ gelöste Tickets.',
    es: 'Tickets resueltos con exactamente una respuesta de una persona ÷ tickets resueltos.',
  },
  'Resolved tickets with one answer by a person or none ÷ resolved tickets.': {
    de: 'Gelöste Tickets mit einer Antwort eines Menschen oder keiner ÷ gelöste Tickets.',
    es: 'Tickets resueltos con una respuesta de una persona o ninguna ÷ tickets resueltos.',
  },
  'Tickets solved through a single call, chat session or message: never reopened, and no customer message after the first ÷ resolved tickets.':
    {
      de: 'Tickets, die mit einem einzigen Anruf, Chat oder einer einzigen Nachricht gelöst wurden: nie wieder geöffnet und keine Nachricht des Kunden nach der ersten ÷ gelöste Tickets.',
      es: 'Tickets resueltos con una sola llamada, sesión de chat o mensaje: nunca reabiertos y sin mensaje del cliente después del primero ÷ tickets resueltos.',
    },
  'Resolved tickets without a customer message after the description ÷ resolved tickets, however often agents answered.':
    {
      de: 'Gelöste Tickets ohne Nachricht des Kunden nach der Beschreibung ÷ gelöste Tickets, wie oft Agenten auch geantwortet haben.',
      es: 'Tickets resueltos sin mensaje del cliente después de la descripción ÷ tickets resueltos, por muchas veces que respondieran los agentes.',
    },
  'Tickets closed once with one participating teammate ÷ resolved tickets, however many messages it took.': {
    de: 'Tickets, die einmal geschlossen wurden und an denen eine Person aus dem Team beteiligt war ÷ gelöste Tickets, wie viele Nachrichten es auch brauchte.',
    es: 'Tickets cerrados una vez con una sola persona del equipo ÷ tickets resueltos, por muchos mensajes que hicieran falta.',
  },
  'Tickets escalated to a higher tier at least once ÷ tickets opened.': {
    de: 'Mindestens einmal an eine höhere Stufe eskalierte Tickets ÷ eröffnete Tickets.',
    es: 'Tickets escalados al menos una vez a un nivel superior ÷ tickets abiertos.',
  },
  'Tickets that reached tier 2 or above ÷ tickets opened.': {
    de: 'Tickets, die Stufe 2 oder höher erreicht haben ÷ eröffnete Tickets.',
    es: 'Tickets que llegaron al nivel 2 o superior ÷ tickets abiertos.',
  },
  'Tickets that reached tier 3 or above ÷ tickets opened.': {
    de: 'Tickets, die Stufe 3 oder höher erreicht haben ÷ eröffnete Tickets.',
    es: 'Tickets que llegaron al nivel 3 o superior ÷ tickets abiertos.',
  },
  'Tickets reopened after they were resolved ÷ tickets resolved; recent periods can still rise.': {
    de: 'Nach ihrer Lösung wieder geöffnete Tickets ÷ gelöste Tickets; jüngste Zeiträume können noch steigen.',
    es: 'Tickets reabiertos después de resueltos ÷ tickets resueltos; los períodos recientes aún pueden subir.',
  },
  'Tickets reopened within 7 days of their first resolution ÷ tickets first resolved at least 7 days before the end.': {
    de: 'Tickets, die innerhalb von 7 Tagen nach ihrer ersten Lösung wieder geöffnet wurden ÷ Tickets, deren erste Lösung am Ende mindestens 7 Tage zurückliegt.',
    es: 'Tickets reabiertos en los 7 días siguientes a su primera resolución ÷ tickets cuya primera resolución fue al menos 7 días antes del final.',
  },
  'Mean review score in percent; a review is the weighted mean of its rated criteria.': {
    de: 'Mittleres Ergebnis der Prüfungen in Prozent; das einer Prüfung ist das gewichtete Mittel ihrer bewerteten Kriterien.',
    es: 'Puntuación media de las revisiones en tanto por ciento; cada revisión es la media ponderada de los criterios puntuados.',
  },
  'Mean review score on a scale of 1–10.': {
    de: 'Mittleres Ergebnis der Prüfungen auf einer Skala von 1 bis 10.',
    es: 'Puntuación media de las revisiones en una escala de 1 a 10.',
  },
  'Reviews with a score of at least 80 % ÷ reviews.': {
    de: 'Prüfungen mit mindestens 80 % ÷ Prüfungen.',
    es: 'Revisiones con una puntuación de al menos el 80 % ÷ revisiones.',
  },
  'Finished reviews per person who resolved a ticket or was reviewed in the period.': {
    de: 'Fertige Prüfungen je Person, die im Zeitraum ein Ticket gelöst hat oder geprüft wurde.',
    es: 'Revisiones terminadas por persona que resolvió un ticket o fue revisada en el período.',
  },
  'Finished reviews per person and 7 days.': {
    de: 'Fertige Prüfungen je Person und 7 Tage.',
    es: 'Revisiones terminadas por persona y 7 días.',
  },
  'Finished reviews per person and 30 days.': {
    de: 'Fertige Prüfungen je Person und 30 Tage.',
    es: 'Revisiones terminadas por persona y 30 días.',
  },
  'Highest minus lowest review score of the same ticket in a calibration, on average.': {
    de: 'Höchstes minus niedrigstes Ergebnis desselben Tickets in einer Kalibrierung, im Mittel.',
    es: 'Puntuación más alta menos la más baja del mismo ticket en una calibración, de media.',
  },
  'Standard deviation of the review scores of the same ticket in a calibration, on average.': {
    de: 'Standardabweichung der Ergebnisse desselben Tickets in einer Kalibrierung, im Mittel.',
    es: 'Desviación típica de las puntuaciones del mismo ticket en una calibración, de media.',
  },
  'Relative improvement of the coached metric from the window before to the window after, on average; below 0 it got worse.':
    {
      de: 'Relative Verbesserung der gecoachten Kennzahl vom Zeitfenster davor zum Zeitfenster danach, im Mittel; unter 0 wurde es schlechter.',
      es: 'Mejora relativa de la métrica trabajada en el coaching entre la ventana anterior y la posterior, de media; por debajo de 0 empeoró.',
    },
  'Escalations that the specialist called complete at the first hand-over ÷ escalations rated.': {
    de: 'Eskalationen, die bei der ersten Übergabe als vollständig beurteilt wurden ÷ beurteilte Eskalationen.',
    es: 'Escalados que el especialista consideró completos en la primera entrega ÷ escalados valorados.',
  },
  'Closed problems with a recorded root cause ÷ closed problems that need one.': {
    de: 'Geschlossene Probleme mit erfasster Ursache ÷ geschlossene Probleme, die eine brauchen.',
    es: 'Problemas cerrados con causa raíz registrada ÷ problemas cerrados que necesitan una.',
  },
  'Resolved tickets in which a review found an error, or that are tagged “wrong-answer” or “process-error” ÷ resolved tickets.':
    {
      de: 'Gelöste Tickets, in denen eine Prüfung einen Fehler fand oder die das Schlagwort „wrong-answer“ oder „process-error“ tragen ÷ gelöste Tickets.',
      es: 'Tickets resueltos en los que una revisión encontró un error o que llevan la etiqueta «wrong-answer» o «process-error» ÷ tickets resueltos.',
    },
  'Resolved and reviewed tickets with an error ÷ resolved and reviewed tickets; not skewed by how much is reviewed.': {
    de: 'Gelöste und bewertete Tickets mit Fehler ÷ gelöste und bewertete Tickets; unabhängig davon, wie viel bewertet wird.',
    es: 'Tickets resueltos y revisados con error ÷ tickets resueltos y revisados; no depende de cuánto se revisa.',
  },
  'Planned time in which the person really did the planned activity ÷ planned time.': {
    de: 'Geplante Zeit, in der wirklich die geplante Tätigkeit ausgeübt wurde ÷ geplante Zeit.',
    es: 'Tiempo planificado en el que se hizo realmente la actividad prevista ÷ tiempo planificado.',
  },
};
