import type { Normalised } from '../connectors/connector-kind.ts';

/** Clocks differ; an event further ahead than this cannot be true and would hold the ticket's order hostage. */
const futureToleranceMs = 5 * 60_000;

/** Sets events aside that are dated in the future; they are kept in canonical form. */
export function holdBackFuture<T extends Normalised>(normalised: T, now: number): T {
  const latest = now + futureToleranceMs;
  const future = normalised.events.filter((event) => event.at > latest);
  if (future.length === 0) return normalised;
  const rejected = future.map((event) => ({
    reason: 'future-dated' as const,
    detail: `An event is dated ${new Date(event.at).toISOString()}, in the future. Check the helpdesk's clock.`,
    content: { events: [event] },
  }));
  const events = normalised.events.filter((event) => event.at <= latest);
  return { ...normalised, events, rejected: [...normalised.rejected, ...rejected] };
}
