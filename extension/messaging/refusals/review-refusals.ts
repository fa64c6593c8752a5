import type { Said } from '../../ui/words/said.ts';

/** Refusals around quality reviews and their samples. */
export const reviewRefusals: Said = {
  'This message is not there any more. Choose another one, or the whole conversation.': {
    de: 'Diese Nachricht gibt es nicht mehr. Bitte eine andere oder die ganze Konversation wählen.',
    es: 'Este mensaje ya no existe. Elija otro o toda la conversación.',
  },
  'Nobody reviews their own message. Choose another one.': {
    de: 'Niemand prüft die eigene Nachricht. Bitte eine andere wählen.',
    es: 'Nadie revisa su propio mensaje. Elija otro.',
  },
  'The helpdesk no longer knows the person. Ask an admin to map them again; the draft stays.': {
    de: 'Das Helpdesk kennt die Person nicht mehr. Die Administration kann sie neu zuordnen; der Entwurf bleibt.',
    es: 'El helpdesk ya no conoce a la persona. La administración puede asignarla de nuevo; el borrador se conserva.',
  },
  'This review is disputed. It is shown once the second review is written.': {
    de: 'Diese Prüfung ist angefochten. Sie ist sichtbar, sobald die Zweitprüfung geschrieben ist.',
    es: 'Esta revisión está disputada. Se muestra cuando la segunda revisión esté escrita.',
  },
  'There is no such review among those you can see.': {
    de: 'Diese Prüfung ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal revisión entre las que puede ver.',
  },
  'This rubric does not exist any more. Choose the ticket again; your answers stay.': {
    de: 'Diesen Bewertungsbogen gibt es nicht mehr. Bitte das Ticket neu wählen; die Antworten bleiben.',
    es: 'Esta rúbrica ya no existe. Elija de nuevo el ticket; sus respuestas se conservan.',
  },
  'This request was used for something else already. Send it again as a new one.': {
    de: 'Diese Anfrage wurde schon für etwas anderes verwendet. Bitte als neue senden.',
    es: 'Esta solicitud ya se usó para otra cosa. Envíela de nuevo como nueva.',
  },
  'Shiftlight does not know this ticket yet. It appears a moment after its first change.': {
    de: 'Shiftlight kennt dieses Ticket noch nicht. Es erscheint kurz nach seiner ersten Änderung.',
    es: 'Shiftlight aún no conoce este ticket. Aparece un momento después de su primer cambio.',
  },
  'There is no such drawn ticket among yours to review.': {
    de: 'Dieses gezogene Ticket ist nicht unter denen, die Sie prüfen.',
    es: 'No hay tal ticket sorteado entre los que debe revisar.',
  },
  'This ticket is reviewed or given back already. Load the list again.': {
    de: 'Dieses Ticket ist schon geprüft oder zurückgegeben. Bitte die Liste neu laden.',
    es: 'Este ticket ya está revisado o devuelto. Vuelva a cargar la lista.',
  },
  '{0} Load it again, then make your change there.': {
    de: 'Jemand anders hat das inzwischen geändert. Bitte neu laden und dort ändern.',
    es: 'Alguien lo cambió entretanto. Vuelva a cargarlo y haga allí su cambio.',
  },
  'There is no such drawn ticket among those you can see.': {
    de: 'Dieses gezogene Ticket ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal ticket sorteado entre los que puede ver.',
  },
  'There is no such reviewer in this workspace. Choose another one.': {
    de: 'Diese prüfende Person gibt es in diesem Arbeitsbereich nicht. Bitte jemand anderen wählen.',
    es: 'No hay tal revisor en este espacio de trabajo. Elija a otra persona.',
  },
  'There is no such sampling plan among those of your teams.': {
    de: 'Diesen Stichprobenplan gibt es in Ihren Teams nicht.',
    es: 'No hay tal plan de muestreo entre los de sus equipos.',
  },
  'There is no such person among those whom you lead.': {
    de: 'Eine solche Person ist nicht unter denen, die Sie leiten.',
    es: 'No hay tal persona entre las que dirige.',
  },
  'There is no such team among those that you lead.': {
    de: 'Dieses Team ist nicht unter denen, die Sie leiten.',
    es: 'No hay tal equipo entre los que dirige.',
  },
  'There is no such rubric. Choose another one.': {
    de: 'Diesen Bewertungsbogen gibt es nicht. Bitte einen anderen wählen.',
    es: 'No existe esa rúbrica. Elija otra.',
  },
  'A reviewer is no active specialist, lead or manager of this workspace. Choose others.': {
    de: 'Jemand der Prüfenden ist in diesem Arbeitsbereich nicht als Spezialist, Leitung oder Management aktiv. Bitte andere wählen.',
    es: 'Alguien de quienes revisan no es especialista, jefe de equipo ni responsable en activo de este espacio. Elija a otras personas.',
  },
  'This plan is switched off. Switch it on, then draw.': {
    de: 'Dieser Plan ist ausgeschaltet. Bitte einschalten, dann ziehen.',
    es: 'Este plan está desactivado. Actívelo y sortee después.',
  },
  'There is no such draw among those of your teams.': {
    de: 'Diese Ziehung gibt es in Ihren Teams nicht.',
    es: 'No hay tal sorteo entre los de sus equipos.',
  },
  'Somebody else changed this plan meanwhile. Load it again, then make your change there.': {
    de: 'Jemand anders hat diesen Plan inzwischen geändert. Bitte neu laden und dort ändern.',
    es: 'Alguien cambió este plan entretanto. Vuelva a cargarlo y haga allí su cambio.',
  },
  'No second review of this is asked of you, or it is written already.': {
    de: 'Eine Zweitprüfung hiervon ist nicht Ihre Aufgabe oder schon geschrieben.',
    es: 'No se le pide una segunda revisión de esto, o ya está escrita.',
  },
  'A second review rates the same work by the same version of the rubric. Load the ticket again; your answers stay.': {
    de: 'Eine Zweitprüfung bewertet dieselbe Arbeit mit derselben Version des Bewertungsbogens. Bitte das Ticket neu laden; die Antworten bleiben.',
    es: 'Una segunda revisión valora el mismo trabajo con la misma versión de la rúbrica. Vuelva a cargar el ticket; sus respuestas se conservan.',
  },
  'Somebody else wrote the second review, or the dispute ended meanwhile.': {
    de: 'Jemand anders hat die Zweitprüfung geschrieben, oder die Anfechtung ist inzwischen beendet.',
    es: 'Otra persona escribió la segunda revisión, o la disputa terminó entretanto.',
  },
  'There is no such review of your work.': {
    de: 'Diese Prüfung Ihrer Arbeit gibt es nicht.',
    es: 'No hay tal revisión de su trabajo.',
  },
  'A second reviewer looks at this review already, or has decided on it.': {
    de: 'Diese Prüfung wird schon von einer zweiten Person angesehen, oder es ist darüber entschieden.',
    es: 'Esta revisión ya se mira por segunda vez, o ya se decidió sobre ella.',
  },
  'A stratified plan needs what it keeps the proportions of; a random one has none.': {
    de: 'Ein Plan mit Verhältnissen braucht das, wonach er sich richtet; einer rein per Los hat keines.',
    es: 'Un plan proporcional necesita aquello cuyas proporciones mantiene; uno al azar no tiene.',
  },
  'Write in a few words why the ticket is given back.': {
    de: 'Bitte in ein paar Worten schreiben, warum das Ticket zurückgegeben wird.',
    es: 'Escriba en pocas palabras por qué se devuelve el ticket.',
  },
};
