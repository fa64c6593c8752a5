import { statusNames } from '../world/acts.ts';
import type { DeskTicket } from '../world/desk-ticket.ts';
import { agents } from '../world/team.ts';
import { html, type Html } from './html.ts';

export const lists = ['open', 'mine', 'unassigned', 'done'] as const;
export type ListName = (typeof lists)[number];

const longestList = 200;

/** The tickets of a list, newest change first. */
export function toListPage(tickets: Iterable<DeskTicket>, list: ListName, agentId: string): Html {
  const shown = [...tickets]
    .filter((ticket) => belongs(ticket, list, agentId))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, longestList);
  if (shown.length === 0)
    return html`<h1>${titles[list]}</h1>
      <p>No tickets here.</p>`;
  return html`<h1>${titles[list]} <small>${shown.length}</small></h1>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Subject</th>
            <th>Customer</th>
            <th>Priority</th>
            <th>Channel</th>
            <th>Status</th>
            <th>Assignee</th>
            <th>Changed</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(toRow)}
        </tbody>
      </table>
    </div>`;
}

const titles: Readonly<Record<ListName, string>> = {
  open: 'Open tickets',
  mine: 'My tickets',
  unassigned: 'Unassigned tickets',
  done: 'Done',
};

function belongs({ status, assigneeId }: DeskTicket, list: ListName, agentId: string): boolean {
  const done = status === 'solved' || status === 'closed';
  if (list === 'done') return done;
  if (done) return false;
  return list === 'open' || assigneeId === (list === 'mine' ? agentId : null);
}

function toRow(ticket: DeskTicket): Html {
  return html`<tr>
    <td>${ticket.id}</td>
    <td><a href="/tickets/${ticket.id}">${ticket.subject}</a></td>
    <td>${ticket.customer.name}</td>
    <td>${ticket.priority}</td>
    <td>${ticket.channel}</td>
    <td>${statusNames[ticket.status]}</td>
    <td>${toAgentName(ticket.assigneeId)}</td>
    <td>${toTime(ticket.updatedAt)}</td>
  </tr>`;
}

export function toAgentName(agentId: string | null): string {
  return agents.find(({ id }) => id === agentId)?.name ?? 'nobody';
}

export function toTime(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
