import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { toCategory, toPriority } from '../kit/common-settings.ts';
import { lengthOf } from '../kit/payload.ts';
import type { RestItem, RestPart } from './rest-schemas.ts';
import type { IntercomSettings } from './settings.ts';

export interface IntercomScope {
  readonly settings: IntercomSettings;
  teamNameOf(id: string): string;
  pseudonymOf(externalId: string): string;
}

type Author = RestPart['author'];

/** States of conversations and categories of ticket states. Closed ones open again when the customer writes. */
const own: Readonly<Record<string, StatusCategory>> = {
  open: 'open',
  snoozed: 'pending',
  closed: 'solved',
  submitted: 'new',
  in_progress: 'open',
  waiting_on_customer: 'pending',
  resolved: 'solved',
};

/** Kinds of parts that move a conversation to a state. */
const moves: Readonly<Record<string, string>> = {
  close: 'closed',
  open: 'open',
  snoozed: 'snoozed',
  unsnoozed: 'open',
  timer_unsnooze: 'open',
  assign_and_reopen: 'open',
  assign_and_unsnooze: 'open',
  note_and_reopen: 'open',
  note_and_unsnooze: 'open',
};

/** The canonical events of a conversation or ticket: its parts, under their own ids. */
export function toEvents(item: RestItem, scope: IntercomScope): readonly TicketEvent[] {
  const parts = [...item.conversation_parts, ...item.ticket_parts].sort(
    (a, b) => a.created_at - b.created_at || Number(a.id) - Number(b.id),
  );
  return [...toOpening(item, parts, scope), ...toPartEvents(item.id, parts, scope), ...toRating(item, scope)];
}

function toActor(author: Author, { settings, pseudonymOf }: IntercomScope): Actor {
  const id = author?.id ?? null;
  switch (author?.type) {
    case 'admin':
    case 'teammate': {
      const isBot = author.from_ai_agent || (id !== null && settings.bots.includes(id));
      return { kind: isBot ? 'bot' : 'agent', personId: id };
    }
    case 'bot':
      return { kind: 'bot', personId: id };
    case 'user':
    case 'lead':
    case 'contact':
      return { kind: 'customer', personId: id === null ? null : pseudonymOf(id) };
    default:
      return { kind: 'system', personId: null };
  }
}

function toOpening(item: RestItem, parts: readonly RestPart[], scope: IntercomScope): readonly TicketEvent[] {
  const opening = item.source ?? item.conversation_message;
  const contactId = item.contacts?.contacts[0]?.id ?? item.user?.id ?? null;
  const actor: Actor =
    opening !== null && opening.author !== null
      ? toActor(opening.author, scope)
      : { kind: 'customer', personId: contactId === null ? null : scope.pseudonymOf(contactId) };
  const base = { ticketId: item.id, at: item.created_at, actor };
  const channel = item.source?.type ?? (item.type === 'ticket' ? 'ticket' : null);
  const title = item.ticket_attributes?.['_default_title_'];
  const firstState = parts.find(({ part_type: type }) => type.startsWith('ticket_state_updated'));
  const rawStatus =
    item.ticket_state === null ? 'open' : firstState === undefined ? nameOfState(item.ticket_state) : 'submitted';
  const assignments = parts.filter(({ assigned_to: to }) => to !== null);
  const created: TicketEvent = {
    ...base,
    id: `conversation/${item.id}/created`,
    order: -2,
    type: 'ticket.created',
    status: toStatus(item.ticket_state, rawStatus, scope),
    rawStatus,
    // Who held it from the start leaves no part behind.
    assigneeId: assignments.some(({ assigned_to: to }) => to?.type === 'admin') ? null : item.admin_assignee_id,
    groupId:
      item.team_assignee_id === null || assignments.some(({ assigned_to: to }) => to?.type === 'team')
        ? null
        : scope.teamNameOf(item.team_assignee_id),
    attributes: {
      subject: (typeof title === 'string' ? title : null) ?? item.title ?? opening?.subject ?? null,
      channel,
      category: item.ticket_type?.name ?? null,
      priority: toPriority(item.priority, scope.settings),
      requesterId: contactId === null ? null : scope.pseudonymOf(contactId),
      tags: (item.tags?.tags ?? []).flatMap(({ name }) => (name === null ? [] : [name])),
    },
  };
  if (opening === null && item.type !== 'ticket') return [created];
  const automatic = actor.kind === 'bot' || actor.kind === 'system' || item.source?.delivered_as === 'automated';
  const message: TicketEvent = {
    ...base,
    id: `conversation/${item.id}/source`,
    order: -1,
    type: 'message.added',
    visibility: 'public',
    automatic,
    channel,
    lengthChars: lengthOf(opening?.body),
  };
  return [created, message];
}

