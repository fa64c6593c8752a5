import type { EscalationRated } from '@shiftlight/shared/events/business/quality.ts';
import type { TicketEscalated } from '@shiftlight/shared/events/ticket-events.ts';
import { habitsOf } from '../world/habits.ts';
import { createRandom } from '../world/random.ts';
import { agents } from '../world/team.ts';
import type { World } from '../world/world.ts';
import { isIn, type Window } from './window.ts';

/** A ticket that an agent of the first line moved to the specialists. */
export interface HandOver {
  readonly ticketId: string;
  readonly agentId: string;
  readonly at: number;
}

/** Every hand-over of the desk, oldest first. */
export function listHandOvers({ events }: Pick<World, 'events'>): readonly HandOver[] {
  return events.flatMap((event) => {
    const { ticketId, at, actor } = event;
    const isHandOver = event.type === 'group.changed' && event.groupId === 'tier-2';
    return isHandOver && actor.personId !== null ? [{ ticketId, agentId: actor.personId, at }] : [];
  });
}

/** Hand-overs before `until`, when nobody tagged them here yet, with what the specialist said with the first answer. */
export function listEarlierHandOvers(
  world: World,
  until: number,
  window: Window,
): readonly (TicketEscalated | EscalationRated)[] {
  const specialists = new Set(agents.filter(({ groupId }) => groupId === 'tier-2').map(({ id }) => id));
  const open = new Map(
    listHandOvers(world)
      .filter(({ at }) => at < until)
      .map((handOver) => [handOver.ticketId, handOver]),
  );
  const escalated = [...open.values()].map(({ ticketId, agentId, at }): TicketEscalated => {
    const actor = { kind: 'agent', personId: agentId } as const;
    // After the change of group, which the desk tells of the same instant.
    return { id: `${ticketId}-escalated`, type: 'ticket.escalated', ticketId, at, order: 1_000, actor, toTier: 2 };
  });
  const rated = world.events.flatMap(({ type, ticketId, at, actor }): readonly EscalationRated[] => {
    const handOver = open.get(ticketId);
    const isAnswer = type === 'message.added' && actor.personId !== null && specialists.has(actor.personId);
    if (handOver === undefined || !isAnswer || at < handOver.at) return [];
    open.delete(ticketId);
    const { agentId } = handOver;
    const complete = createRandom(`${world.seed}-rating-${ticketId}`).chance(
      habitsOf({ id: agentId }).completeHandOvers,
    );
    const escalationId = `desk/${ticketId}`;
    return [{ id: `rated/${ticketId}`, type: 'escalation.rated', at, escalationId, ticketId, agentId, complete }];
  });
  return [...escalated, ...rated].filter(({ at }) => isIn(window, at));
}
