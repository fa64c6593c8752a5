import type { EventBase } from './event-base.ts';

type EventPosition = Pick<EventBase, 'at' | 'order' | 'id'>;

/** The one order of a ticket's events: instant, then the source's own sequence, then id. Total, so every arrival order folds alike. */
export function compareEvents(a: EventPosition, b: EventPosition): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.order !== b.order) return a.order - b.order;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
