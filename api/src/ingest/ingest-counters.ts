import { Counter, Histogram, type Registry } from 'prom-client';

export type IngestCounters = ReturnType<typeof createIngestCounters>;

/** What /metrics shows of the event way. */
export function createIngestCounters(registry: Registry) {
  const registers = [registry];
  return {
    events: new Counter({
      name: 'shiftlight_events_total',
      help: 'Canonical events by outcome: appended or duplicate.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    refolds: new Counter({
      name: 'shiftlight_refolds_total',
      help: 'Tickets folded anew because an event arrived late or out of order.',
      registers,
    }),
    breaches: new Counter({
      name: 'shiftlight_breach_timers_total',
      help: 'Tickets whose clocks changed by themselves at a due instant.',
      registers,
    }),
    groupSeconds: new Histogram({
      name: 'shiftlight_append_group_seconds',
      help: 'Time to commit one group of batches.',
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    deliveries: new Counter({
      name: 'shiftlight_deliveries_total',
      help: 'Webhook deliveries by outcome.',
      labelNames: ['outcome'] as const,
      registers,
    }),
  };
}
