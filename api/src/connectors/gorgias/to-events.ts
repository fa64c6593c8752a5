import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt, lengthOf } from '../kit/payload.ts';
import { findDifferences, type KnownState } from '../kit/state-differences.ts';
import type { RestEvent, RestMessage, RestTicket } from './rest-schemas.ts';
import { rawStatusOf, toStatus, type GorgiasSettings } from './settings.ts';

export interface GorgiasScope {
  readonly settings: GorgiasSettings;
  teamNameOf(id: string): string;
  pseudonymOf(externalId: string): string;
}

/** A ticket with its log, and what was known of it; `known` null = it was never read. */
export interface GorgiasTicket {
  readonly ticket: RestTicket;
  readonly log: readonly RestEvent[];
  readonly known: (KnownState & { readonly lastEventAt: number }) | null;
}

type Log = readonly TicketEvent[];

const system: Actor = { kind: 'system', personId: null };

/** The canonical events of a ticket: its messages, its log, and the difference between both and what Gorgias shows now. */
export function toEvents({ ticket, log, known }: GorgiasTicket, scope: GorgiasScope): Log {
  const attributes = toAttributes(ticket, scope);
  const requesterId = attributes.requesterId ?? null;
  const opening: TicketEvent = {
    id: `ticket/${ticket.id}/created`,
    ticketId: ticket.id,
    at: ticket.created_datetime,
    order: -1,
    actor: ticket.from_agent ? { kind: 'agent', personId: null } : { kind: 'customer', personId: requesterId },
    type: 'ticket.created',
    status: toStatus('open', scope.settings),
    rawStatus: 'open',
    assigneeId: null,
    groupId: null,
    attributes: { ...attributes, channel: ticket.channel },
  };
  const messages = (ticket.messages ?? []).flatMap((message) => toMessage(message, ticket.id, scope) ?? []);
  const changes = log.flatMap((entry) => toChange(entry, ticket.id, scope));
  const told = [opening, ...messages, ...changes, ...toRating(ticket, requesterId)];
  return [...told, ...toUntold(ticket, changes, attributes, known, scope)];
}

function toAttributes(ticket: RestTicket, { settings, pseudonymOf }: GorgiasScope): TicketAttributes {
  const requester = ticket.customer?.id ?? ticket.customer_id;
  const own = Object.entries(settings.fields).map(([name, field]) => [name, findField(ticket.custom_fields, field)]);
  return {
    subject: ticket.subject,
    priority: toPriority(ticket.priority, settings),
    tags: (ticket.tags ?? []).map(({ name }) => name).filter((name) => name !== null),
    requesterId: requester === null ? null : pseudonymOf(requester),
    ...Object.fromEntries(own),
  };
}

/** Custom fields come by id, each with its value. */
function findField(fields: unknown, name: string): string | null {
  const value = findAt(fields, name, 'value') ?? findAt(fields, name);
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}

/** A message; null when it could not be sent: the customer never saw it. */
export function toMessage(message: RestMessage, ticketId: string, scope: GorgiasScope): TicketEvent | null {
  if (message.from_agent && message.failed_datetime !== null) return null;
  const actor = toAuthor(message, scope);
  return {
    id: `message/${message.id}`,
    ticketId,
    at: message.created_datetime,
    order: Number(message.id) % 1_000_000_000,
    actor,
    type: 'message.added',
    visibility: message.public ? 'public' : 'internal',
    automatic: message.rule_id !== null || message.via === 'rule' || actor.kind === 'bot' || actor.kind === 'system',
    channel: message.channel,
    lengthChars: lengthOf(message.body_text),
  };
}

