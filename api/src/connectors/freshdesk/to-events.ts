import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { lengthOf } from '../kit/payload.ts';
import { findDifferences, type KnownState } from '../kit/state-differences.ts';
import type { RestConversation, RestRating, RestTicket } from './rest-schemas.ts';
import { isOutbound, toChannel, toPriorityName, toStatus, type FreshdeskSettings } from './settings.ts';

export interface FreshdeskScope {
  readonly settings: FreshdeskSettings;
  /** Ids of agents; everybody else is a customer. */
  readonly agents: ReadonlyMap<string, { readonly name: string; readonly email: string | null }>;
  groupNameOf(id: string): string;
  statusNameOf(id: string): string;
  pseudonymOf(externalId: string): string;
}

type SeenTicket = KnownState & { readonly lastEventAt: number };

/** A ticket as Freshdesk shows it, with what was written on it. */
export interface FreshdeskTicket {
  readonly ticket: RestTicket;
  readonly conversations: readonly RestConversation[];
  readonly ratings: readonly RestRating[];
  /** What was known before; null = it was never read. */
  readonly known: SeenTicket | null;
}

const system: Actor = { kind: 'system', personId: null };

/**
 * The canonical events of a ticket. Messages, ratings and the last instants of each status come with ids or instants of their own;
 * Freshdesk keeps no log of assignments, groups and fields, so those are the differences to what was known, at the ticket's last change.
 */
export function toEvents(seen: FreshdeskTicket, scope: FreshdeskScope): readonly TicketEvent[] {
  const { ticket, known } = seen;
  const state = toState(ticket, scope);
  const changed = { ticketId: ticket.id, at: findChangedAt(ticket, known), order: 0, actor: system };
  const differences = known === null ? [] : findDifferences(known, state, changed);
  return [
    ...toOpening(ticket, state, scope),
    ...seen.conversations.flatMap((conversation) => toMessage(conversation, ticket, scope)),
    ...toStatusHistory(ticket, scope),
    ...seen.ratings.flatMap((rating) => toRating(rating, ticket, scope)),
    ...differences,
  ];
}

/** A difference lies between two looks: whoever holds a ticket that was resolved meanwhile is taken to have held it by then. */
function findChangedAt({ updated_at: updatedAt, stats }: RestTicket, known: SeenTicket | null): number {
  const resolvedAt = stats?.resolved_at ?? null;
  return known !== null && resolvedAt !== null && resolvedAt > known.lastEventAt
    ? Math.min(resolvedAt, updatedAt)
    : updatedAt;
}

function toState(ticket: RestTicket, scope: FreshdeskScope) {
  const { group_id: groupId, responder_id: assigneeId, requester_id: requesterId } = ticket;
  const attributes: TicketAttributes = {
    subject: ticket.subject,
    priority: toPriority(toPriorityName(ticket.priority), scope.settings),
    tags: ticket.tags,
    requesterId: requesterId === null ? null : toActor(requesterId, scope).personId,
    category: findField(ticket, scope.settings.fields.category ?? 'type'),
    product: findField(ticket, scope.settings.fields.product ?? 'product_id'),
    ...(scope.settings.fields.customerTier === undefined
      ? {}
      : { customerTier: findField(ticket, scope.settings.fields.customerTier) }),
  };
  return { assigneeId, groupId: groupId === null ? null : scope.groupNameOf(groupId), attributes };
}

