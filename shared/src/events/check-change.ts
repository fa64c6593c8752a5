import type { EventChange, EventChangeKind } from './correction.ts';
import type { HelpdeskEvent } from './ticket-event.ts';

/** What may be corrected about each type of event: only what some fact follows from. A ticket's creation, end or merger stays as told. */
export const changeKindsByType = {
  'ticket.created': ['attributes', 'actor'],
  'message.added': ['automatic', 'visibility', 'actor', 'ignored'],
  'status.changed': ['actor', 'ignored'],
  'assignee.changed': ['ignored'],
  'group.changed': ['ignored'],
  'attributes.changed': ['attributes', 'ignored'],
  'ticket.merged': [],
  'ticket.deleted': [],
  'ticket.restored': [],
  'survey.answered': ['ignored'],
  'work.logged': ['actor', 'ignored'],
  'ticket.escalated': ['actor', 'ignored'],
  'known-issue.linked': ['ignored'],
} as const satisfies Record<HelpdeskEvent['type'], readonly EventChangeKind[]>;

/**
 * Why a change cannot be made to an event that counts as `event` now (null = it is left out), in words that say what to do; null when it can.
 */
export function findChangeProblem(
  told: HelpdeskEvent,
  event: HelpdeskEvent | null,
  change: EventChange,
): string | null {
  const kinds: readonly EventChangeKind[] = changeKindsByType[told.type];
  if (!kinds.includes(change.kind)) return 'This cannot be corrected about such an event. Choose another correction.';
  return changesSomething(event, change)
    ? null
    : 'The event is counted like this already. Choose another correction, or dispute the figure.';
}

function changesSomething(event: HelpdeskEvent | null, change: EventChange): boolean {
  if (change.kind === 'ignored') return change.ignored === (event !== null);
  if (event === null) return false;
  switch (change.kind) {
    case 'automatic':
      return event.type === 'message.added' && event.automatic !== change.automatic;
    case 'visibility':
      return event.type === 'message.added' && event.visibility !== change.visibility;
    case 'actor':
      return event.actor.kind !== change.actor.kind || event.actor.personId !== change.actor.personId;
    case 'attributes': {
      if (event.type !== 'ticket.created' && event.type !== 'attributes.changed') return false;
      const { category, priority } = change.attributes;
      return (
        (category !== undefined && category !== event.attributes.category) ||
        (priority !== undefined && priority !== event.attributes.priority)
      );
    }
  }
}
