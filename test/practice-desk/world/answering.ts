import { agentWrites, assign, getAgent, logWork, moveToGroup, setStatus, systemActor, toAgentActor } from './acts.ts';
import { handOver, placeholderAnswer } from './catalogue.ts';
import { customerReplyMedianMs, customerReplySpread, handleMedianMs, shares } from './distributions.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { days, hours, minutes } from './durations.ts';
import { findAssignee, planAnswerAt } from './roster.ts';
import type { DeskAgent } from './team.ts';
import type { World } from './world.ts';

export function assignTicket(world: World, at: number, ticket: DeskTicket): void {
  const agent = findAssignee(world, at, ticket, ticket.groupId);
  assign(world, ticket, at, systemActor, agent.id);
  if (ticket.firstAnswerAt === null && ticket.random.chance(shares.merged))
    world.plan(at + minutes(4), 'merge', ticket);
  world.plan(planAnswerAt(world, ticket, agent, at), 'answer', ticket);
}

/** The assignee turns to the ticket: a placeholder, an escalation or a real answer. */
export function answer(world: World, at: number, ticket: DeskTicket): void {
  const agent = getAgent(ticket.assigneeId);
  const first = ticket.firstAnswerAt === null;
  if (first && ticket.channel !== 'phone' && ticket.random.chance(agent.placeholderRatio))
    return placeholder(world, at, ticket, agent);
  if (first && ticket.groupId === 'tier-1' && ticket.random.chance(shares.escalated))
    return escalate(world, at, ticket, agent);
  agentWrites(world, ticket, at, agent, ticket.topic.answer);
  logHandling(world, ticket, at, agent);
  settle(world, ticket, at + 2_000, agent);
}

function placeholder(world: World, at: number, ticket: DeskTicket, agent: DeskAgent): void {
  agentWrites(world, ticket, at, agent, placeholderAnswer);
  setStatus(world, ticket, at + 1_000, toAgentActor(agent.id), 'open');
  world.plan(planAnswerAt(world, ticket, agent, at + minutes(30)), 'answer', ticket);
}

function escalate(world: World, at: number, ticket: DeskTicket, agent: DeskAgent): void {
  const actor = toAgentActor(agent.id);
  agentWrites(world, ticket, at, agent, handOver, true);
  setStatus(world, ticket, at + 1_000, actor, 'open');
  moveToGroup(world, ticket, at + 1_000, actor, 'tier-2');
  const specialist = findAssignee(world, at, ticket, 'tier-2');
  assign(world, ticket, at + 1_000, actor, specialist.id);
  world.plan(planAnswerAt(world, ticket, specialist, at + minutes(1)), 'answer', ticket);
}

function logHandling(world: World, ticket: DeskTicket, at: number, agent: DeskAgent): void {
  const durationMs = Math.round(ticket.random.lengthMs(handleMedianMs, 0.5) * agent.paceRatio);
  const holdMs = ticket.channel === 'phone' ? Math.round(durationMs * 0.2 * ticket.random.next()) : 0;
  logWork(world, ticket, at + 1_000, agent, durationMs, holdMs);
}

/** After an answer: solved, waiting for a supplier, or waiting for the customer. */
function settle(world: World, ticket: DeskTicket, at: number, agent: DeskAgent): void {
  const { random } = ticket;
  if (random.chance(agent.solveRatio)) return solve(world, at, ticket);
  const actor = toAgentActor(agent.id);
  if (random.chance(shares.onHold)) {
    setStatus(world, ticket, at, actor, 'on-hold');
    world.plan(planAnswerAt(world, ticket, agent, at + random.lengthMs(hours(20), 0.6)), 'answer', ticket);
    return;
  }
  waitForCustomer(world, ticket, at, agent);
}

export function waitForCustomer(world: World, ticket: DeskTicket, at: number, agent: DeskAgent): void {
  setStatus(world, ticket, at, toAgentActor(agent.id), 'pending');
  const returns = ticket.random.chance(0.85);
  const waitMs = returns ? ticket.random.lengthMs(customerReplyMedianMs, customerReplySpread) : days(3);
  world.plan(at + waitMs, returns ? 'customer-returns' : 'solve', ticket);
}

export function solve(world: World, at: number, ticket: DeskTicket): void {
  const { random } = ticket;
  setStatus(world, ticket, at, toAgentActor(getAgent(ticket.assigneeId).id), 'solved');
  if (random.chance(shares.surveyed)) world.plan(at + random.lengthMs(hours(4), 1), 'survey', ticket);
  if (random.chance(shares.reopened)) world.plan(at + random.lengthMs(hours(16), 0.8), 'customer-returns', ticket);
  else world.plan(at + days(4), 'close', ticket);
}
