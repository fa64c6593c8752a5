import { getMetric } from '../index.ts';
import type { TicketMetric } from '../metric.ts';
import { metricProfiles } from '../profiles/index.ts';

/**
 * Metrics of which a workspace chooses the definition: those over tickets that helpdesks and texts define differently. Variants of others are
 * parts of the figure (service levels by kind of clock) or other figures (a net change), not another way to count the same.
 */
export const choosableMetrics: readonly TicketMetric[] = [
  'first-response-time',
  'next-reply-time',
  'resolution-time',
  'requester-wait-time',
  'agent-work-time',
  'average-handle-time',
  'first-contact-resolution',
  'reopen-rate',
  'csat',
].flatMap((id) => {
  const metric = getMetric(id);
  return metric.over === 'tickets' ? [metric] : [];
});

/** The metric by its id when its definition can be chosen; null otherwise. */
export function findChoosable(metricId: string): TicketMetric | null {
  return choosableMetrics.find(({ id }) => id === metricId) ?? null;
}

/** What a profile chooses, metric by metric; metrics that its helpdesk does not have keep what is `kept`. Null when there is no such profile. */
export function listProfileChoices(
  profileId: string,
  kept: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const profile = metricProfiles.find(({ id }) => id === profileId);
  if (profile === undefined) return null;
  const chosen: Record<string, string> = {};
  for (const { id } of choosableMetrics) {
    const variant = id in profile.variants ? (profile.variants[id] ?? null) : (kept[id] ?? null);
    if (variant !== null) chosen[id] = variant;
  }
  return chosen;
}
