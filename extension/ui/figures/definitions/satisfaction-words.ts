import type { Said } from '../../words/said.ts';

/** What figures about service levels and satisfaction count. */
export const satisfactionDefinitions: Said = {
  'Targets met ÷ targets due, over every kind of target; a target is due when it is met or when its time is used up.': {
    de: 'Eingehaltene Ziele ÷ fällige Ziele, über alle Arten von Zielen; ein Ziel ist fällig, wenn es eingehalten oder seine Zeit verbraucht ist.',
    es: 'Objetivos cumplidos ÷ objetivos vencidos, de todo tipo; un objetivo vence cuando se cumple o cuando se agota su tiempo.',
  },
  'Targets for first response met ÷ those due.': {
    de: 'Eingehaltene Ziele für die erste Antwort ÷ fällige.',
    es: 'Objetivos de primera respuesta cumplidos ÷ los vencidos.',
  },
  'Targets for next reply met ÷ those due.': {
    de: 'Eingehaltene Ziele für die nächste Antwort ÷ fällige.',
    es: 'Objetivos de próxima respuesta cumplidos ÷ los vencidos.',
  },
  'Targets for periodic update met ÷ those due.': {
    de: 'Eingehaltene Ziele für regelmäßige Zwischenstände ÷ fällige.',
    es: 'Objetivos de novedades periódicas cumplidos ÷ los vencidos.',
  },
  'Targets for pausable update met ÷ those due.': {
    de: 'Eingehaltene Ziele für pausierbare Zwischenstände ÷ fällige.',
    es: 'Objetivos de novedades con pausa cumplidos ÷ los vencidos.',
  },
  'Targets for requester wait met ÷ those due.': {
    de: 'Eingehaltene Ziele für die Wartezeit des Kunden ÷ fällige.',
    es: 'Objetivos de espera del cliente cumplidos ÷ los vencidos.',
  },
  'Targets for agent work met ÷ those due.': {
    de: 'Eingehaltene Ziele für die Bearbeitung ÷ fällige.',
    es: 'Objetivos de trabajo del agente cumplidos ÷ los vencidos.',
  },
  'Targets for first resolution met ÷ those due.': {
    de: 'Eingehaltene Ziele für die erste Lösung ÷ fällige.',
    es: 'Objetivos de primera resolución cumplidos ÷ los vencidos.',
  },
  'Targets for resolution met ÷ those due.': {
    de: 'Eingehaltene Ziele für die Lösung ÷ fällige.',
    es: 'Objetivos de resolución cumplidos ÷ los vencidos.',
  },
  'Targets for group ownership met ÷ those due.': {
    de: 'Eingehaltene Ziele für die Zeit in einer Gruppe ÷ fällige.',
    es: 'Objetivos de tiempo en un grupo cumplidos ÷ los vencidos.',
  },
  'Satisfied answers ÷ all answers; on a scale of 1–5 the top two are satisfied, on other scales the top quarter.': {
    de: 'Zufriedene Antworten ÷ alle Antworten; auf einer Skala von 1 bis 5 gelten die oberen zwei als zufrieden, auf anderen das obere Viertel.',
    es: 'Respuestas satisfechas ÷ todas las respuestas; en una escala de 1 a 5 cuentan las dos más altas, en otras el cuarto superior.',
  },
  'Mean answer on a scale of 1–5; answers on another scale are stretched to it.': {
    de: 'Mittlere Antwort auf einer Skala von 1 bis 5; Antworten auf anderen Skalen werden darauf umgerechnet.',
    es: 'Respuesta media en una escala de 1 a 5; las respuestas en otra escala se convierten a ella.',
  },
  'Answers above the middle of their scale ÷ all answers, as with thumbs up and down.': {
    de: 'Antworten über der Mitte ihrer Skala ÷ alle Antworten, wie bei Daumen hoch und runter.',
    es: 'Respuestas por encima de la mitad de su escala ÷ todas las respuestas, como con el pulgar arriba y abajo.',
  },
  'Good ÷ (good + bad): of five points 4 and 5 are good, 1 to 3 are bad.': {
    de: 'Gut ÷ (gut + schlecht): von fünf Punkten sind 4 und 5 gut, 1 bis 3 schlecht.',
    es: 'Buenas ÷ (buenas + malas): de cinco puntos, 4 y 5 son buenas, de 1 a 3 son malas.',
  },
  'Satisfied answers ÷ all answers, credited to who held the ticket when the customer answered.': {
    de: 'Zufriedene Antworten ÷ alle Antworten, der Person zugerechnet, die das Ticket hatte, als der Kunde geantwortet hat.',
    es: 'Respuestas satisfechas ÷ todas las respuestas, atribuidas a quien tenía el ticket cuando respondió el cliente.',
  },
  'Satisfied answers ÷ all answers, credited to who replied last before the answer.': {
    de: 'Zufriedene Antworten ÷ alle Antworten, der Person zugerechnet, die davor zuletzt geantwortet hat.',
    es: 'Respuestas satisfechas ÷ todas las respuestas, atribuidas a quien respondió en último lugar antes de ellas.',
  },
  'Share of promoters (9–10) minus share of detractors (0–6) among all answers to “How likely are you to recommend us?”.':
    {
      de: 'Anteil der Fürsprecher (9–10) minus Anteil der Kritiker (0–6) an allen Antworten auf „Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?“.',
      es: 'Porcentaje de promotores (9–10) menos porcentaje de detractores (0–6) entre todas las respuestas a «¿Con qué probabilidad nos recomendaría?».',
    },
  'Share of promoters (9–10) minus share of detractors (0–5); 6 counts for neither.': {
    de: 'Anteil der Fürsprecher (9–10) minus Anteil der Kritiker (0–5); 6 zählt zu keinen von beiden.',
    es: 'Porcentaje de promotores (9–10) menos porcentaje de detractores (0–5); el 6 no cuenta en ninguno.',
  },
  'Mean answer to “How easy was it to get your issue resolved?” on a scale of 1–7, 7 being very easy.': {
    de: 'Mittlere Antwort auf „Wie einfach war es, Ihr Anliegen lösen zu lassen?“ auf einer Skala von 1 bis 7, 7 ist sehr einfach.',
    es: 'Respuesta media a «¿Qué tan fácil fue resolver su problema?» en una escala de 1 a 7, donde 7 es muy fácil.',
  },
  'Mean answer to how easy it was on a scale of 1–5, 5 being very easy.': {
    de: 'Mittlere Antwort darauf, wie einfach es war, auf einer Skala von 1 bis 5, 5 ist sehr einfach.',
    es: 'Respuesta media a qué tan fácil fue en una escala de 1 a 5, donde 5 es muy fácil.',
  },
  'Tickets with the tag or category “complaint”.': {
    de: 'Tickets mit dem Schlagwort oder der Kategorie „complaint“.',
    es: 'Tickets con la etiqueta o la categoría «complaint».',
  },
  'Complaints opened in the period that were resolved at its end ÷ complaints opened in it.': {
    de: 'Im Zeitraum eröffnete Beschwerden, die an seinem Ende gelöst waren ÷ im Zeitraum eröffnete Beschwerden.',
    es: 'Quejas abiertas en el período que estaban resueltas al final ÷ quejas abiertas en él.',
  },
  'Complaints resolved in the period, whenever they were opened.': {
    de: 'Im Zeitraum gelöste Beschwerden, wann auch immer sie eröffnet wurden.',
    es: 'Quejas resueltas en el período, se abrieran cuando se abrieran.',
  },
};
