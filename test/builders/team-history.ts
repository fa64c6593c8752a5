import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { writeTicket } from './ticket-events.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Numbers that look random and are the same in every run (mulberry32). */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a team did in the days before an instant: asked, answered, resolved, some rated, some reopened, some left open. */
export function writeTeamHistory(
  agents: readonly string[],
  {
    until,
    days,
    tickets,
    seed = 7,
  }: { readonly until: number; readonly days: number; readonly tickets: number; readonly seed?: number },
): TicketEvent[] {
  const next = createNumbers(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(next() * list.length)] ?? fallback;
  return Array.from({ length: tickets }).flatMap((_, index): TicketEvent[] => {
    const ticket = writeTicket(`history-${seed}-${index}`);
    const agent = pick(agents, 'nobody');
    const askedAt = until - Math.floor(next() * days * day) - 600 * minute;
    const answeredAt = askedAt + Math.ceil(next() * 90) * minute;
    const resolvedAt = answeredAt + Math.ceil(next() * 300) * minute;
    const created = ticket.created(askedAt);
    const events: TicketEvent[] = [
      {
        ...created,
        attributes: {
          ...created.attributes,
          category: pick(['billing', 'technical'], 'billing'),
          channel: pick(['email', 'chat'], 'email'),
          priority: pick(['P1', 'P2', 'P3'], 'P3'),
        },
      },
      ticket.assigned(askedAt + minute, agent),
      ticket.answered(answeredAt, agent),
    ];
    if (next() < 0.3) {
      events.push(ticket.asked(answeredAt + minute), ticket.answered(answeredAt + 20 * minute, pick(agents, agent)));
    }
    // What is older than two days is resolved: a queue holds days, not months.
    if (next() < 0.85 || askedAt < until - 2 * day) events.push(ticket.status(resolvedAt, 'solved', agent));
    if (next() < 0.4) events.push(ticket.rated(resolvedAt + 30 * minute, 1 + Math.floor(next() * 5)));
    return events;
  });
}

/** Delivers in pieces that one delivery takes. */
export function toDeliveries(events: readonly TicketEvent[], size = 1_000): readonly (readonly TicketEvent[])[] {
  const count = Math.ceil(events.length / size);
  return Array.from({ length: count }, (_, index) => events.slice(index * size, (index + 1) * size));
}
