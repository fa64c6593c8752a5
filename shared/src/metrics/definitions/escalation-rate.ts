import { defineMetric } from '../define-metric.ts';
import { overOpened } from '../ticket-rules.ts';

/** Tickets that were escalated. */
export const escalationRate = defineMetric({
  id: 'escalation-rate',
  label: 'Escalation rate',
  unit: 'ratio',
  better: 'lower',
  accumulate: 'ratio',
  definition: 'Tickets escalated to a higher tier at least once ÷ tickets opened.',
  source: 'Hot Rodan metrics draft (escalated tickets / total tickets); Support KPIs',
  attribution: 'Who escalated it first, else who has the ticket, in the period in which it was opened.',
  needs: ['ticket.created', 'ticket.escalated'],
  of: overOpened(
    (facts) => (facts.escalations > 0 ? 1 : 0),
    (facts) => facts.firstEscalatedBy ?? facts.assigneeId,
  ),
});
