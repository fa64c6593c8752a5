import { compareEvents } from '../events/compare-events.ts';
import { correctEvent, correctEvents } from '../events/correct-events.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import { compilePolicies } from '../sla/compile-policies.ts';
import type { SlaPolicy } from '../sla/policy.ts';
import type { Calendar } from '../time/calendar.ts';
import { foldEvent } from './fold-event.ts';
import { createDraft, foldIsInOrder, toDraft, toTicketState } from './ticket-draft.ts';
import { TicketFoldError } from './ticket-fold-error.ts';
import type { TicketState } from './ticket-state.ts';

/** Turns a ticket's events into its facts and clocks. */
export interface TicketFold {
  /**
   * The state after one more event. Throws TicketFoldError when the event belongs before one that was folded already, or corrects one: run
   * again then.
   */
  step(state: TicketState | null, event: TicketEvent): TicketState;
  /** The state after all events of one ticket, in whatever order they are given. Throws TicketFoldError when there are none. */
  run(events: readonly TicketEvent[]): TicketState;
}

export interface TicketFoldOptions {
  /** Ordered: the first policy that fits a ticket applies. */
  readonly policies: readonly SlaPolicy[];
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The helpdesk whose tickets are folded. Without one, policies for some helpdesks only apply to none. */
  readonly connectorId?: string;
}

/**
 * Prepares a fold for a set of policies and calendars. `run` over all events and `step` over each in order give the same state.
 * A clock is breached when an event after its due instant is folded, or when `settleClocks` says so.
 * A partial history (no `ticket.created`) makes facts of what is known; clocks that count from creation then do not start.
 * Throws PolicyError when a policy names an unknown calendar.
 */
export function createTicketFold({ policies, calendars, connectorId }: TicketFoldOptions): TicketFold {
  const compiled = compilePolicies(policies, calendars, connectorId);
  return {
    step(state, told) {
      if (told.type === 'event.corrected')
        throw new TicketFoldError(
          `Event ${told.id} corrects what ticket ${told.ticketId} may have folded. Fold the ticket again from all its events.`,
        );
      if (state !== null && !foldIsInOrder(state, told))
        throw new TicketFoldError(
          `Event ${told.id} is older than what ticket ${told.ticketId} has folded. Fold the ticket again from all its events.`,
        );
      const draft = state === null ? createDraft(told) : toDraft(state, compiled);
      const event = correctEvent(told, draft.facts.corrections);
      if (event === null) return toTicketState(draft);
      foldEvent(draft, compiled, event);
      return toTicketState(draft);
    },
    run(events) {
      const { events: counted, corrections } = correctEvents(events);
      const ordered = isOrdered(counted) ? counted : [...counted].sort(compareEvents);
      const [first] = ordered;
      if (first === undefined) throw new TicketFoldError('A ticket without events cannot be folded.');
      const draft = createDraft(first);
      draft.facts.corrections = corrections;
      for (const event of ordered) foldEvent(draft, compiled, event);
      return toTicketState(draft);
    },
  };
}

function isOrdered(events: readonly TicketEvent[]): boolean {
  let before: TicketEvent | undefined;
  for (const event of events) {
    if (before !== undefined && compareEvents(before, event) > 0) return false;
    before = event;
  }
  return true;
}

export { foldIsCurrent, foldIsInOrder, foldVersionOf } from './ticket-draft.ts';
