import { channelPace, firstReplyMedianMs, replySpread } from './distributions.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { afterWork, nextOnDuty } from './duty.ts';
import { agents, newcomer, type DeskAgent } from './team.ts';
import type { World } from './world.ts';

/** The newcomer's tickets are left to the newcomer for a while, once somebody may be watching. */
const newcomerPaceRatio = 3;

/** Who takes a ticket: of those on duty the one with the fewest open tickets; at quiet hours whoever comes next. */
export function findAssignee(world: World, at: number, groupId: string): DeskAgent {
  const open = countOpen(world);
  const candidates = agents
    .filter((agent) => agent.groupId === groupId)
    .map((agent) => ({ agent, from: startOfDuty(world, agent, at), load: open.get(agent.id) ?? 0 }));
  const [first] = candidates.sort((a, b) => a.from - b.from || a.load - b.load);
  if (first === undefined) throw new Error(`Nobody works in ${groupId}.`);
  return first.agent;
}

/** When this person's next answer to the ticket comes. */
export function planAnswerAt(world: World, ticket: DeskTicket, agent: DeskAgent, at: number): number {
  const medianMs = firstReplyMedianMs[ticket.priority] * channelPace[ticket.channel] * agent.paceRatio;
  const workMs = ticket.random.lengthMs(medianMs, replySpread);
  if (isWatched(world, agent, at)) return at + workMs * newcomerPaceRatio;
  return afterWork(agent, at, workMs);
}

function startOfDuty(world: World, agent: DeskAgent, at: number): number {
  return isWatched(world, agent, at) ? at : nextOnDuty(agent, at);
}

function isWatched(world: World, agent: DeskAgent, at: number): boolean {
  return agent === newcomer && at >= world.liveFrom;
}

function countOpen(world: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { assigneeId } of world.active)
    if (assigneeId !== null) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
  return counts;
}
