import { csat } from './csat.ts';
import { firstContactResolution } from './first-contact-resolution.ts';
import { firstResponseTime } from './first-response-time.ts';
import type { TicketMetric } from './metric.ts';
import { resolutionTime } from './resolution-time.ts';
import { slaCompliance } from './sla-compliance.ts';
import { ticketsHandled } from './tickets-handled.ts';

/** Every metric, in the order of the reference page. A new one is one file and one line here. */
export const metrics: readonly TicketMetric[] = [
  firstResponseTime,
  resolutionTime,
  slaCompliance,
  csat,
  firstContactResolution,
  ticketsHandled,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric with this id; null when there is none. */
export function findMetric(id: string): TicketMetric | null {
  return byId.get(id) ?? null;
}
