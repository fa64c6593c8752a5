import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Problems closed with their cause known. */
export const rootCauseCompletion = defineDataMetric({
  id: 'root-cause-completion',
  label: 'Root cause completion',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Closed problems with a recorded root cause ÷ closed problems that need one.',
  source: 'Support KPIs (root cause analysis completion)',
  attribution: 'Nobody; in the period in which the problem was closed.',
  minimumSample: 10,
  needs: ['problem.closed'],
  of: overEvents('problem.closed', (problem) =>
    problem.needsRootCause
      ? observe(problem.at, null, problem.hasRootCause ? 1 : 0)
      : notCounted('Needs no root cause'),
  ),
});
