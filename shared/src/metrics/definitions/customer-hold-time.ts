import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Time that callers wait on the line, in ms. */
export const customerHoldTime = defineDataMetric({
  id: 'customer-hold-time',
  label: 'Customer hold time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time a caller waits before a person takes the call, and on hold during it.',
  source: 'KPI article (time a customer stays on hold while waiting to be attended)',
  attribution: 'Who took the call, in the period in which it ended.',
  minimumSample: 10,
  needs: ['call.ended'],
  breakdowns: ['agent', 'day', 'hour'],
  of: overEvents('call.ended', (call) => observe(call.at, call.agentId, call.waitedMs + call.holdMs)),
  variants: [
    {
      id: 'before-answer',
      label: 'Before the answer',
      definition:
        'Time a caller waits before a person takes the call; calls that nobody took count with the time until the caller gave up.',
      source: 'KPI article (waiting to be attended)',
      of: overEvents('call.ended', (call) => observe(call.at, call.agentId, call.waitedMs)),
    },
    {
      id: 'during-call',
      label: 'During the call',
      definition: 'Time on hold during calls that a person took.',
      source: 'Common contact centre practice (hold time)',
      of: overEvents('call.ended', (call) =>
        call.answered ? observe(call.at, call.agentId, call.holdMs) : notCounted('Nobody took the call'),
      ),
    },
  ],
});
