import { compareEvents } from '../events/compare-events.ts';
import { correctEvents } from '../events/correct-events.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import { countedMs, type MetricContext } from '../metrics/metric-context.ts';
import type { EpochMs } from '../time/instant.ts';

/** A time that an escalated ticket went back to who escalated it, and forth again. */
export interface EscalationReturn {
  readonly backAt: EpochMs;
  /** When it went forth again; null while it is back. */
  readonly forthAt: EpochMs | null;
  /** Counted ms between, up to `until` while it is back: the time that the missing information cost. */
  readonly lostMs: number;
}

/**
 * The returns of a ticket after its first escalation: the ticket is assigned back to the person who escalated it, after somebody else had it.
 * A ticket that was solved while it was back came with the answer: that is no return. `until` is the latest instant known of. Empty
 * when it was never escalated, or when nobody knows by whom.
 */
export function findReturns(
  events: readonly TicketEvent[],
  context: Pick<MetricContext, 'calendar'>,
  until: EpochMs,
): readonly EscalationReturn[] {
  const ordered = correctEvents(events).events.toSorted(compareEvents);
  const start = ordered.findIndex(({ type }) => type === 'ticket.escalated');
  const escalatedBy = ordered[start]?.actor.personId ?? null;
  if (escalatedBy === null) return [];
  const returns: EscalationReturn[] = [];
  let away = false;
  let backAt: EpochMs | null = null;
  for (const event of ordered.slice(start + 1)) {
    if (event.type === 'status.changed' && (event.status === 'solved' || event.status === 'closed')) {
      backAt = null;
      continue;
    }
    if (event.type !== 'assignee.changed' || event.assigneeId === null) continue;
    if (event.assigneeId === escalatedBy) {
      if (away) backAt ??= event.at;
      away = false;
      continue;
    }
    if (backAt !== null) returns.push({ backAt, forthAt: event.at, lostMs: countedMs(context, backAt, event.at) });
    backAt = null;
    away = true;
  }
  if (backAt !== null) returns.push({ backAt, forthAt: null, lostMs: countedMs(context, backAt, until) });
  return returns;
}
