import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Self-service visits that settled the matter. */
export const selfServiceResolutionRate = defineDataMetric({
  id: 'self-service-resolution-rate',
  label: 'Self-service resolution',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Visits that ended without a ticket and that the customer did not call unsolved ÷ visits.',
  source: 'Support KPIs; Customer success metrics (≥ 40 %)',
  attribution: 'Nobody; in the period in which the visit ended.',
  needs: ['self-service.ended'],
  of: overEvents('self-service.ended', (visit) =>
    observe(visit.at, null, !visit.contacted && visit.resolved !== false ? 1 : 0),
  ),
  variants: [
    {
      id: 'confirmed',
      label: 'Confirmed by the customer',
      definition: 'Visits that the customer called solved ÷ visits in which the customer said either.',
      source: 'Common practice (“Was this helpful?”)',
      of: overEvents('self-service.ended', (visit) =>
        visit.resolved === null
          ? notCounted('The customer did not say')
          : observe(visit.at, null, visit.resolved ? 1 : 0),
      ),
    },
  ],
});
