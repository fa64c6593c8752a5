import { channelPace, firstReplyMedianMs, replySpread } from './distributions.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { minutes } from './durations.ts';
import { afterWork } from './duty.ts';
import { agents, newcomer, type DeskAgent } from './team.ts';
import type { World } from './world.ts';

/** The newcomer's tickets are left to the newcomer for a while, once somebody may be watching. */
const newcomerPaceRatio = 3;

/** How much later a colleague with one more open ticket comes to a new one. */
const delayPerOpenMs = minutes(10);

/** Who takes a ticket: whoever is expected to come to it first, by duty hours and open tickets. */
export function findAssignee(world: World, at: number, ticket: DeskTicket, groupId: string): DeskAgent {
  const open = countOpen(world);
  const medianMs = firstReplyMedianMs[ticket.priority] * channelPace[ticket.channel];
  const expected = (agent: DeskAgent): number => {
    const workMs = medianMs * agent.paceRatio + (open.get(agent.id) ?? 0) * delayPerOpenMs;
    return isWatched(world, agent, at) ? at + workMs : afterWork(agent, at, workMs);
  };
  const candidates = agents
    .filter((agent) => agent.groupId === groupId)
    .map((agent) => ({ agent, at: expected(agent) }));
  const [first] = candidates.sort((a, b) => a.at - b.at);
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

function isWatched(world: World, agent: DeskAgent, at: number): boolean {
  return agent === newcomer && at >= world.liveFrom;
}

function countOpen(world: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { assigneeId } of world.active)
    if (assigneeId !== null) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
  return counts;
}
