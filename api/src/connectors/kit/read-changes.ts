import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { FailedTicket, LogPage, PersonSeen, TicketsRead } from '../connector-kind.ts';
import { UnexpectedAnswer } from './unexpected-answer.ts';

/** A ticket's whole story as its helpdesk tells it. */
export interface TicketReading {
  readonly events: readonly TicketEvent[];
  readonly people: readonly PersonSeen[];
}

/** One page of tickets that changed. */
export interface ChangedPage<Listed, Position> {
  readonly tickets: readonly Listed[];
  /** From where listing goes on after these. */
  readonly position: Position;
  /** True when there is nothing more for now. */
  readonly caughtUp: boolean;
  /** How many there are in all; null when the helpdesk does not say. */
  readonly total: number | null;
}

/** How a helpdesk lists what changed, and how one ticket is read. */
export interface TicketSource<Listed, Position> {
  readonly positionSchema: z.ZodType<Position>;
  readonly firstPosition: Position;
  list(position: Position, phase: 'history' | 'live'): Promise<ChangedPage<Listed, Position>>;
  idOf(listed: Listed): string;
  read(listed: Listed): Promise<TicketReading>;
}

const parallelTickets = 4;
/** So many tickets are read, stored and forgotten at a time: memory stays flat however long the history is. */
const chunkSize = 20;

/**
 * Reads a helpdesk's history and then what changed since, from a cursor to being caught up. The cursor moves on only when all tickets
 * of a page are stored, so an interruption costs a page at most and loses nothing. A ticket that cannot be read is
 * told apart and stops nobody else.
 */
export async function* readChanges<Listed, Position>(
  stored: unknown,
  source: TicketSource<Listed, Position>,
): AsyncIterable<LogPage> {
  const schema = z.object({
    phase: z.enum(['history', 'live']),
    position: source.positionSchema,
    done: z.number(),
    total: z.number().nullable(),
  });
  // A cursor of an older version begins anew: nothing is counted twice.
  const parsed = schema.safeParse(stored);
  let cursor = parsed.success
    ? parsed.data
    : { phase: 'history' as const, position: source.firstPosition, done: 0, total: null };
  for (;;) {
    const page = await source.list(cursor.position, cursor.phase);
    const total = page.total ?? cursor.total;
    for (let i = chunkSize; i < page.tickets.length; i += chunkSize) {
      const chunk = await readEach(page.tickets.slice(i - chunkSize, i), source.idOf, source.read);
      const done = cursor.phase === 'history' ? cursor.done + i : cursor.done;
      yield { ...chunk, cursor, progress: { phase: cursor.phase, done, total } };
    }
    const rest = page.tickets.slice(Math.max(0, Math.ceil(page.tickets.length / chunkSize) - 1) * chunkSize);
    const last = await readEach(rest, source.idOf, source.read);
    const done = cursor.phase === 'history' ? cursor.done + page.tickets.length : cursor.done;
    cursor = { phase: page.caughtUp ? 'live' : cursor.phase, position: page.position, done, total };
    yield { ...last, cursor, progress: { phase: cursor.phase, done, total } };
    if (page.caughtUp) return;
  }
}

/** Reads tickets a few at a time. Throws what concerns the whole helpdesk; what concerns one ticket is told in `failed`. */
export async function readEach<Listed>(
  tickets: readonly Listed[],
  idOf: (listed: Listed) => string,
  read: (listed: Listed) => Promise<TicketReading>,
): Promise<TicketsRead> {
  const readings: TicketReading[] = [];
  const failed: FailedTicket[] = [];
  for (let i = 0; i < tickets.length; i += parallelTickets) {
    await Promise.all(
      tickets.slice(i, i + parallelTickets).map(async (listed) => {
        try {
          readings.push(await read(listed));
        } catch (error) {
          if (!concernsOneTicket(error)) throw error;
          failed.push({ ticketId: idOf(listed), detail: error.message });
        }
      }),
    );
  }
  const people = new Map(readings.flatMap((reading) => reading.people).map((person) => [person.externalId, person]));
  return {
    events: readings.flatMap((reading) => reading.events),
    people: [...people.values()],
    rejected: [],
    failed,
  };
}

function concernsOneTicket(error: unknown): error is ShiftlightError {
  if (error instanceof UnexpectedAnswer) return true;
  return error instanceof ShiftlightError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN');
}
