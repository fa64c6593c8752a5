import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { createAgenda } from './agenda.ts';
import type { DeskTicket } from './desk-ticket.ts';
import type { EventPart } from './event-part.ts';
import { createRandom, type Random } from './random.ts';
import { steps, type StepName } from './steps.ts';

export interface WorldOptions {
  readonly seed: string;
  /** First instant of the history. */
  readonly startAt: number;
  /** From here on a viewer may be watching: tickets keep coming at every hour. */
  readonly liveFrom: number;
}

/** The desk's own small world. The same seed, instants and interventions give the same events, however often time is advanced. */
export interface World extends WorldOptions {
  readonly tickets: Map<string, DeskTicket>;
  /** Tickets that are neither solved nor closed. */
  readonly active: Set<DeskTicket>;
  /** Everything that happened, oldest first. */
  readonly events: TicketEvent[];
  readonly arrivals: Random;
  now(): number;
  /** Lets everything happen that is planned until `at`. */
  advance(at: number): void;
  record(ticket: DeskTicket, at: number, actor: Actor, part: EventPart): void;
  /** Plans a step; it falls away when the ticket's course changes before. */
  plan(at: number, step: StepName, ticket: DeskTicket | null): void;
}

interface Planned {
  readonly step: StepName;
  readonly ticket: DeskTicket | null;
  readonly course: number;
}

export function createWorld(options: WorldOptions): World {
  const agenda = createAgenda<Planned>();
  const tickets = new Map<string, DeskTicket>();
  const events: TicketEvent[] = [];
  let now = options.startAt;

  const world: World = {
    ...options,
    tickets,
    active: new Set(),
    events,
    arrivals: createRandom(`${options.seed}-arrivals`),
    now: () => now,
    advance: (until) => {
      for (let due = agenda.take(until); due !== null; due = agenda.take(until)) {
        const { step, ticket, course } = due.item;
        now = due.at;
        if (ticket === null || ticket.course === course) steps[step](world, due.at, ticket);
      }
      now = Math.max(now, until);
    },
    record: (ticket, at, actor, part) => {
      ticket.events += 1;
      ticket.updatedAt = at;
      events.push({
        ...part,
        id: `${ticket.id}-${ticket.events}`,
        ticketId: ticket.id,
        at,
        order: ticket.events,
        actor,
      });
    },
    plan: (at, step, ticket) => agenda.add(at, { step, ticket, course: ticket?.course ?? 0 }),
  };
  world.plan(options.startAt, 'arrival', null);
  return world;
}
