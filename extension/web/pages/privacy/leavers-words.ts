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
      `${name} in ${helpdesk}: the name goes, and ${helpdesk}’s own id ${id} is replaced in everything that it told and goes on telling.`,
    inTexts: 'In what people wrote',
    inTextsHint:
      'Reasons, notes, comments, explanations and closed scorecards. Subjects of tickets stay as the helpdesk has them.',
    noMentions: 'The person is not named there.',
    mentioned: (text: string, count: string) => `“${text}”, ${count}×`,
    single: 'Single words of the name may mean something else. Choose those that are to be replaced too:',
    idsLeft:
      'Ids of people who left are being replaced in what the helpdesks told. Figures stay as they are meanwhile.',
    period: 'Replace names by themselves after so many days',
    periodHint:
      'Counted from the day on which the person was deactivated. Full names and addresses are replaced in texts, single words are not.',
    never: 'never',
    notDays: 'Enter whole days from 1 to 36500, or leave it empty.',
    savePeriod: 'Save period',
    due: (name: string, when: string) => `${name} (by itself on ${when})`,
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
      `${name} in ${helpdesk}: Der Name verschwindet, und die eigene Kennung ${id} von ${helpdesk} wird in allem ersetzt, was es gemeldet hat und weiter meldet.`,
    inTexts: 'In geschriebenen Texten',
    inTextsHint:
      'Gründe, Notizen, Kommentare, Erklärungen und abgeschlossene Scorecards. Betreffe von Tickets bleiben, wie das Helpdesk sie hat.',
    noMentions: 'Die Person wird dort nicht genannt.',
    mentioned: (text: string, count: string) => `„${text}“, ${count}×`,
    single: 'Einzelne Wörter des Namens können etwas anderes bedeuten. Bitte wählen, welche auch ersetzt werden:',
    idsLeft:
      'Kennungen ausgeschiedener Personen werden gerade in dem ersetzt, was die Helpdesks gemeldet haben. Die Zahlen bleiben dabei, wie sie sind.',
    period: 'Namen nach so vielen Tagen von selbst ersetzen',
    periodHint:
      'Gezählt ab dem Tag der Deaktivierung. In Texten werden volle Namen und Adressen ersetzt, einzelne Wörter nicht.',
    never: 'nie',
    notDays: 'Bitte ganze Tage von 1 bis 36500 eingeben oder leer lassen.',
    savePeriod: 'Frist speichern',
    due: (name: string, when: string) => `${name} (von selbst am ${when})`,
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
      `${name} en ${helpdesk}: el nombre desaparece y el identificador propio ${id} de ${helpdesk} se sustituye en todo lo que este comunicó y siga comunicando.`,
    inTexts: 'En los textos escritos',
    inTextsHint:
      'Motivos, notas, comentarios, explicaciones y fichas cerradas. Los asuntos de los tickets quedan como los tiene el helpdesk.',
    noMentions: 'Allí no se nombra a la persona.',
    mentioned: (text: string, count: string) => `«${text}», ${count}×`,
    single: 'Las palabras sueltas del nombre pueden significar otra cosa. Elija cuáles se sustituyen también:',
    idsLeft:
      'Se están sustituyendo los identificadores de personas que se fueron en lo que comunicaron los helpdesks. Las cifras no cambian entretanto.',
    period: 'Sustituir los nombres automáticamente después de estos días',
    periodHint:
      'Se cuentan desde el día en que se desactivó a la persona. En los textos se sustituyen nombres completos y direcciones, no palabras sueltas.',
    never: 'nunca',
    notDays: 'Escriba días enteros de 1 a 36500 o déjelo vacío.',
    savePeriod: 'Guardar plazo',
    due: (name: string, when: string) => `${name} (automáticamente el ${when})`,
    elsewhere: 'La cuenta se conserva, porque la persona pertenece también a otro espacio de trabajo de este servidor.',
    forGood: 'No se puede deshacer. Si la persona quiere sus datos, conviene que los exporte antes.',
    name: 'Escriba el nombre para confirmar',
    replace: 'Sustituir el nombre para siempre',
    done: (pseudonym: string) => `${pseudonym} ocupa desde ahora el lugar del nombre.`,
  },
});
