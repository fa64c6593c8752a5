import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { toLengthChars } from './catalogue.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { agents, bot, type DeskAgent } from './team.ts';
import type { World } from './world.ts';

/** Names that the desk shows for its statuses. */
export const statusNames: Readonly<Record<StatusCategory, string>> = {
  new: 'new',
  open: 'open',
  pending: 'waiting for customer',
  'on-hold': 'waiting for supplier',
  solved: 'solved',
  closed: 'closed',
};

export const systemActor: Actor = { kind: 'system', personId: null };
export const toAgentActor = (agentId: string): Actor => ({ kind: 'agent', personId: agentId });
export const toCustomerActor = (ticket: DeskTicket): Actor => ({ kind: 'customer', personId: ticket.customer.id });

export function getAgent(agentId: string | null): DeskAgent {
  const found = agents.find(({ id }) => id === agentId);
  if (found === undefined) throw new Error(`There is no agent ${String(agentId)}.`);
  return found;
}

export function customerWrites(world: World, ticket: DeskTicket, at: number, text: string): void {
  ticket.messages.push({ at, author: ticket.customer.name, kind: 'customer', internal: false, text });
  recordMessage(world, ticket, at, toCustomerActor(ticket), text);
}

export function botWrites(world: World, ticket: DeskTicket, at: number, text: string): void {
  ticket.messages.push({ at, author: bot.name, kind: 'bot', internal: false, text });
  recordMessage(world, ticket, at, { kind: 'bot', personId: bot.id }, text, { automatic: true });
}

export function agentWrites(
  world: World,
  ticket: DeskTicket,
  at: number,
  agent: DeskAgent,
  text: string,
  internal = false,
): void {
  ticket.messages.push({ at, author: agent.name, kind: 'agent', internal, text });
  recordMessage(world, ticket, at, toAgentActor(agent.id), text, { internal });
  if (!internal) ticket.firstAnswerAt ??= at;
}

function recordMessage(
  world: World,
  ticket: DeskTicket,
  at: number,
  actor: Actor,
  text: string,
  { internal = false, automatic = false }: { readonly internal?: boolean; readonly automatic?: boolean } = {},
): void {
  world.record(ticket, at, actor, {
    type: 'message.added',
    visibility: internal ? 'internal' : 'public',
    automatic,
    channel: ticket.channel,
    lengthChars: toLengthChars(text, ticket.channel),
  });
}

export function setStatus(world: World, ticket: DeskTicket, at: number, actor: Actor, status: StatusCategory): void {
  if (ticket.status === status) return;
  ticket.status = status;
  if (status === 'solved' || status === 'closed') world.active.delete(ticket);
  else world.active.add(ticket);
  world.record(ticket, at, actor, { type: 'status.changed', status, rawStatus: statusNames[status] });
}

export function assign(world: World, ticket: DeskTicket, at: number, actor: Actor, agentId: string): void {
  if (ticket.assigneeId === agentId) return;
  ticket.assigneeId = agentId;
  world.record(ticket, at, actor, { type: 'assignee.changed', assigneeId: agentId });
}

export function moveToGroup(world: World, ticket: DeskTicket, at: number, actor: Actor, groupId: string): void {
  if (ticket.groupId === groupId) return;
  ticket.groupId = groupId;
  world.record(ticket, at, actor, { type: 'group.changed', groupId });
}

export function logWork(
  world: World,
  ticket: DeskTicket,
  at: number,
  agent: DeskAgent,
  durationMs: number,
  holdMs: number,
): void {
  world.record(ticket, at, toAgentActor(agent.id), { type: 'work.logged', durationMs, holdMs });
}
