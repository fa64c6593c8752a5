import type { Clock } from '../sla/clock.ts';
import type { TicketFacts } from './ticket-facts.ts';

/**
 * Result of folding a ticket's events: facts, clocks and whatever the fold itself must remember to go on.
 * JSON-serialisable; `fold` is opaque to everybody else.
 */
export interface TicketState {
  readonly facts: TicketFacts;
  readonly clocks: readonly Clock[];
  readonly fold: unknown;
}
