import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { lengthOf } from '../kit/payload.ts';
import { toActor, toOwner, type ZammadScope } from './people.ts';
import type { RestArticle, RestHistory, RestTicket } from './rest-schemas.ts';
import { toStatus } from './settings.ts';

export interface ZammadTicket {
  readonly ticket: RestTicket;
  readonly articles: readonly RestArticle[];
  readonly history: readonly RestHistory[];
}

/** The canonical events of a ticket: articles and entries of the history, under their own ids. */
export function toEvents({ ticket, articles, history }: ZammadTicket, scope: ZammadScope): readonly TicketEvent[] {
  const changes = history.filter(({ object }) => object === null || object === 'Ticket');
  return [
    toCreation(ticket, changes, scope),
    ...articles.map((article) => toMessage(article, ticket.id, scope)),
    ...changes.flatMap((entry) => toChange(entry, ticket.id, scope)),
    ...toTagChanges(changes, ticket.id, scope),
  ];
}

/** Zammad keeps present values: each is the old value of its first change, or the present one when it never changed. */
function toCreation(ticket: RestTicket, changes: readonly RestHistory[], scope: ZammadScope): TicketEvent {
  const first = (name: string) => changes.find(({ attribute, type }) => attribute === name && type === 'updated');
  const rawStatus = first('state')?.value_from ?? ticket.state ?? 'new';
  const firstOwner = first('owner');
  const firstCustomer = first('customer');
  const requesterId = firstCustomer === undefined ? ticket.customer_id : firstCustomer.id_from;
  return {
    id: `ticket/${ticket.id}/created`,
    ticketId: ticket.id,
    at: ticket.created_at,
    order: -1,
    actor: toActor(ticket.created_by_id, scope),
    type: 'ticket.created',
    status: toStatus(rawStatus, scope.stateTypeOf(rawStatus), scope.settings),
    rawStatus,
    assigneeId: toOwner(firstOwner === undefined ? ticket.owner_id : firstOwner.id_from),
    groupId: first('group')?.value_from ?? ticket.group,
    attributes: {
      subject: first('title')?.value_from ?? ticket.title,
      channel: ticket.create_article_type,
      priority: toPriority(first('priority')?.value_from ?? ticket.priority, scope.settings),
      requesterId: requesterId === null ? null : toActor(requesterId, scope).personId,
      tags: [],
      ...toOwnFields(scope, (field) => first(field)?.value_from ?? textOf(ticket[field])),
    },
  };
}

/**
 * A message. One that an agent wrote down for a customer (a call, a letter) is the customer's: `sender` says whose it is, `origin_by`
 * or the ticket's customer who it was. Automatic answers are marked by Zammad's mail filter.
 */
export function toMessage(article: RestArticle, ticketId: string, scope: ZammadScope): TicketEvent {
  const sender = article.sender?.toLowerCase() ?? '';
  const author = sender === 'customer' ? (article.origin_by_id ?? article.created_by_id) : article.created_by_id;
  const actor =
    sender === 'system'
      ? ({ kind: 'system', personId: null } as const)
      : sender === 'customer' && author !== null
        ? ({ kind: 'customer', personId: customerIdOf(author, scope) } as const)
        : toActor(author, scope);
  const answersItself = article.preferences?.['is-auto-response'] === true;
  return {
    id: `article/${article.id}`,
    ticketId,
    at: article.created_at,
    order: Number(article.id) % 1_000_000,
    actor,
    type: 'message.added',
    visibility: article.internal ? 'internal' : 'public',
    automatic: answersItself || actor.kind === 'system' || actor.kind === 'bot',
    channel: article.type,
    lengthChars: lengthOf(article.body),
  };
}

/** A colleague who asks as a customer keeps the name under which they are the requester. */
function customerIdOf(id: string, scope: ZammadScope): string | null {
  return toActor(id, scope).personId;
}

function toChange(entry: RestHistory, ticketId: string, scope: ZammadScope): readonly TicketEvent[] {
  const id = `history/${entry.id}`;
  const base: EventBase = {
    id,
    ticketId,
    at: entry.created_at,
    // After the articles of the same instant: an answer that closes a ticket comes first.
    order: 1_000_000 + (Number(entry.id) % 1_000_000),
    actor: toActor(entry.created_by_id, scope),
  };
  const { value_to: value, id_to: valueId } = entry;
  if (entry.type === 'merged_into') {
    return valueId === null ? [] : [{ ...base, type: 'ticket.merged', intoTicketId: valueId }];
  }
  if (entry.type !== 'updated') return [];
  switch (entry.attribute) {
    case 'state': {
      const rawStatus = value ?? '';
      if (rawStatus.toLowerCase() === 'removed') return [{ ...base, type: 'ticket.deleted' }];
      const status = toStatus(rawStatus, scope.stateTypeOf(rawStatus), scope.settings);
      return [{ ...base, type: 'status.changed', status, rawStatus }];
    }
    case 'owner':
      return [{ ...base, type: 'assignee.changed', assigneeId: toOwner(valueId) }];
    case 'group':
      return [{ ...base, type: 'group.changed', groupId: value === '' ? null : value }];
    default: {
      const attributes = toAttributes(entry, scope);
      return attributes === null ? [] : [{ ...base, type: 'attributes.changed', attributes }];
    }
  }
}

function toAttributes(entry: RestHistory, scope: ZammadScope): TicketAttributes | null {
  const { attribute, value_to: value, id_to: valueId } = entry;
  if (attribute === 'title') return { subject: value };
  if (attribute === 'priority') return { priority: toPriority(value, scope.settings) };
  if (attribute === 'customer') {
    return { requesterId: valueId === null ? null : toActor(valueId, scope).personId };
  }
  const own = toOwnFields(scope, (field) => (field === attribute ? value : undefined));
  return Object.keys(own).length === 0 ? null : own;
}

/** Tags come and go one by one; an event holds all that there are then. */
function toTagChanges(changes: readonly RestHistory[], ticketId: string, scope: ZammadScope): readonly TicketEvent[] {
  const tags = new Set<string>();
  return changes
    .filter(({ attribute, type }) => attribute === 'tag' && (type === 'added' || type === 'removed'))
    .map((entry): TicketEvent => {
      if (entry.type === 'added' && entry.value_to !== null) tags.add(entry.value_to);
      else tags.delete(entry.value_to ?? entry.value_from ?? '');
      return {
        id: `history/${entry.id}`,
        ticketId,
        at: entry.created_at,
        order: 1_000_000 + (Number(entry.id) % 1_000_000),
        actor: toActor(entry.created_by_id, scope),
        type: 'attributes.changed',
        attributes: { tags: [...tags] },
      };
    });
}

/** Fields that the admin named as category, product or tier; undefined = not told. */
function toOwnFields(
  { settings }: ZammadScope,
  valueOf: (field: string) => string | null | undefined,
): TicketAttributes {
  const entries = Object.entries(settings.fields).flatMap(([name, field]) => {
    const value = valueOf(field);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
