import { defineMetric } from '../define-metric.ts';
import { reachedTier } from '../reached-tier.ts';

/** Tickets that reached tier 2. */
export const tier2Rate = defineMetric({
  id: 'tier2-rate',
  label: 'Tier 2 rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition: 'Tickets that reached tier 2 or above ÷ tickets opened.',
  source: 'KPI tree (rate of escalation to higher support tiers); Hot Rodan metrics draft (tier 2/3)',
  attribution: 'Who escalated it to that tier, else who has the ticket, in the period in which it was opened.',
  needs: ['ticket.created', 'ticket.escalated'],
  of: reachedTier(2),
});
