import type { Clock } from '../sla/clock.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';

/**
 * How a due target ended and when that was certain; null while it counts, and when it was cancelled in time.
 * Once breached it stays missed, also when the ticket is then solved without the answer: closing does not undo a breach.
 */
export function findDecision(clock: Clock): { readonly at: EpochMs; readonly met: boolean } | null {
  if (clock.breachedAt !== null) return { at: clock.breachedAt, met: false };
  if (clock.state === 'met' && clock.stoppedAt !== null) return { at: clock.stoppedAt, met: true };
  return null;
}

/** Who did at that instant what the clock waited for; null when nobody did. */
function findDoer(clock: Clock, facts: TicketFacts): string | null {
  const at = clock.stoppedAt;
  return (
    facts.agentMessages.find((message) => message.at === at)?.agentId ??
    facts.resolvedSpans.find((span) => span.from === at)?.by ??
    null
  );
}

/**
 * The person whose target it was: who answered or resolved where that met it in time, otherwise the owner who held the clock longest
 * while it counted; null when nobody did.
 */
export function ownerOf(clock: Clock, facts: TicketFacts): string | null {
  if (clock.state === 'met' && clock.kind !== 'group-ownership') {
    const doer = findDoer(clock, facts);
    if (doer !== null) return doer;
  }
  let longest: { ownerId: string; usedMs: number } | null = null;
  for (const { ownerId, usedMs } of clock.owners) {
    if (ownerId !== null && (longest === null || usedMs > longest.usedMs)) longest = { ownerId, usedMs };
  }
  return longest?.ownerId ?? null;
}