/** The events of parts in their order. Used for the whole list and for the few that a delivery brings. */
export function toPartEvents(
  ticketId: string,
  parts: readonly RestPart[],
  scope: IntercomScope,
): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let state = 'open';
  for (const [index, part] of parts.entries()) {
    const base: EventBase = {
      id: `part/${part.id}`,
      ticketId,
      at: part.created_at,
      order: index * 10,
      actor: toActor(part.author, scope),
    };
    const message = toMessage(part, base);
    if (message !== null) events.push(message);
    events.push(...toAssignment(part, { ...base, order: base.order + 1 }, scope));
    const moved = findMove(part, state, message);
    if (moved !== null) {
      state = moved;
      events.push({
        ...base,
        id: `part/${part.id}/state`,
        order: base.order + 2,
        type: 'status.changed',
        status: toStatus(part.ticket_state, moved, scope),
        rawStatus: moved,
      });
    }
  }
  return events;
}

/** A part with a text is a message, whatever else it does: one reply may also assign, close or open. */
function toMessage(part: RestPart, base: EventBase): TicketEvent | null {
  const lengthChars = lengthOf(part.body);
  const isNote = part.part_type.includes('note');
  const speaks = isNote || part.part_type === 'comment' || part.part_type === 'quick_reply';
  if (lengthChars === null ? !speaks : lengthChars === 0 && !speaks) return null;
  return {
    ...base,
    type: 'message.added',
    visibility: isNote ? 'internal' : 'public',
    automatic: base.actor.kind === 'bot' || base.actor.kind === 'system',
    channel: null,
    lengthChars,
  };
}

function toAssignment(part: RestPart, base: EventBase, scope: IntercomScope): readonly TicketEvent[] {
  const isAssignment = /assign/.test(part.part_type);
  const { assigned_to: to } = part;
  const id = to?.id ?? null;
  if (to?.type === 'team') {
    const groupId = id === null ? null : scope.teamNameOf(id);
    return [{ ...base, id: `part/${part.id}/team`, type: 'group.changed', groupId }];
  }
  if (!isAssignment && to === null) return [];
  const assigneeId = to?.type === 'admin' ? id : null;
  return [{ ...base, id: `part/${part.id}/assignee`, type: 'assignee.changed', assigneeId }];
}

/** A closed or snoozed conversation opens again when the customer writes; Intercom notes that on the message itself. */
function findMove(part: RestPart, state: string, message: TicketEvent | null): string | null {
  if (part.part_type.startsWith('ticket_state_updated') && part.ticket_state !== null)
    return nameOfState(part.ticket_state);
  const move = moves[part.part_type];
  if (move !== undefined) return move;
  const asksAgain = message?.type === 'message.added' && message.actor.kind === 'customer';
  return asksAgain && (state === 'closed' || state === 'snoozed') ? 'open' : null;
}

type State = NonNullable<RestPart['ticket_state']>;

export const nameOfState = ({ internal_label: label, category }: State): string => label ?? category ?? 'submitted';

/** By the admin's word for a custom state, else by its category. */
export function toStatus(
  state: State | null,
  raw: string,
  { settings }: Pick<IntercomScope, 'settings'>,
): StatusCategory {
  const named = settings.statuses[raw] ?? settings.statuses[state?.id ?? ''];
  return named ?? toCategory(state?.category ?? raw, own, settings);
}

function toRating(item: RestItem, scope: IntercomScope): readonly TicketEvent[] {
  const { rating = null, created_at: ratedAt = null, updated_at: changedAt = null } = item.conversation_rating ?? {};
  const at = changedAt ?? ratedAt;
  if (rating === null || at === null) return [];
  const contactId = item.contacts?.contacts[0]?.id ?? null;
  return [
    {
      id: `conversation/${item.id}/rating/${at}`,
      ticketId: item.id,
      at,
      order: 1_000_000,
      actor: { kind: 'customer', personId: contactId === null ? null : scope.pseudonymOf(contactId) },
      type: 'survey.answered',
      survey: 'csat',
      value: rating,
      scaleMin: 1,
      scaleMax: 5,
    },
  ];
}
