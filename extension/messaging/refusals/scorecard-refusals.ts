import type { Said } from '../../ui/words/said.ts';

/** Refusals around scorecards, previews, leaderboards and signals. */
export const scorecardRefusals: Said = {
  'Only the tickets of a team are counted in this way. Open a team’s bill.': {
    de: 'So werden nur die Tickets eines Teams gezählt. Bitte die Rechnung eines Teams öffnen.',
    es: 'Así solo se cuentan los tickets de un equipo. Abra la cuenta de un equipo.',
  },
  'This period has not begun yet. Choose an earlier one.': {
    de: 'Dieser Zeitraum hat noch nicht begonnen. Bitte einen früheren wählen.',
    es: 'Este período aún no ha empezado. Elija uno anterior.',
  },
  'This is no period. Write 2026-11 for a month.': {
    de: 'Das ist kein Zeitraum. Ein Monat wird als 2026-11 geschrieben.',
    es: 'Esto no es un período. Escriba 2026-11 para un mes.',
  },
  'Only managers and admins see the scorecard of the workspace.': {
    de: 'Die Scorecard des Arbeitsbereichs sehen nur Leitung und Admins.',
    es: 'La ficha del espacio de trabajo solo la ven responsables y administradores.',
  },
  'This month is not closed yet: its scorecard still follows every change.': {
    de: 'Dieser Monat ist noch nicht abgeschlossen: Seine Scorecard folgt noch jeder Änderung.',
    es: 'Este mes aún no está cerrado: su ficha sigue cada cambio.',
  },
  'Only whole months are closed. Write 2026-11 for a month.': {
    de: 'Nur ganze Monate werden abgeschlossen. Ein Monat wird als 2026-11 geschrieben.',
    es: 'Solo se cierran meses enteros. Un mes se escribe 2026-11.',
  },
  'This workspace does not exist.': {
    de: 'Diesen Arbeitsbereich gibt es nicht.',
    es: 'Este espacio de trabajo no existe.',
  },
  'This month closes by itself once it is over.': {
    de: 'Dieser Monat wird von selbst abgeschlossen, sobald er vorbei ist.',
    es: 'Este mes se cierra solo cuando termina.',
  },
  'A helpdesk’s history is still being read. Close the month once all of it is there.': {
    de: 'Die Geschichte eines Helpdesks wird noch gelesen. Bitte abschließen, sobald alles da ist.',
    es: 'Aún se está leyendo el historial de un helpdesk. Cierre el mes cuando esté todo.',
  },
  'Nothing would change: the closed figures are those of today.': {
    de: 'Es würde sich nichts ändern: Die abgeschlossenen Zahlen sind die heutigen.',
    es: 'No cambiaría nada: las cifras cerradas son las de hoy.',
  },
  'Somebody else restated this month meanwhile. Load it again.': {
    de: 'Jemand anders hat diesen Monat inzwischen berichtigt. Bitte neu laden.',
    es: 'Otra persona corrigió este mes entretanto. Vuelva a cargarlo.',
  },
  'This workspace shows figures of groups by week, month, quarter and year only: free dates would tell of single days. Choose one of these.':
    {
      de: 'Dieser Arbeitsbereich zeigt Zahlen von Gruppen nur je Woche, Monat, Quartal und Jahr: Freie Daten würden einzelne Tage verraten. Bitte eines davon wählen.',
      es: 'Este espacio de trabajo muestra cifras de grupos solo por semana, mes, trimestre y año: las fechas libres revelarían días concretos. Elija una de estas opciones.',
    },
  'A scorecard is acknowledged by the person whose it is.': {
    de: 'Eine Scorecard bestätigt, wem sie gehört.',
    es: 'Una ficha la confirma la persona de quien es.',
  },
  'This period is still running. Acknowledge the scorecard when it is over.': {
    de: 'Dieser Zeitraum läuft noch. Bestätigt wird die Scorecard, wenn er vorbei ist.',
    es: 'Este período sigue en curso. Confirme la ficha cuando termine.',
  },
  'Wins and development areas are edited by your lead. Leave a comment.': {
    de: 'Erfolge und Entwicklungsfelder bearbeitet Ihre Teamleitung. Ein Kommentar ist möglich.',
    es: 'Los logros y las áreas de desarrollo los edita su jefe de equipo. Puede dejar un comentario.',
  },
  'The preview was made of another draft. Look again at what changes, then save.': {
    de: 'Die Vorschau gehört zu einem anderen Entwurf. Bitte noch einmal ansehen, was sich ändert, dann speichern.',
    es: 'La vista previa se hizo de otro borrador. Mire de nuevo qué cambia y guarde después.',
  },
  'This takes too long just now. Choose a shorter period.': {
    de: 'Das dauert gerade zu lange. Bitte einen kürzeren Zeitraum wählen.',
    es: 'Esto tarda demasiado ahora. Elija un período más corto.',
  },
  'There is no such count. Results are kept for 90 days: count again.': {
    de: 'Diese Zählung gibt es nicht. Ergebnisse werden 90 Tage aufbewahrt: Bitte noch einmal zählen.',
    es: 'No existe ese recuento. Los resultados se guardan 90 días: conviene contar de nuevo.',
  },
  'This id stands for another count. Count again.': {
    de: 'Diese Kennung steht für eine andere Zählung. Bitte noch einmal zählen.',
    es: 'Este identificador corresponde a otro recuento. Conviene contar de nuevo.',
  },
  'Somebody else asked for this count. It rests when nobody follows it.': {
    de: 'Diese Zählung hat jemand anderes gestartet. Sie ruht, wenn niemand sie verfolgt.',
    es: 'Este recuento lo pidió otra persona. Se detiene cuando nadie lo sigue.',
  },
  'Other previews are being worked out just now. Try again in a moment.': {
    de: 'Gerade werden andere Vorschauen berechnet. Bitte gleich noch einmal versuchen.',
    es: 'Ahora se calculan otras vistas previas. Inténtelo de nuevo en un momento.',
  },
  'There is no such team, or you are not in it.': {
    de: 'Dieses Team gibt es nicht, oder Sie gehören nicht dazu.',
    es: 'No existe ese equipo o usted no forma parte de él.',
  },
  'This is no week. Write 2026-W47.': {
    de: 'Das ist keine Woche. Sie wird als 2026-W47 geschrieben.',
    es: 'Esto no es una semana. Escriba 2026-W47.',
  },
  'In works-council mode nobody is ranked, so there are no leaderboards.': {
    de: 'Im Betriebsrats-Modus wird niemand gereiht, deshalb gibt es keine Bestenlisten.',
    es: 'En el modo de comité de empresa no se clasifica a nadie, por eso no hay clasificaciones.',
  },
  'Goals of a team are set by who leads it.': {
    de: 'Ziele eines Teams setzt, wer es leitet.',
    es: 'Los objetivos de un equipo los fija quien lo dirige.',
  },
  'This signal is closed already. Load the page again.': {
    de: 'Dieses Signal ist schon abgeschlossen. Bitte die Seite neu laden.',
    es: 'Esta señal ya está cerrada. Vuelva a cargar la página.',
  },
  'Your own signals are closed by somebody else. You can explain them.': {
    de: 'Ihre eigenen Signale schließt jemand anders ab. Erklären können Sie sie.',
    es: 'Sus propias señales las cierra otra persona. Usted puede explicarlas.',
  },
  'There is no such signal among those that you may answer.': {
    de: 'Dieses Signal ist nicht unter denen, die Sie beantworten können.',
    es: 'No existe esa señal entre las que puede responder.',
  },
  'The history of this ticket has changed and the signal is no longer there. Load the page again.': {
    de: 'Der Verlauf dieses Tickets hat sich geändert, und das Signal gibt es nicht mehr. Bitte die Seite neu laden.',
    es: 'El historial de este ticket cambió y la señal ya no existe. Vuelva a cargar la página.',
  },
  'These limits were changed meanwhile. Load them again, then make your change once more.': {
    de: 'Diese Grenzen wurden inzwischen geändert. Bitte neu laden und noch einmal ändern.',
    es: 'Estos límites se cambiaron entretanto. Vuelva a cargarlos y repita el cambio.',
  },
  '{0} has no variant “{1}”.': { de: '{0} kennt keine Zählweise „{1}“.', es: '{0} no tiene la variante «{1}».' },
};
