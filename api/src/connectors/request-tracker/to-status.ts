import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { RtSettings } from './settings.ts';

/** RT's default lifecycle: stalled waits for the requestor. `deleted` is an event of its own. */
const defaultLifecycle: Readonly<Record<string, StatusCategory>> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
  deleted: 'closed',
};

/** Category of a status name; an unknown one counts as open, so that no clock stops by mistake. */
export function toStatus(rawStatus: string, settings: RtSettings): StatusCategory {
  const name = rawStatus.toLowerCase();
  return settings.statuses[rawStatus] ?? settings.statuses[name] ?? defaultLifecycle[name] ?? 'open';
}

/** RT's numeric priority as a level. */
export function toPriority(priority: string, settings: RtSettings): string {
  const value = Number(priority);
  return settings.priorities.find((level) => value >= level.from)?.level ?? settings.lowestPriority;
}
