import { stockBreakdowns } from '../breakdown.ts';
import { defineMetric } from '../define-metric.ts';
import { notCounted } from '../observation.ts';
import { overOpenAtEnd } from '../open-at.ts';

const DAY_MS = 86_400_000;

/** Tickets open at the end of a period. */
export const ticketBacklog = defineMetric({
  id: 'ticket-backlog',
  label: 'Ticket backlog',
  unit: 'count',
  better: 'lower',
  accumulate: 'count',
  definition: 'Tickets that are not resolved at the end of the period.',
  source: 'Hot Rodan metrics draft (number of open/unresolved tickets); Support KPIs',
  attribution: 'Who held the ticket at the end of the period.',
  minimumSample: 1,
  additive: false,
  needs: ['ticket.created', 'status.changed'],
  breakdowns: stockBreakdowns,
  of: overOpenAtEnd(() => 1),
  variants: [
    {
      id: 'older-than-a-day',
      label: 'Older than 24 hours',
      definition:
        'Tickets that are not resolved at the end of the period and were opened more than 24 hours before it.',
      source: 'Hot Rodan metrics draft (< 10 tickets aged > 24 hours)',
      of: overOpenAtEnd((facts, at) => (at - facts.openedAt > DAY_MS ? 1 : notCounted('Opened within 24 hours'))),
    },
    {
      id: 'age',
      label: 'Age',
      definition: 'Wall-clock age of the tickets that are not resolved at the end of the period.',
      source: 'Hot Rodan metrics draft (open tickets, count and age)',
      unit: 'ms',
      accumulate: 'distribution',
      of: overOpenAtEnd((facts, at) => at - facts.openedAt),
    },
  ],
});
