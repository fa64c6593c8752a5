import type { Said } from '../../ui/words/said.ts';

/** Refusals around escalations. */
export const escalationRefusals: Said = {
  'A checklist names a team that no longer exists. Choose another team.': {
    de: 'Eine Checkliste nennt ein Team, das es nicht mehr gibt. Bitte ein anderes wählen.',
    es: 'Una lista nombra un equipo que ya no existe. Elija otro.',
  },
  'Shiftlight does not know this ticket. New ones appear within seconds; try again.': {
    de: 'Shiftlight kennt dieses Ticket nicht. Neue erscheinen nach Sekunden; bitte noch einmal versuchen.',
    es: 'Shiftlight no conoce este ticket. Los nuevos aparecen en segundos; inténtelo de nuevo.',
  },
  'There is no such escalation among those you can see.': {
    de: 'Diese Eskalation ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal escalado entre los que puede ver.',
  },
  'Somebody else has this ticket. Take it in the helpdesk first, then escalate it.': {
    de: 'Dieses Ticket hat jemand anders. Bitte zuerst im Helpdesk übernehmen, dann eskalieren.',
    es: 'Este ticket lo tiene otra persona. Tómelo primero en el helpdesk y escálelo después.',
  },
  'This checklist does not exist any more. Choose another one; your answers stay.': {
    de: 'Diese Checkliste gibt es nicht mehr. Bitte eine andere wählen; die Antworten bleiben.',
    es: 'Esta lista ya no existe. Elija otra; sus respuestas se conservan.',
  },
  'This ticket is escalated already and not decided yet. Look at its tag above.': {
    de: 'Dieses Ticket ist schon eskaliert und noch nicht entschieden. Der Stand steht oben.',
    es: 'Este ticket ya está escalado y sin decidir. Mire su etiqueta arriba.',
  },
  'Write in a few words why it comes back.': {
    de: 'Bitte in wenigen Worten schreiben, warum sie zurückkommt.',
    es: 'Escriba en pocas palabras por qué vuelve.',
  },
  'Say what is missing: mark an item or write a note.': {
    de: 'Bitte sagen, was fehlt: einen Punkt markieren oder eine Notiz schreiben.',
    es: 'Diga qué falta: marque un punto o escriba una nota.',
  },
  'Another specialist must decide on this one: it is your own, or it went to another team.': {
    de: 'Hierüber entscheidet jemand anders: Es ist Ihre eigene Eskalation, oder sie ging an ein anderes Team.',
    es: 'Aquí decide otro especialista: es suyo o fue a otro equipo.',
  },
  'Only who escalated this ticket, who has it now or their lead can change the tag.': {
    de: 'Ändern kann das nur, wer eskaliert hat, wer das Ticket jetzt hat, oder deren Leitung.',
    es: 'Solo puede cambiarlo quien escaló este ticket, quien lo tiene ahora o su dirección.',
  },
  '{0} {1} meanwhile. Look at it again, then decide.': {
    de: 'Inzwischen hat {0} daran etwas geändert. Bitte noch einmal ansehen, dann entscheiden.',
    es: 'Entretanto {0} cambió algo. Mírelo de nuevo y decida después.',
  },
};
