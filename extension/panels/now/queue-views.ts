import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { NowGroup, NowRow } from '../../ui/clock/group-by-urgency.ts';

/** What of the queue is shown. */
export const queueViews = ['all', 'aged', 'special', 'unassigned'] as const;
export type QueueView = (typeof queueViews)[number];

/** Hours from which an open ticket counts as aged. Source: Hot Rodan metrics draft (backlog older than a day). */
export const agedAfterHours = ['24', '72', '168'] as const;
export type AgedAfterHours = (typeof agedAfterHours)[number];

const hourMs = 3_600_000;

/** True when the ticket has been open for longer, by wall-clock time. */
export function isAged({ openedAt }: Pick<TicketView, 'openedAt'>, now: EpochMs, hours: AgedAfterHours): boolean {
  return now - openedAt > Number(hours) * hourMs;
}

/** The usual tier is no news; only others are marked. */
export const isSpecialTier = (tier: string | null): boolean =>
  tier !== null && !/^(standard|default|normal)$/i.test(tier);

/** A tier beyond the usual one, or the highest priority. */
export function isSpecial({ priority, customerTier }: Pick<TicketView, 'priority' | 'customerTier'>): boolean {
  return isSpecialTier(customerTier) || /^(p1|urgent|critical|highest)$/i.test(priority ?? '');
}

/** Rows whose clock is over, at risk, or due within an hour of the time that counts. */
export function listAtRisk(groups: readonly NowGroup[]): readonly NowRow[] {
  return groups.flatMap(({ urgency, rows }) =>
    urgency === 'over' || urgency === 'hour' ? rows : rows.filter(({ sign }) => sign?.state === 'at-risk'),
  );
}

/** Whether all words of the text stand somewhere in the ticket's subject, number, priority, tier or status; without case. */
export function matchesSearch(ticket: TicketView, text: string): boolean {
  const { subject, externalId, priority, customerTier, rawStatus } = ticket;
  const told = [subject, `#${externalId}`, priority, customerTier, rawStatus].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}
