import { agentWrites, assign, getAgent, setStatus, toAgentActor } from './acts.ts';
import { solve, waitForCustomer } from './answering.ts';
import { hours } from './durations.ts';
import type { World } from './world.ts';

/** What a person did on the desk's own pages. Kept with its instant, so that a restarted desk comes to the same state. */
export interface Intervention {
  readonly at: number;
  readonly ticketId: string;
  readonly agentId: string;
  readonly text: string;
  readonly internal: boolean;
  readonly status: 'open' | 'pending' | 'solved';
}

/** A person answers: what the desk had planned for the ticket no longer happens. */
export function intervene(world: World, { at, ticketId, agentId, text, internal, status }: Intervention): void {
  world.advance(at);
  const ticket = world.tickets.get(ticketId);
  if (ticket === undefined) throw new Error(`There is no ticket ${ticketId}.`);
  const agent = getAgent(agentId);
  const actor = toAgentActor(agent.id);
  ticket.course += 1;
  if (ticket.assigneeId === null) assign(world, ticket, at, actor, agent.id);
  agentWrites(world, ticket, at, agent, text, internal);
  if (status === 'solved') return solve(world, at, ticket);
  if (status === 'pending') return waitForCustomer(world, ticket, at, agent);
  setStatus(world, ticket, at, actor, 'open');
  world.plan(at + hours(2), 'answer', ticket);
}