function toAuthor({ sender, from_agent: fromAgent }: RestMessage, { settings, pseudonymOf }: GorgiasScope): Actor {
  const id = sender?.id ?? null;
  if (!fromAgent) return { kind: 'customer', personId: id === null ? null : pseudonymOf(id) };
  if (id === null) return system;
  return { kind: settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

function toChange(entry: RestEvent, ticketId: string, scope: GorgiasScope): Log {
  const { user_id: by, data } = entry;
  const actor: Actor =
    by === null ? system : { kind: scope.settings.bots.includes(by) ? 'bot' : 'agent', personId: by };
  // After the messages of the same instant: an answer that closes a ticket comes first.
  const order = 1_000_000_000 + (Number(entry.id) % 1_000_000_000);
  const base: EventBase = { id: `event/${entry.id}`, ticketId, at: entry.created_datetime, order, actor };
  const status = (rawStatus: string): Log => [
    { ...base, type: 'status.changed', status: toStatus(rawStatus, scope.settings), rawStatus },
  ];
  switch (entry.type) {
    case 'ticket-closed':
      return status('closed');
    case 'ticket-reopened':
    case 'ticket-self-unsnoozed':
    case 'ticket-unsnoozed':
      return status('open');
    case 'ticket-snoozed':
      return status('snoozed');
    case 'ticket-assigned': {
      const assigneeId = findId(data, 'assignee_user');
      return assigneeId === null ? [] : [{ ...base, type: 'assignee.changed', assigneeId }];
    }
    case 'ticket-unassigned':
      return [{ ...base, type: 'assignee.changed', assigneeId: null }];
    case 'ticket-team-assigned': {
      const teamId = findId(data, 'assignee_team');
      return teamId === null ? [] : [{ ...base, type: 'group.changed', groupId: scope.teamNameOf(teamId) }];
    }
    case 'ticket-team-unassigned':
      return [{ ...base, type: 'group.changed', groupId: null }];
    case 'ticket-trashed':
    case 'ticket-marked-spam':
      return [{ ...base, type: 'ticket.deleted' }];
    case 'ticket-untrashed':
    case 'ticket-unmarked-spam':
      return [{ ...base, type: 'ticket.restored' }];
    default:
      return [];
  }
}

function findId(data: unknown, name: string): string | null {
  return toExternalId(findAt(data, name, 'id')) ?? toExternalId(findAt(data, `${name}_id`));
}

function toRating({ id: ticketId, satisfaction_survey: survey }: RestTicket, personId: string | null): Log {
  const score = survey?.score ?? null;
  if (survey === null || score === null || survey.scored_datetime === null) return [];
  if (score < 1 || score > 5) return [];
  return [
    {
      id: `survey/${survey.id}/${survey.scored_datetime}`,
      ticketId,
      at: survey.scored_datetime,
      order: 0,
      actor: { kind: 'customer', personId },
      type: 'survey.answered',
      survey: 'csat',
      value: score,
      scaleMin: 1,
      scaleMax: 5,
    },
  ];
}

/** What Gorgias shows and its log does not explain: accounts whose key may not read the log, and fields that it does not hold. */
function toUntold(
  ticket: RestTicket,
  changes: Log,
  attributes: TicketAttributes,
  known: GorgiasTicket['known'],
  scope: GorgiasScope,
): Log {
  const latest = <T extends TicketEvent['type']>(type: T) =>
    changes.filter((event): event is Extract<TicketEvent, { type: T }> => event.type === type).at(-1);
  const teamId = ticket.assignee_team?.id ?? ticket.assignee_team_id;
  const rawStatus = rawStatusOf(ticket);
  const before: KnownState = {
    status: latest('status.changed')?.status ?? known?.status ?? toStatus('open', scope.settings),
    rawStatus: latest('status.changed')?.rawStatus ?? known?.rawStatus ?? 'open',
    assigneeId: changes.some(({ type }) => type === 'assignee.changed')
      ? (latest('assignee.changed')?.assigneeId ?? null)
      : (known?.assigneeId ?? null),
    groupId: changes.some(({ type }) => type === 'group.changed')
      ? (latest('group.changed')?.groupId ?? null)
      : (known?.groupId ?? null),
    subject: known?.subject ?? attributes.subject ?? null,
    channel: known?.channel ?? null,
    category: known?.category ?? attributes.category ?? null,
    product: known?.product ?? attributes.product ?? null,
    priority: known === null ? (attributes.priority ?? null) : known.priority,
    customerTier: known?.customerTier ?? attributes.customerTier ?? null,
    tags: known === null ? (attributes.tags ?? []) : known.tags,
    requesterId: known?.requesterId ?? attributes.requesterId ?? null,
  };
  const seen = {
    status: toStatus(rawStatus, scope.settings),
    rawStatus,
    assigneeId: ticket.assignee_user?.id ?? ticket.assignee_user_id,
    groupId: teamId === null ? null : scope.teamNameOf(teamId),
    attributes,
  };
  const closedAt = rawStatus === 'closed' ? ticket.closed_datetime : null;
  const at = closedAt ?? Math.max(ticket.updated_datetime ?? ticket.created_datetime, known?.lastEventAt ?? 0);
  return findDifferences(before, seen, { ticketId: ticket.id, at, order: 2_000_000_000, actor: system });
}
