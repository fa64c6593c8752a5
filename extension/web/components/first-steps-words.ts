import { defineWords } from '../../ui/words/define-words.ts';

/** What pages of a new workspace say instead of being empty: what is missing, and who does it. */
export const firstStepsWords = defineWords({
  en: {
    noTeam: {
      lead: 'You do not lead a team yet, so there is nothing to show here.',
      member: 'You are not in a team yet, so there is nothing to show here.',
    },
    setUpTeams: 'Set up teams: who works together and who leads',
    othersSetUpTeams: 'A manager or an admin sets up teams and who leads them.',
    noHelpdesk: 'No helpdesk is connected yet. Clocks and figures begin with it.',
    connectHelpdesk: 'Connect a helpdesk',
    othersConnect: 'An admin of the workspace connects it.',
  },
  de: {
    noTeam: {
      lead: 'Sie leiten noch kein Team, deshalb gibt es hier nichts zu zeigen.',
      member: 'Sie gehören noch zu keinem Team, deshalb gibt es hier nichts zu zeigen.',
    },
    setUpTeams: 'Teams festlegen: wer zusammenarbeitet und wer leitet',
    othersSetUpTeams: 'Teams und wer sie leitet legen Leitung und Admins fest.',
    noHelpdesk: 'Noch ist kein Helpdesk verbunden. Erst damit gibt es Uhren und Zahlen.',
    connectHelpdesk: 'Helpdesk verbinden',
    othersConnect: 'Das macht ein Admin des Arbeitsbereichs.',
  },
  es: {
    noTeam: {
      lead: 'Aún no dirige ningún equipo, por eso aquí no hay nada que mostrar.',
      member: 'Aún no pertenece a ningún equipo, por eso aquí no hay nada que mostrar.',
    },
    setUpTeams: 'Definir los equipos: quién trabaja junto y quién dirige',
    othersSetUpTeams: 'Los equipos y quién los dirige los definen los responsables y los administradores.',
    noHelpdesk: 'Aún no hay ningún helpdesk conectado. Con él empiezan los relojes y las cifras.',
    connectHelpdesk: 'Conectar un helpdesk',
    othersConnect: 'Lo conecta un administrador del espacio de trabajo.',
  },
});
