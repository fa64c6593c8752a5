import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Customers about to write who found their answer first. */
export const deflection = defineDataMetric({
  id: 'deflection',
  label: 'Deflection',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition: 'Visits that began to contact support and ended without a ticket ÷ visits that began to.',
  source: 'Support KPIs (self-service: deflection 40 %)',
  attribution: 'Nobody; in the period in which the visit ended.',
  needs: ['self-service.ended'],
  of: overEvents('self-service.ended', (visit) =>
    visit.soughtContact ? observe(visit.at, null, visit.contacted ? 0 : 1) : notCounted('Did not look for a contact'),
  ),
});
