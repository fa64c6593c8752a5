import type { EpochMs } from '../time/instant.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { Tier } from './trigger.ts';

/** A ticket that a person resolved, and the tier to which somebody else had handed it before. */
export interface ResolvedAtTier {
  readonly at: EpochMs;
  readonly tier: Tier;
}

/** In which tier a person worked, and what that was told from. */
export interface WorkTier {
  readonly tier: Tier;
  /** Tickets that the person resolved in the window. */
  readonly resolved: number;
  /** Of these, tickets that somebody else had escalated before. */
  readonly escalated: number;
  /** True when the person is an escalation specialist by their role here, and therefore in tier 2 at least. */
  readonly isSpecialist: boolean;
}

/** The tickets that the person resolved; one that they escalated themselves is none that came to them from below. */
export function listResolvedAtTier(
  tickets: Iterable<{ readonly facts: TicketFacts }>,
  agentId: string,
): readonly ResolvedAtTier[] {
  const resolved: ResolvedAtTier[] = [];
  for (const { facts } of tickets) {
    if (facts.resolvedAt === null || facts.resolvedBy !== agentId) continue;
    const steps = facts.escalationSteps.filter(({ by }) => by !== agentId);
    resolved.push({ at: facts.resolvedAt, tier: toTier(Math.max(1, ...steps.map(({ tier }) => tier))) });
  }
  return resolved;
}

/**
 * The tier of a person over a window: the highest one to which more than half of the tickets that they resolved had been escalated by
 * others. Helpdesks do not tell who belongs to which tier, but they tell every escalation, so this needs no upkeep and is right for somebody
 * who changed the tier. A specialist by role is in tier 2 at least.
 */
export function findWorkTier(resolved: readonly ResolvedAtTier[], isSpecialist: boolean): WorkTier {
  const countFrom = (tier: Tier) => resolved.filter((one) => one.tier >= tier).length;
  const isMost = (count: number) => count > resolved.length / 2;
  const byTickets: Tier = isMost(countFrom(3)) ? 3 : isMost(countFrom(2)) ? 2 : 1;
  return {
    tier: isSpecialist && byTickets === 1 ? 2 : byTickets,
    resolved: resolved.length,
    escalated: countFrom(2),
    isSpecialist,
  };
}

function toTier(tier: number): Tier {
  if (tier >= 3) return 3;
  return tier >= 2 ? 2 : 1;
}
