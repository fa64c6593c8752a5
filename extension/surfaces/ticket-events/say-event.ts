import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { toPlainText } from '../plain-text.ts';
import { eventWords } from './event-words.ts';

/** What happened, in words: `public reply by Alice Adler`. */
export function sayEvent(event: TicketEventView): string {
  const words = eventWords();
  const who = event.actorName === null ? words.kinds[event.actorKind] : toPlainText(event.actorName, 60);
  const said = words.by(sayWhat(event), who);
  return event.foundBy === null ? said : words.foundBy[event.foundBy](said);
}

function sayWhat(event: TicketEventView): string {
  const words = eventWords();
  const detail = event.detail === null ? null : toPlainText(event.detail, 60);
  switch (event.type) {
    case 'ticket.created':
      return words.created;
    case 'message.added':
      if (event.automatic) return words.automaticMessage;
      if (event.visibility === 'internal') return words.note;
      return event.actorKind === 'customer' ? words.customerMessage : words.publicMessage;
    case 'status.changed':
      return words.status(detail ?? '');
    case 'assignee.changed':
      return detail === null ? words.unassigned : words.assigned(detail);
    case 'group.changed':
      return detail === null ? words.noGroup : words.group(detail);
    case 'attributes.changed':
      return words.attributes;
    case 'ticket.merged':
      return words.merged;
    case 'ticket.deleted':
      return words.deleted;
    case 'ticket.restored':
      return words.restored;
    case 'survey.answered':
      return words.survey;
    case 'work.logged':
      return words.work;
    case 'ticket.escalated':
      return words.escalated;
    case 'known-issue.linked':
      return words.knownIssue;
    default:
      return words.other;
  }
}