function findField(ticket: RestTicket, name: string): string | null {
  const own: Readonly<Record<string, unknown>> = { type: ticket.type, product_id: ticket.product_id };
  const value = ticket.custom_fields?.[name] ?? own[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}

function toActor(userId: string | null, { agents, settings, pseudonymOf }: FreshdeskScope): Actor {
  if (userId === null) return system;
  if (!agents.has(userId)) return { kind: 'customer', personId: pseudonymOf(userId) };
  return { kind: settings.bots.includes(userId) ? 'bot' : 'agent', personId: userId };
}

/** Who held it when it was first seen is taken to have held it from the start. */
function toOpening(
  ticket: RestTicket,
  { assigneeId, groupId, attributes }: ReturnType<typeof toState>,
  scope: FreshdeskScope,
): readonly TicketEvent[] {
  const channel = toChannel(ticket.source);
  const actor: Actor = isOutbound(ticket.source)
    ? { kind: 'agent', personId: assigneeId }
    : toActor(ticket.requester_id, scope);
  const base = { ticketId: ticket.id, at: ticket.created_at, actor };
  return [
    {
      ...base,
      id: `ticket/${ticket.id}/created`,
      order: -2,
      type: 'ticket.created',
      status: 'open',
      rawStatus: scope.statusNameOf('2'),
      assigneeId,
      groupId,
      attributes: { ...attributes, channel },
    },
    {
      ...base,
      id: `ticket/${ticket.id}/description`,
      order: -1,
      type: 'message.added',
      visibility: 'public',
      automatic: false,
      channel,
      lengthChars: null,
    },
  ];
}

/** The customer's comment on a survey is listed among the conversations and is none. */
const surveySource = '6';

function toMessage(row: RestConversation, ticket: RestTicket, scope: FreshdeskScope): readonly TicketEvent[] {
  if (row.source === surveySource) return [];
  const actor =
    row.incoming && row.user_id === null ? toActor(ticket.requester_id, scope) : toActor(row.user_id, scope);
  const automatic = row.automation_id !== null || row.auto_response || actor.kind === 'bot' || actor.kind === 'system';
  return [
    {
      id: `conversation/${row.id}`,
      ticketId: ticket.id,
      at: row.created_at,
      order: Number(row.id) % 1_000_000,
      actor,
      type: 'message.added',
      visibility: row.private ? 'internal' : 'public',
      automatic,
      channel: toChannel(ticket.source),
      lengthChars: lengthOf(row.body_text),
    },
  ];
}

/** The instants that Freshdesk keeps of a ticket's statuses: the last time of each. Ids hold them, so every reading gives the same events. */
function toStatusHistory(ticket: RestTicket, scope: FreshdeskScope): readonly TicketEvent[] {
  const { resolved_at: resolvedAt, closed_at: closedAt, reopened_at: reopenedAt } = ticket.stats ?? {};
  const present = ticket.stats?.status_updated_at ?? null;
  const moves = new Map<number, string>();
  if (resolvedAt) moves.set(resolvedAt, '4');
  if (closedAt) moves.set(closedAt, '5');
  if (reopenedAt) moves.set(reopenedAt, '2');
  const last = present ?? (moves.size === 0 ? ticket.updated_at : Math.max(ticket.created_at, ...moves.keys()));
  if (last > ticket.created_at || ticket.status !== '2') moves.set(last, ticket.status);
  return [...moves]
    .filter(([at]) => at <= last)
    .map(([at, id]): TicketEvent => {
      const rawStatus = scope.statusNameOf(id);
      return {
        id: `ticket/${ticket.id}/status/${at}/${id}`,
        ticketId: ticket.id,
        at,
        // After everything that was written in the same second: an answer that closes a ticket comes first.
        order: 2_000_000,
        actor: system,
        type: 'status.changed',
        status: toStatus(id, rawStatus, scope.settings),
        rawStatus,
      };
    });
}

/** Extremely unhappy −103 … neutral 100 … extremely happy 103. Source: developers.freshdesk.com, Satisfaction ratings. */
const ratingSteps = ['-103', '-102', '-101', '100', '101', '102', '103'];

function toRating({ id, created_at: at, ratings }: RestRating, ticket: RestTicket, scope: FreshdeskScope) {
  const given = ratings?.['default_question'];
  const step = ratingSteps.indexOf(typeof given === 'number' || typeof given === 'string' ? String(given) : '');
  if (step === -1) return [];
  const event: TicketEvent = {
    id: `rating/${id}`,
    ticketId: ticket.id,
    at,
    order: 0,
    actor: toActor(ticket.requester_id, scope),
    type: 'survey.answered',
    survey: 'csat',
    value: step + 1,
    scaleMin: 1,
    scaleMax: ratingSteps.length,
  };
  return [event];
}
