import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of what the workspace shows and keeps of people. */
export const privacyWords = defineWords({
  en: {
    title: 'Privacy',
    shown: 'What is shown',
    worksCouncil: 'Works-council mode',
    worksCouncilHint: (people: string) =>
      `Nobody sees a figure, a count or a rank of another single person, and no figure of fewer than ${people} people. Everybody still sees everything of their own.`,
    isOn: 'Works-council mode is on',
    isOff: 'Works-council mode is off',
    off: 'Leads see figures of the members of their teams, managers of everybody. Every look is logged, and the person can see it.',
    stays:
      'Tickets stay as they are in the helpdesk, and what somebody wrote or was sent stays theirs to read: a review they made, a dispute they decide on, without figures of the person.',
    save: 'Save',
    changed: (when: string, by: string) => `Last changed ${when} by ${by}`,
    neverChanged: 'Nobody has changed these settings yet.',
    commandLine: 'the command line',
    onlyAdmins: 'Admins can change this.',
  },
  de: {
    title: 'Datenschutz',
    shown: 'Was gezeigt wird',
    worksCouncil: 'Betriebsrats-Modus',
    worksCouncilHint: (people: string) =>
      `Niemand sieht eine Zahl, eine Anzahl oder einen Rang einer anderen einzelnen Person, und keine Zahl von weniger als ${people} Personen. Alle sehen weiterhin alles Eigene.`,
    isOn: 'Der Betriebsrats-Modus ist eingeschaltet',
    isOff: 'Der Betriebsrats-Modus ist ausgeschaltet',
    off: 'Teamleitungen sehen Zahlen der Mitglieder ihrer Teams, die Leitung die aller. Jeder Blick wird festgehalten, und die Person kann ihn sehen.',
    stays:
      'Tickets bleiben, wie sie im Helpdesk sind. Was jemand selbst geschrieben oder zugeschickt bekommen hat, bleibt lesbar: eine eigene Bewertung, eine Anfechtung, über die zu entscheiden ist, ohne Zahlen der Person.',
    save: 'Speichern',
    changed: (when: string, by: string) => `Zuletzt geändert ${when} von ${by}`,
    neverChanged: 'Diese Einstellungen hat noch niemand geändert.',
    commandLine: 'der Befehlszeile',
    onlyAdmins: 'Ändern können das Administratorinnen und Administratoren.',
  },
  es: {
    title: 'Privacidad',
    shown: 'Qué se muestra',
    worksCouncil: 'Modo de comité de empresa',
    worksCouncilHint: (people: string) =>
      `Nadie ve una cifra, un recuento ni un puesto de otra persona individual, ni cifras de menos de ${people} personas. Cada persona sigue viendo todo lo suyo.`,
    isOn: 'El modo de comité de empresa está activado',
    isOff: 'El modo de comité de empresa está desactivado',
    off: 'Los jefes de equipo ven las cifras de las personas de sus equipos, y los responsables las de todas. Cada consulta queda anotada, y la persona puede verla.',
    stays:
      'Los tickets siguen como están en el helpdesk. Lo que alguien escribió o recibió sigue siendo suyo: una revisión propia, una disputa por decidir, sin cifras de la persona.',
    save: 'Guardar',
    changed: (when: string, by: string) => `Último cambio ${when} por ${by}`,
    neverChanged: 'Nadie ha cambiado todavía esta configuración.',
    commandLine: 'la línea de comandos',
    onlyAdmins: 'Solo los administradores pueden cambiarlo.',
  },
});
