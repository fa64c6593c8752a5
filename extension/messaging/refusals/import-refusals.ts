import type { Said } from '../../ui/words/said.ts';

/** Refusals around files that are imported and the rows in them. */
export const importRefusals: Said = {
  'There are no events in this file. Choose another one.': {
    de: 'In dieser Datei sind keine Ereignisse. Bitte eine andere wählen.',
    es: 'En este archivo no hay eventos. Elija otro.',
  },
  'Nothing in this file can be imported. “{0}”: {1}': {
    de: 'Aus dieser Datei lässt sich nichts importieren. „{0}“: {1}',
    es: 'De este archivo no se puede importar nada. «{0}»: {1}',
  },
  'The end must be after the beginning.': {
    de: 'Das Ende muss nach dem Anfang liegen.',
    es: 'El final tiene que ser posterior al principio.',
  },
  'The value must lie between scaleMin and scaleMax.': {
    de: 'Der Wert muss zwischen scaleMin und scaleMax liegen.',
    es: 'El valor tiene que estar entre scaleMin y scaleMax.',
  },
  'Only a revenue of 0 has ended: leave it out, or set arr to 0.': {
    de: 'Nur ein Umsatz von 0 ist beendet: Bitte weglassen oder arr auf 0 setzen.',
    es: 'Solo unos ingresos de 0 han terminado: omítalo o ponga arr en 0.',
  },
  'There is no such file. Files are deleted after a week: send it again.': {
    de: 'Diese Datei gibt es nicht. Dateien werden nach einer Woche gelöscht: Bitte noch einmal senden.',
    es: 'No existe ese archivo. Los archivos se borran después de una semana: envíelo de nuevo.',
  },
  'There is no such connected system in this workspace, or it is switched off.': {
    de: 'Dieses verbundene System gibt es in diesem Arbeitsbereich nicht, oder es ist ausgeschaltet.',
    es: 'No existe ese sistema conectado en este espacio de trabajo o está desactivado.',
  },
  'The history of {0} is read by itself, and its tickets would count twice. Import tickets into a system of kind “events-api”.':
    {
      de: 'Die Geschichte von {0} wird von selbst gelesen, und seine Tickets würden doppelt zählen. Tickets bitte in ein System der Art „events-api“ importieren.',
      es: 'El historial de {0} se lee por sí solo y sus tickets contarían dos veces. Importe los tickets en un sistema de tipo «events-api».',
    },
  'This file is being read just now. Wait until it is done, or stop it.': {
    de: 'Diese Datei wird gerade gelesen. Bitte warten, bis sie fertig ist, oder anhalten.',
    es: 'Este archivo se está leyendo ahora. Espere a que termine o deténgalo.',
  },
  'The file is larger than 100 MB. Split it, or use npx shiftlight import, which has no limit.': {
    de: 'Die Datei ist größer als 100 MB. Bitte teilen oder npx shiftlight import verwenden, das keine Grenze hat.',
    es: 'El archivo supera los 100 MB. Divídalo o use npx shiftlight import, que no tiene límite.',
  },
  'There is no field {0}.': { de: 'Das Feld {0} gibt es nicht.', es: 'No existe el campo {0}.' },
  '{0}: the file has no column “{1}”.': {
    de: '{0}: Die Datei hat keine Spalte „{1}“.',
    es: '{0}: el archivo no tiene la columna «{1}».',
  },
  'choose the column that names the type of each event.': {
    de: 'Bitte die Spalte wählen, die die Art jedes Ereignisses nennt.',
    es: 'elija la columna que indica el tipo de cada evento.',
  },
  '{0}: choose a column, or one value for all rows.': {
    de: '{0}: Bitte eine Spalte wählen oder einen Wert für alle Zeilen.',
    es: '{0}: elija una columna o un valor para todas las filas.',
  },
  'There is no time zone “{0}”.': {
    de: 'Die Zeitzone „{0}“ gibt es nicht.',
    es: 'No existe la zona horaria «{0}».',
  },
  'Save it as .xlsx or .csv (UTF-8) and send that.': {
    de: 'Bitte als .xlsx oder .csv (UTF-8) speichern und das senden.',
    es: 'Guárdelo como .xlsx o .csv (UTF-8) y envíe eso.',
  },
  'Write one event a line (JSON lines) and call it .jsonl.': {
    de: 'Bitte ein Ereignis je Zeile schreiben (JSON Lines) und die Datei .jsonl nennen.',
    es: 'Escriba un evento por línea (JSON Lines) y llame al archivo .jsonl.',
  },
  'Send .csv, .xlsx or .jsonl.': { de: 'Bitte .csv, .xlsx oder .jsonl senden.', es: 'Envíe .csv, .xlsx o .jsonl.' },
  'Files of this kind cannot be imported. {0}': {
    de: 'Dateien dieser Art lassen sich nicht importieren. {0}',
    es: 'Los archivos de este tipo no se pueden importar. {0}',
  },
  'The file is empty. It needs a first row with the names of the columns.': {
    de: 'Die Datei ist leer. Sie braucht eine erste Zeile mit den Namen der Spalten.',
    es: 'El archivo está vacío. Necesita una primera fila con los nombres de las columnas.',
  },
  'The file is not in UTF-8. Save it as “CSV UTF-8” and send that.': {
    de: 'Die Datei ist nicht in UTF-8. Bitte als „CSV UTF-8“ speichern und das senden.',
    es: 'El archivo no está en UTF-8. Guárdelo como «CSV UTF-8» y envíe eso.',
  },
  'The table is broken near line {0}: a quotation mark is missing or one too many. Correct it and send the file again.':
    {
      de: 'Die Tabelle ist um Zeile {0} fehlerhaft: Ein Anführungszeichen fehlt oder ist zu viel. Bitte korrigieren und die Datei noch einmal senden.',
      es: 'La tabla tiene un error cerca de la línea {0}: faltan o sobran unas comillas. Corríjalo y envíe de nuevo el archivo.',
    },
  'The table is broken: a quotation mark is missing or one too many. Correct it and send the file again.': {
    de: 'Die Tabelle ist fehlerhaft: Ein Anführungszeichen fehlt oder ist zu viel. Bitte korrigieren und die Datei noch einmal senden.',
    es: 'La tabla tiene un error: faltan o sobran unas comillas. Corríjalo y envíe de nuevo el archivo.',
  },
  'The file is empty. It needs one JSON object a line.': {
    de: 'Die Datei ist leer. Sie braucht ein JSON-Objekt je Zeile.',
    es: 'El archivo está vacío. Necesita un objeto JSON por línea.',
  },
  'The first sheet is empty. It needs a first row with the names of the columns.': {
    de: 'Das erste Blatt ist leer. Es braucht eine erste Zeile mit den Namen der Spalten.',
    es: 'La primera hoja está vacía. Necesita una primera fila con los nombres de las columnas.',
  },
  'The workbook holds too much text. Save the sheet as CSV UTF-8 and send that.': {
    de: 'Die Arbeitsmappe enthält zu viel Text. Bitte das Blatt als CSV UTF-8 speichern und das senden.',
    es: 'El libro contiene demasiado texto. Guarde la hoja como CSV UTF-8 y envíe eso.',
  },
  'The workbook counts days from 1904. Save the sheet as CSV UTF-8 and send that.': {
    de: 'Die Arbeitsmappe zählt Tage ab 1904. Bitte das Blatt als CSV UTF-8 speichern und das senden.',
    es: 'El libro cuenta los días desde 1904. Guarde la hoja como CSV UTF-8 y envíe eso.',
  },
  'The workbook is broken. Open it, save it as .xlsx again and send that.': {
    de: 'Die Arbeitsmappe ist beschädigt. Bitte öffnen, noch einmal als .xlsx speichern und das senden.',
    es: 'El libro está dañado. Ábralo, guárdelo de nuevo como .xlsx y envíe eso.',
  },
  'The file is no workbook. Open it, save it as .xlsx again and send that.': {
    de: 'Die Datei ist keine Arbeitsmappe. Bitte öffnen, noch einmal als .xlsx speichern und das senden.',
    es: 'El archivo no es un libro de cálculo. Ábralo, guárdelo de nuevo como .xlsx y envíe eso.',
  },
  'A text is expected.': { de: 'Erwartet wird ein Text.', es: 'Se espera un texto.' },
  'This is no number with a decimal comma.': {
    de: 'Das ist keine Zahl mit Dezimalkomma.',
    es: 'Esto no es un número con coma decimal.',
  },
  'This is no number with a decimal point.': {
    de: 'Das ist keine Zahl mit Dezimalpunkt.',
    es: 'Esto no es un número con punto decimal.',
  },
  'Send yes or no.': { de: 'Bitte ja oder nein senden.', es: 'Envíe sí o no.' },
  'This is no date and time. Send 2026-11-02 14:30, or 2026-11-02T14:30:00Z.': {
    de: 'Das ist kein Datum mit Uhrzeit. Bitte 2026-11-02 14:30 oder 2026-11-02T14:30:00Z senden.',
    es: 'Esto no es una fecha con hora. Envíe 2026-11-02 14:30 o 2026-11-02T14:30:00Z.',
  },
  'Choose whether the day or the month comes first in this file.': {
    de: 'Bitte wählen, ob in dieser Datei der Tag oder der Monat zuerst steht.',
    es: 'Elija si en este archivo va primero el día o el mes.',
  },
  'There is no such day or time.': {
    de: 'Diesen Tag oder diese Uhrzeit gibt es nicht.',
    es: 'No existe ese día o esa hora.',
  },
  'In {0} the clocks were changed then: add the offset from UTC, +01:00 for example.': {
    de: 'In {0} wurde da die Uhr umgestellt: Bitte den Abstand zu UTC angeben, zum Beispiel +01:00.',
    es: 'En {0} se cambió entonces la hora: añada la diferencia con UTC, por ejemplo +01:00.',
  },
  'Nothing called “{0}” can be imported.': {
    de: '„{0}“ lässt sich nicht importieren.',
    es: 'No se puede importar nada llamado «{0}».',
  },
  'This line is no JSON object.': { de: 'Diese Zeile ist kein JSON-Objekt.', es: 'Esta línea no es un objeto JSON.' },
  'This is missing.': { de: 'Das fehlt.', es: 'Esto falta.' },
  '{0}: This is missing.': { de: '{0}: Das fehlt.', es: '{0}: Esto falta.' },
  'Events of type {0} are not known.': {
    de: 'Ereignisse der Art {0} sind nicht bekannt.',
    es: 'No se conocen eventos del tipo {0}.',
  },
  '{0}: Nobody with the address {1} is known there. Send the id instead, or connect the person first.': {
    de: '{0}: Dort ist niemand mit der Adresse {1} bekannt. Bitte stattdessen die Kennung senden oder die Person zuerst zuordnen.',
    es: '{0}: Allí no se conoce a nadie con la dirección {1}. Envíe el identificador o asocie antes a la persona.',
  },
  '{0}: This is before the ticket was created.': {
    de: '{0}: Das liegt vor der Eröffnung des Tickets.',
    es: '{0}: Esto es anterior a la creación del ticket.',
  },
  'Say when it was rated, or when the ticket was solved.': {
    de: 'Bitte angeben, wann bewertet oder wann das Ticket gelöst wurde.',
    es: 'Indique cuándo se valoró o cuándo se resolvió el ticket.',
  },
  'This id is stored already with other content, which stays. To correct it, send the row with a revision above the stored one.':
    {
      de: 'Diese Kennung ist schon mit anderem Inhalt gespeichert, und der bleibt. Zum Korrigieren bitte die Zeile mit einer höheren Revision als der gespeicherten senden.',
      es: 'Este identificador ya está guardado con otro contenido, que se queda. Para corregirlo, envíe la fila con una revisión superior a la guardada.',
    },
};
