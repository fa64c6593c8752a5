import type { Said } from '../../ui/words/said.ts';

/** Refusals around what managers and admins set: rules, targets, teams, people, privacy. */
export const settingsRefusals: Said = {
  'There is no such workspace.': {
    de: 'Diesen Arbeitsbereich gibt es nicht.',
    es: 'No existe ese espacio de trabajo.',
  },
  'This Shiftlight is set up already. Sign in instead.': {
    de: 'Dieses Shiftlight ist schon eingerichtet. Bitte anmelden.',
    es: 'Este Shiftlight ya está configurado. Inicie sesión.',
  },
  'There is no such comparison in this workspace.': {
    de: 'Diesen Vergleich gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe esa comparación en este espacio de trabajo.',
  },
  'There is no such connected helpdesk in this workspace.': {
    de: 'Dieses verbundene Helpdesk gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe ese helpdesk conectado en este espacio de trabajo.',
  },
  'Policy “{0}” names a helpdesk that is not connected to this workspace. Choose another.': {
    de: 'Die Richtlinie „{0}“ nennt ein Helpdesk, das mit diesem Arbeitsbereich nicht verbunden ist. Bitte ein anderes wählen.',
    es: 'La política «{0}» nombra un helpdesk que no está conectado a este espacio de trabajo. Elija otro.',
  },
  'This helpdesk has no list that could be compared with ours.': {
    de: 'Dieses Helpdesk hat keine Liste, die sich mit unserer vergleichen ließe.',
    es: 'Este helpdesk no tiene una lista que se pueda comparar con la nuestra.',
  },
  'Nothing waits for a decision here any more.': {
    de: 'Hier wartet nichts mehr auf eine Entscheidung.',
    es: 'Aquí ya no espera nada una decisión.',
  },
  'There is a team of this name already. Choose another name.': {
    de: 'Ein Team mit diesem Namen gibt es schon. Bitte einen anderen Namen wählen.',
    es: 'Ya hay un equipo con este nombre. Elija otro.',
  },
  'There is no such member in this workspace.': {
    de: 'Dieses Mitglied gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe ese miembro en este espacio de trabajo.',
  },
  'This member cannot lead a team yet. Ask an admin to give them the role lead.': {
    de: 'Dieses Mitglied kann noch kein Team leiten. Ein Admin kann ihm die Rolle Teamleitung geben.',
    es: 'Este miembro aún no puede dirigir un equipo. Pida a un administrador que le dé el rol de jefe de equipo.',
  },
  'This member is not in the team.': {
    de: 'Dieses Mitglied gehört nicht zum Team.',
    es: 'Este miembro no está en el equipo.',
  },
  'There is no such team in this workspace.': {
    de: 'Dieses Team gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe ese equipo en este espacio de trabajo.',
  },
  'This start has passed already. Choose today or a later day.': {
    de: 'Dieser Beginn liegt schon zurück. Bitte heute oder einen späteren Tag wählen.',
    es: 'Este inicio ya pasó. Elija hoy o un día posterior.',
  },
  'The targets were changed meanwhile. Load them again, then make your change once more.': {
    de: 'Die Ziele wurden inzwischen geändert. Bitte neu laden und noch einmal ändern.',
    es: 'Los objetivos se cambiaron entretanto. Vuelva a cargarlos y repita el cambio.',
  },
  'There is no metric “{0}”. The list of metrics in the documentation has their ids.': {
    de: 'Die Kennzahl „{0}“ gibt es nicht. Die Kennungen stehen in der Liste der Kennzahlen in der Dokumentation.',
    es: 'No existe la métrica «{0}». La lista de métricas de la documentación tiene sus identificadores.',
  },
  '{0} has two targets. Keep one of them.': {
    de: '{0} hat zwei Ziele. Bitte eines davon behalten.',
    es: '{0} tiene dos objetivos. Conserve uno.',
  },
  'The calendar has all days of this file already. Nothing needs to be imported.': {
    de: 'Der Kalender hat schon alle Tage dieser Datei. Es ist nichts zu importieren.',
    es: 'El calendario ya tiene todos los días de este archivo. No hay nada que importar.',
  },
  'No holidays are known for the country {0}. Use its two letters, for example DE.': {
    de: 'Für das Land {0} sind keine Feiertage bekannt. Erwartet werden seine zwei Buchstaben, zum Beispiel DE.',
    es: 'No se conocen festivos del país {0}. Use sus dos letras, por ejemplo DE.',
  },
  '{0} has no region {1}. Known: {2}.': {
    de: '{0} hat keine Region {1}. Bekannt: {2}.',
    es: '{0} no tiene la región {1}. Conocidas: {2}.',
  },
  'There is no such calendar in this workspace.': {
    de: 'Diesen Kalender gibt es in diesem Arbeitsbereich nicht.',
    es: 'No existe ese calendario en este espacio de trabajo.',
  },
  'The calendar has changed meanwhile. Look at what would be added again.': {
    de: 'Der Kalender hat sich inzwischen geändert. Bitte noch einmal ansehen, was hinzukäme.',
    es: 'El calendario cambió entretanto. Mire de nuevo qué se añadiría.',
  },
  'Somebody else saved a change meanwhile. Load the page again, then make yours there.': {
    de: 'Jemand anders hat inzwischen eine Änderung gespeichert. Bitte die Seite neu laden und dort ändern.',
    es: 'Otra persona guardó un cambio entretanto. Vuelva a cargar la página y haga el suyo allí.',
  },
  'This workspace shows figures of groups of {0} or more people only. Open those of a whole team, or ask the person themselves.':
    {
      de: 'Dieser Arbeitsbereich zeigt nur Zahlen von Gruppen ab {0} Personen. Bitte die eines ganzen Teams öffnen oder die Person selbst fragen.',
      es: 'Este espacio de trabajo solo muestra cifras de grupos de {0} personas o más. Abra las de un equipo entero o pregunte a la propia persona.',
    },
  'These settings were changed meanwhile. Load them again, then make your change once more.': {
    de: 'Diese Einstellungen wurden inzwischen geändert. Bitte neu laden und noch einmal ändern.',
    es: 'Estos ajustes se cambiaron entretanto. Vuelva a cargarlos y repita el cambio.',
  },
  '{0}. Choose longer periods; nothing was changed.': {
    de: '{0}. Bitte längere Fristen wählen; es wurde nichts geändert.',
    es: '{0}. Elija plazos más largos; no se cambió nada.',
  },
  'This name was replaced already. Nothing is left to do.': {
    de: 'Dieser Name wurde schon ersetzt. Es ist nichts mehr zu tun.',
    es: 'Este nombre ya se sustituyó. No queda nada por hacer.',
  },
  'This person still works here. Deactivate them first; let them export their data before.': {
    de: 'Diese Person arbeitet noch hier. Bitte zuerst deaktivieren und sie vorher ihre Daten exportieren lassen.',
    es: 'Esta persona aún trabaja aquí. Desactívela primero; antes, déjele exportar sus datos.',
  },
  'Write the name exactly as it is shown: {0}. Nothing was changed.': {
    de: 'Bitte den Namen genau so schreiben, wie er gezeigt wird: {0}. Es wurde nichts geändert.',
    es: 'Escriba el nombre exactamente como se muestra: {0}. No se cambió nada.',
  },
  'This member was changed meanwhile. Load the page again.': {
    de: 'Dieses Mitglied wurde inzwischen geändert. Bitte die Seite neu laden.',
    es: 'Este miembro se cambió entretanto. Vuelva a cargar la página.',
  },
  '{0} is a member already. Reactivate them if they were deactivated.': {
    de: '{0} ist schon Mitglied. Falls deaktiviert, bitte wieder aktivieren.',
    es: '{0} ya es miembro. Reactívelo si estaba desactivado.',
  },
  'The name of this person was replaced for good. Add them as a new member if they come back.': {
    de: 'Der Name dieser Person wurde endgültig ersetzt. Kommt sie zurück, bitte als neues Mitglied hinzufügen.',
    es: 'El nombre de esta persona se sustituyó de forma definitiva. Si vuelve, añádala como miembro nuevo.',
  },
  'This person also belongs to another workspace. Ask whoever runs this server to reset the password.': {
    de: 'Diese Person gehört auch zu einem anderen Arbeitsbereich. Das Passwort kann zurücksetzen, wer diesen Server betreibt.',
    es: 'Esta persona pertenece también a otro espacio de trabajo. Pida a quien lleva este servidor que restablezca la contraseña.',
  },
  'This is the last admin of the workspace. Make somebody else an admin first.': {
    de: 'Das ist der letzte Admin des Arbeitsbereichs. Bitte zuerst jemand anderen zum Admin machen.',
    es: 'Es el último administrador del espacio de trabajo. Nombre antes a otra persona.',
  },
  'There is no such member among the people you can see.': {
    de: 'Dieses Mitglied ist nicht unter denen, die Sie sehen können.',
    es: 'No existe ese miembro entre las personas que puede ver.',
  },
  'There is no such definition of this figure. Choose one of the list.': {
    de: 'Diese Definition der Zahl gibt es nicht. Bitte eine aus der Liste wählen.',
    es: 'No existe esa definición de la cifra. Elija una de la lista.',
  },
  'One of these definitions counts in another unit than before, and the two do not add up. Let the change hold for all past tickets too.':
    {
      de: 'Eine dieser Definitionen zählt in einer anderen Einheit als zuvor, und beide lassen sich nicht addieren. Bitte die Änderung auch für alle früheren Tickets gelten lassen.',
      es: 'Una de estas definiciones cuenta en otra unidad que antes y las dos no se pueden sumar. Haga que el cambio valga también para todos los tickets anteriores.',
    },
  'This session has ended already.': { de: 'Diese Sitzung ist schon beendet.', es: 'Esta sesión ya terminó.' },
  'This is no figure over events of other systems.': {
    de: 'Diese Zahl beruht nicht auf Ereignissen anderer Systeme.',
    es: 'Esta cifra no se basa en eventos de otros sistemas.',
  },
  'the lower end lies above the upper one.': {
    de: 'Das untere Ende liegt über dem oberen.',
    es: 'el extremo inferior está por encima del superior.',
  },
  'a share lies between 0 and 1. Write 0.9 for 90 %.': {
    de: 'Ein Anteil liegt zwischen 0 und 1. Für 90 % bitte 0.9 schreiben.',
    es: 'una proporción está entre 0 y 1. Escriba 0.9 para 90 %.',
  },
  'it cannot be negative.': { de: 'Das kann nicht negativ sein.', es: 'no puede ser negativo.' },
};
