import { statusNames } from '../world/acts.ts';
import type { DeskMessage, DeskTicket } from '../world/desk-ticket.ts';
import { html, type Html } from './html.ts';
import { toAgentName, toTime } from './list-page.ts';

/** One ticket with its conversation and the form to answer it. */
export function toTicketPage(ticket: DeskTicket): Html {
  const facts = [
    ['Status', statusNames[ticket.status]],
    ['Priority', ticket.priority],
    ['Assignee', toAgentName(ticket.assigneeId)],
    ['Team', ticket.groupId],
    ['Customer', `${ticket.customer.name} (${ticket.customer.tier})`],
    ['Channel', ticket.channel],
    ['Opened', toTime(ticket.openedAt)],
  ] as const;
  return html`<h1>#${ticket.id}: ${ticket.subject}</h1>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${ticket.messages.map(toMessage)} ${toReplyForm(ticket)}`;
}

function toMessage({ author, at, kind, internal, text }: DeskMessage): Html {
  const note = internal ? ', internal note' : kind === 'bot' ? ', automatic' : '';
  return html`<article class="${internal ? 'internal' : kind}">
    <h2>${author}${note}, ${toTime(at)}</h2>
    ${text}
  </article>`;
}

function toReplyForm({ id, status }: DeskTicket): Html {
  if (status === 'closed') return html`<p>This ticket is closed.</p>`;
  return html`<form class="reply" method="post" action="/tickets/${id}/replies">
    <label for="text">Your answer</label>
    <textarea id="text" name="text" required maxlength="5000"></textarea>
    <label><input type="checkbox" name="internal" value="yes" /> Internal note: the customer does not see it</label>
    <label>
      Then set to
      <select name="status">
        <option value="pending">waiting for customer</option>
        <option value="solved">solved</option>
        <option value="open">open</option>
      </select>
    </label>
    <button>Send</button>
  </form>`;
}
