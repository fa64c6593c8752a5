import type { TicketRule } from './metric.ts';
import { overOpened } from './ticket-rules.ts';

/** A rule over opened tickets: 1 for those that reached the tier or a higher one, credited to who escalated them there. */
export function reachedTier(tier: number): TicketRule {
  return overOpened(
    (facts) => (facts.tier >= tier ? 1 : 0),
    (facts) => facts.escalationSteps.find((step) => step.tier >= tier)?.by ?? facts.assigneeId,
  );
}
