import type { Normalised } from '../connectors/connector-kind.ts';

/** Clocks differ; an event further ahead than this cannot be true and would hold the ticket's order hostage. */
const futureToleranceMs = 5 * 60_000;

/** Sets events aside that are dated in the future; they are kept in canonical form. */
export function holdBackFuture<T extends Normalised>(normalised: T, now: number): T {
  const latest = now + futureToleranceMs;
  const { business = [] } = normalised;
  const future = [...normalised.events, ...business.map(({ event, revision }) => ({ ...event, revision }))].filter(
    (event) => event.at > latest,
  );
  if (future.length === 0) return normalised;
  const rejected = future.map((event) => ({
    reason: 'future-dated' as const,
    detail: `An event is dated ${new Date(event.at).toISOString()}, in the future. Check the clock of the sending system.`,
    content: { events: [event] },
  }));
  const events = normalised.events.filter((event) => event.at <= latest);
  const rest = business.filter(({ event }) => event.at <= latest);
  return { ...normalised, events, business: rest, rejected: [...normalised.rejected, ...rejected] };
}
