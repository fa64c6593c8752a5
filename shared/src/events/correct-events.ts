import { compareEvents } from './compare-events.ts';
import { type Correction, type EventChange, toCorrection } from './correction.ts';
import type { HelpdeskEvent, TicketEvent } from './ticket-event.ts';
import type { EventCorrected } from './ticket-events.ts';

/** A ticket's events as they count, and what was decided about them. */
export interface CorrectedEvents {
  /** What the helpdesk told with every correction applied and without what is to be left out, in the order of the input. */
  readonly events: readonly HelpdeskEvent[];
  /** Every correction in the order of decision, also of events that have not come yet. */
  readonly corrections: readonly Correction[];
}

/** Tells a correction from what the helpdesk told. */
export function isCorrection(event: TicketEvent): event is EventCorrected {
  return event.type === 'event.corrected';
}

/** Tells what the helpdesk told from what was decided about it. */
export function isTold(event: TicketEvent): event is HelpdeskEvent {
  return event.type !== 'event.corrected';
}

/**
 * Applies the corrections among a ticket's events to the others. Of several of one kind for one event the last decision counts, in
 * whatever order they arrive.
 */
export function correctEvents(events: readonly TicketEvent[]): CorrectedEvents {
  if (events.every(isTold)) return { events, corrections: [] };
  const corrections = events.filter(isCorrection).sort(compareEvents).map(toCorrection);
  return { events: events.filter(isTold).flatMap((event) => correctEvent(event, corrections) ?? []), corrections };
}

/** The event as it counts after these corrections, which are in the order of decision; null when it is to be left out. */
export function correctEvent(event: HelpdeskEvent, corrections: readonly Correction[]): HelpdeskEvent | null {
  let corrected = event;
  let ignored = false;
  for (const { correctedEventId, change } of corrections) {
    if (correctedEventId !== event.id) continue;
    if (change.kind === 'ignored') ignored = change.ignored;
    else corrected = applyChange(corrected, change);
  }
  return ignored ? null : corrected;
}

/** The corrections of one event that count: the last of each kind. */
export function findCorrections(eventId: string, corrections: readonly Correction[]): readonly Correction[] {
  const last = new Map<string, Correction>();
  for (const correction of corrections)
    if (correction.correctedEventId === eventId) last.set(correction.change.kind, correction);
  return [...last.values()];
}

function applyChange(event: HelpdeskEvent, change: Exclude<EventChange, { kind: 'ignored' }>): HelpdeskEvent {
  switch (change.kind) {
    case 'automatic':
      return event.type === 'message.added' ? { ...event, automatic: change.automatic } : event;
    case 'visibility':
      return event.type === 'message.added' ? { ...event, visibility: change.visibility } : event;
    case 'actor':
      return { ...event, actor: change.actor };
    case 'attributes':
      return event.type === 'ticket.created' || event.type === 'attributes.changed'
        ? { ...event, attributes: { ...event.attributes, ...change.attributes } }
        : event;
  }
}
