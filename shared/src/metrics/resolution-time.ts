import { defineMetric } from './define-metric.ts';
import type { Measure } from './metric.ts';
import { countedMs } from './metric-context.ts';
import { notCounted } from './observation.ts';
import { whyLeftOut } from './ticket-scope.ts';

const toLastResolve: Measure['of'] = ({ facts }, context) => {
  const leftOut = whyLeftOut(facts);
  if (leftOut !== null) return notCounted(leftOut);
  if (facts.resolvedAt === null) return notCounted('Not resolved');
  return [
    { at: facts.resolvedAt, agentId: facts.resolvedBy, value: countedMs(context, facts.openedAt, facts.resolvedAt) },
  ];
};

const toFirstResolve: Measure['of'] = ({ facts }, context) => {
  const leftOut = whyLeftOut(facts);
  if (leftOut !== null) return notCounted(leftOut);
  if (facts.firstResolvedAt === null) return notCounted('Not resolved yet');
  return [
    {
      at: facts.firstResolvedAt,
      agentId: facts.resolvedBy,
      value: countedMs(context, facts.openedAt, facts.firstResolvedAt),
    },
  ];
};

/** Time from the ticket's creation to its resolution, in ms. */
export const resolutionTime = defineMetric({
  id: 'resolution-time',
  label: 'Resolution time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Time from the ticket’s creation to its last move to solved; a reopened ticket counts once, when it is solved again.',
  source: 'Hot Rodan metrics draft (ticket open → ticket close); Zendesk full resolution time',
  attribution: 'Who resolved it, in the period in which it was resolved.',
  minimumSample: 10,
  needs: ['ticket.created', 'status.changed'],
  of: toLastResolve,
  variants: [
    {
      id: 'first-resolution',
      label: 'To the first resolution',
      definition: 'Time from the ticket’s creation to its first move to solved, whatever happens later.',
      source: 'Zendesk first resolution time; Plain first resolution',
      of: toFirstResolve,
    },
  ],
});
