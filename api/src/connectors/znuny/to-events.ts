import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { toInstant } from '../kit/instant.ts';
import { lengthOf } from '../kit/payload.ts';
import type { RestArticle, RestHistory, RestTicket } from './rest-schemas.ts';
import { systemUser, toOwner, toStatus, type ZnunySettings } from './settings.ts';

export interface ZnunyScope {
  readonly settings: ZnunySettings;
  pseudonymOf(externalId: string): string;
}

type Log = readonly TicketEvent[];

/** The canonical events of a ticket: its history, which is only ever added to, and its articles. */
export function toEvents(ticket: RestTicket, history: readonly RestHistory[], scope: ZnunyScope): Log {
  const at = (text: string | null) => toInstant(text, scope.settings.timeZone);
  const openedAt = at(ticket.Created);
  if (openedAt === null) return [];
  const automatic = new Set(
    history.filter(({ HistoryType: type }) => /^SendAuto/.test(type ?? '')).map(({ ArticleID: id }) => id),
  );
  const messages = (ticket.Article ?? []).flatMap((article): Log => {
    const writtenAt = at(article.CreateTime);
    if (writtenAt === null) return [];
    return [toMessage(article, ticket, writtenAt, automatic.has(article.ArticleID), scope)];
  });
  const changes = history.flatMap((entry, index): Log => {
    const changedAt = at(entry.CreateTime);
    if (changedAt === null) return [];
    const base: EventBase = {
      id: `history/${ticket.TicketID}/${index}`,
      ticketId: ticket.TicketID,
      at: changedAt,
      // After the articles of the same second: an answer that closes a ticket comes first.
      order: 1_000_000 + index,
      actor: toUser(entry.CreateBy, scope),
    };
    return toChange(entry, base, scope);
  });
  return [toOpening(ticket, history, openedAt, scope), ...messages, ...changes];
}

/** Values stand between `%%`: `%%open%%closed%%`. */
const valuesOf = ({ Name: name }: RestHistory): readonly string[] => (name ?? '').split('%%').slice(1);

const channels: readonly (readonly [RegExp, string])[] = [
  [/^Email|^FollowUp/, 'email'],
  [/^PhoneCall/, 'phone'],
  [/^WebRequest/, 'web'],
];

function toOpening(ticket: RestTicket, history: readonly RestHistory[], at: number, scope: ZnunyScope): TicketEvent {
  const { TicketID: ticketId, CustomerUserID: customer, Title: subject, DynamicField: fields } = ticket;
  const created = history.find(({ HistoryType: type }) => type === 'NewTicket');
  // %%number%%queue%%priority%%state%%id
  const [, queue, priority, state] = created === undefined ? [] : valuesOf(created);
  const rawStatus = state ?? ticket.State ?? 'new';
  const requesterId = customer === null ? null : scope.pseudonymOf(customer);
  const channel = channels.find(([pattern]) =>
    history.slice(0, 5).some(({ HistoryType: type }) => pattern.test(type ?? '')),
  );
  const own = Object.entries(scope.settings.fields).map(([name, field]) => {
    const value = fields?.find((one) => one.Name === field)?.Value;
    return [name, typeof value === 'string' && value !== '' ? value : null];
  });
  const by = toUser(created?.CreateBy ?? null, scope);
  return {
    id: `ticket/${ticketId}/created`,
    ticketId,
    at,
    order: -1,
    actor: by.kind === 'system' ? { kind: 'customer', personId: requesterId } : by,
    type: 'ticket.created',
    status: toStatus(rawStatus, scope.settings),
    rawStatus,
    assigneeId: toOwner(created?.OwnerID ?? null),
    groupId: queue ?? ticket.Queue,
    attributes: {
      subject,
      channel: channel?.[1] ?? null,
      priority: toPriority(priority ?? ticket.Priority, scope.settings),
      category: ticket.Type,
      requesterId,
      ...Object.fromEntries(own),
    },
  };
}

function toUser(id: string | null, { settings }: ZnunyScope): Actor {
  if (id === null || id === systemUser) return { kind: 'system', personId: null };
  return { kind: settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

function toMessage(
  article: RestArticle,
  ticket: RestTicket,
  at: number,
  isAutomatic: boolean,
  scope: ZnunyScope,
): TicketEvent {
  const customer = ticket.CustomerUserID;
  const byCustomer: Actor = { kind: 'customer', personId: customer === null ? null : scope.pseudonymOf(customer) };
  const byUser = toUser(article.SenderType === 'system' ? systemUser : article.CreateBy, scope);
  const actor = article.SenderType === 'customer' ? byCustomer : byUser;
  return {
    id: `article/${article.ArticleID}`,
    ticketId: ticket.TicketID,
    at,
    order: Number(article.ArticleID) % 1_000_000,
    actor,
    type: 'message.added',
    visibility: article.IsVisibleForCustomer ? 'public' : 'internal',
    automatic: isAutomatic || actor.kind === 'bot' || actor.kind === 'system',
    channel: null,
    lengthChars: lengthOf(article.Body),
  };
}

function toChange(entry: RestHistory, base: EventBase, scope: ZnunyScope): Log {
  const values = valuesOf(entry);
  switch (entry.HistoryType) {
    case 'StateUpdate': {
      const rawStatus = values[1] ?? '';
      if (rawStatus === '') return [];
      if (rawStatus.toLowerCase() === 'removed') return [{ ...base, type: 'ticket.deleted' }];
      return [{ ...base, type: 'status.changed', status: toStatus(rawStatus, scope.settings), rawStatus }];
    }
    case 'OwnerUpdate':
      return [{ ...base, type: 'assignee.changed', assigneeId: toOwner(toExternalId(values[1]) ?? entry.OwnerID) }];
    case 'Move':
      return [{ ...base, type: 'group.changed', groupId: values[0] ?? null }];
    case 'PriorityUpdate': {
      // %%old%%id%%new%%id
      const priority = toPriority(values[2] ?? null, scope.settings);
      return priority === null ? [] : [{ ...base, type: 'attributes.changed', attributes: { priority } }];
    }
    case 'TypeUpdate':
      return [{ ...base, type: 'attributes.changed', attributes: { category: values[0] ?? null } }];
    case 'Merged': {
      // “Merged Ticket (number/id) to (number/id)”, or the four values.
      const into = /\/(\d+)\)\s*$/.exec(entry.Name ?? '')?.[1] ?? toExternalId(values[3]);
      return into === null || into === base.ticketId ? [] : [{ ...base, type: 'ticket.merged', intoTicketId: into }];
    }
    default:
      return [];
  }
}
