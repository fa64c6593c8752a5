import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';

/** A ticket as a helpdesk shows it at one instant. Absent = not shown. */
export interface TicketState {
  readonly status?: StatusCategory;
  readonly rawStatus?: string;
  readonly assigneeId?: string | null;
  readonly groupId?: string | null;
  readonly attributes?: TicketAttributes;
}

/** What is compared with what a helpdesk shows. */
export type KnownState = Pick<
  TicketFacts,
  | 'status'
  | 'rawStatus'
  | 'assigneeId'
  | 'groupId'
  | 'subject'
  | 'channel'
  | 'category'
  | 'product'
  | 'priority'
  | 'customerTier'
  | 'tags'
  | 'requesterId'
>;

/**
 * The changes between what is known of a ticket and what its helpdesk shows: for helpdesks that tell states and not changes.
 * `base` says when the helpdesk changed it; ids hold that instant, so the same observation made twice is one event.
 */
export function findDifferences(
  known: KnownState,
  seen: TicketState,
  base: Omit<EventBase, 'id'>,
): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  const idOf = (what: string) => `ticket/${base.ticketId}/${what}/${base.at}`;
  if (seen.assigneeId !== undefined && seen.assigneeId !== known.assigneeId) {
    events.push({ ...base, id: idOf('assignee'), type: 'assignee.changed', assigneeId: seen.assigneeId });
  }
  if (seen.groupId !== undefined && seen.groupId !== known.groupId) {
    events.push({ ...base, id: idOf('group'), type: 'group.changed', groupId: seen.groupId });
  }
  const attributes = findChangedAttributes(known, seen.attributes ?? {});
  if (attributes !== null) events.push({ ...base, id: idOf('attributes'), type: 'attributes.changed', attributes });
  const { status, rawStatus = status } = seen;
  if (status !== undefined && rawStatus !== undefined && (status !== known.status || rawStatus !== known.rawStatus)) {
    events.push({ ...base, id: idOf('status'), order: base.order + 1, type: 'status.changed', status, rawStatus });
  }
  return events;
}

function findChangedAttributes(known: KnownState, seen: TicketAttributes): TicketAttributes | null {
  const changed = Object.entries(seen).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(known[asAttribute(key)]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** Keys of attributes are what `TicketAttributes` declares: its literals are checked where they are built. */
function asAttribute(key: string): keyof TicketAttributes & keyof KnownState {
  return key as keyof TicketAttributes & keyof KnownState;
}
