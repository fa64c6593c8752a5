import type { Clock } from '../sla/clock.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';

/** How a due target ended and when that was certain; null while it counts, and when it was cancelled. */
export function findDecision(clock: Clock): { readonly at: EpochMs; readonly met: boolean } | null {
  if (clock.state === 'met' && clock.stoppedAt !== null) return { at: clock.stoppedAt, met: true };
  if ((clock.state === 'breached' || clock.state === 'met-late') && clock.breachedAt !== null)
    return { at: clock.breachedAt, met: false };
  return null;
}

/**
 * The person whose target it was: who answered for a met first response, who resolved for a met resolution, otherwise the owner who
 * held the clock longest while it counted; null when nobody did.
 */
export function ownerOf(clock: Clock, facts: TicketFacts): string | null {
  if (clock.state === 'met' && clock.kind === 'first-response' && facts.firstHumanReplyAt === clock.stoppedAt)
    return facts.firstHumanReplyBy;
  if (clock.state === 'met' && clock.kind === 'resolution' && facts.resolvedAt === clock.stoppedAt)
    return facts.resolvedBy;
  let longest: { ownerId: string; usedMs: number } | null = null;
  for (const { ownerId, usedMs } of clock.owners) {
    if (ownerId !== null && (longest === null || usedMs > longest.usedMs)) longest = { ownerId, usedMs };
  }
  return longest?.ownerId ?? null;
}
