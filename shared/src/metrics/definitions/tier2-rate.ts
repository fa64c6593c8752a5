import { defineMetric } from '../define-metric.ts';
import { overOpened } from '../ticket-rules.ts';

/** Tickets that reached tier 2. */
export const tier2Rate = defineMetric({
  id: 'tier2-rate',
  label: 'Tier 2 rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition: 'Tickets that reached tier 2 or above ÷ tickets opened.',
  source: 'KPI tree (rate of escalation to higher support tiers); Hot Rodan metrics draft (tier 2/3)',
  attribution: 'Who has the ticket, in the period in which it was opened.',
  needs: ['ticket.created', 'ticket.escalated'],
  of: overOpened((facts) => (facts.tier >= 2 ? 1 : 0)),
});
