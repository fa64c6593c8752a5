import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of what becomes of the names of people who left. */
export const leaversWords = defineWords({
  en: {
    title: 'People who left',
    intro:
      'A pseudonym can stand in the place of the name, the address and the sign-in of somebody who left, in every list and log. Figures of teams and of the workspace stay as they are.',
    nobody: 'Nobody who was deactivated has a name here any more.',
    who: 'Who left',
    choose: 'Choose somebody',
    becomes: (name: string, email: string, pseudonym: string) => `${name} (${email}) becomes ${pseudonym}.`,
    known: (name: string, helpdesk: string, id: string) =>
      `${name} in ${helpdesk}: the name goes, ${helpdesk}’s own id ${id} stays in what it told.`,
    elsewhere: 'The account stays, because the person belongs to another workspace of this server too.',
    forGood: 'This cannot be taken back. If the person wants their data, let them export it before.',
    name: 'Write the name to confirm',
    replace: 'Replace the name for good',
    done: (pseudonym: string) => `${pseudonym} stands in the place of the name from now on.`,
  },
  de: {
    title: 'Ausgeschiedene Personen',
    intro:
      'An die Stelle von Name, Adresse und Anmeldung einer ausgeschiedenen Person kann ein Pseudonym treten, in jeder Liste und jedem Protokoll. Die Zahlen der Teams und des Arbeitsbereichs bleiben, wie sie sind.',
    nobody: 'Keine deaktivierte Person hat hier noch einen Namen.',
    who: 'Wer ausgeschieden ist',
    choose: 'Person wählen',
    becomes: (name: string, email: string, pseudonym: string) => `Aus ${name} (${email}) wird ${pseudonym}.`,
    known: (name: string, helpdesk: string, id: string) =>
      `${name} in ${helpdesk}: Der Name verschwindet, die eigene Kennung ${id} von ${helpdesk} bleibt in dem, was es gemeldet hat.`,
    elsewhere: 'Das Konto bleibt, weil die Person auch zu einem anderen Arbeitsbereich dieses Servers gehört.',
    forGood:
      'Das lässt sich nicht zurücknehmen. Wenn die Person ihre Daten haben möchte, sollte sie sie vorher exportieren.',
    name: 'Zur Bestätigung den Namen schreiben',
    replace: 'Namen endgültig ersetzen',
    done: (pseudonym: string) => `${pseudonym} steht ab jetzt an der Stelle des Namens.`,
  },
  es: {
    title: 'Personas que se fueron',
    intro:
      'Un seudónimo puede ocupar el lugar del nombre, la dirección y el acceso de una persona que se fue, en todas las listas y registros. Las cifras de los equipos y del espacio de trabajo no cambian.',
    nobody: 'Ninguna persona desactivada conserva aquí su nombre.',
    who: 'Quién se fue',
    choose: 'Elija una persona',
    becomes: (name: string, email: string, pseudonym: string) => `${name} (${email}) pasa a ser ${pseudonym}.`,
    known: (name: string, helpdesk: string, id: string) =>
      `${name} en ${helpdesk}: el nombre desaparece; el identificador propio ${id} de ${helpdesk} queda en lo que este comunicó.`,
    elsewhere: 'La cuenta se conserva, porque la persona pertenece también a otro espacio de trabajo de este servidor.',
    forGood: 'No se puede deshacer. Si la persona quiere sus datos, conviene que los exporte antes.',
    name: 'Escriba el nombre para confirmar',
    replace: 'Sustituir el nombre para siempre',
    done: (pseudonym: string) => `${pseudonym} ocupa desde ahora el lugar del nombre.`,
  },
});
