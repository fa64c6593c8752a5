import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findAt, lengthOf } from '../kit/payload.ts';
import { findDifferences, type KnownState } from '../kit/state-differences.ts';
import { parseActivity } from './activity.ts';
import type { RestConversation, RestMessage } from './rest-schemas.ts';
import { toStatus, type ChatwootSettings } from './settings.ts';

export interface ChatwootScope {
  readonly settings: ChatwootSettings;
  /** Id of the only agent of this name; null when there is none or more than one. */
  findAgentId(name: string): string | null;
  pseudonymOf(externalId: string): string;
}

/** A conversation with its messages, and what was known of it; `known` null = it was never read. */
export interface ChatwootConversation {
  readonly conversation: RestConversation;
  readonly messages: readonly RestMessage[];
  readonly known: (KnownState & { readonly lastEventAt: number }) | null;
}

type Log = readonly TicketEvent[];

/**
 * The canonical events of a conversation. Its history is in activity messages, texts in the language of the account: what they say is
 * taken, and where the state that Chatwoot shows is another one, the difference is told at the last activity.
 */
export function toEvents({ conversation, messages, known }: ChatwootConversation, scope: ChatwootScope): Log {
  const ordered = [...messages].sort((a, b) => a.created_at - b.created_at || Number(a.id) - Number(b.id));
  const opening = toOpening(conversation, ordered, scope);
  const log = toLog(conversation.id, ordered, scope);
  return [...opening, ...log, ...toDifferences(conversation, [...opening, ...log], known, scope)];
}

function toOpening(conversation: RestConversation, messages: readonly RestMessage[], scope: ChatwootScope): Log {
  const at = conversation.created_at ?? messages[0]?.created_at ?? conversation.timestamp;
  if (at === null) return [];
  const contactId = conversation.meta?.sender?.id ?? null;
  const requesterId = contactId === null ? null : scope.pseudonymOf(contactId);
  const startedByAgent = messages.find(({ message_type: type }) => type === 'incoming' || type === 'outgoing');
  const actor: Actor =
    startedByAgent?.message_type === 'outgoing'
      ? toAuthor(startedByAgent, scope)
      : { kind: 'customer', personId: requesterId };
  return [
    {
      id: `conversation/${conversation.id}/created`,
      ticketId: conversation.id,
      at,
      order: -1,
      actor,
      type: 'ticket.created',
      status: 'open',
      rawStatus: 'open',
      assigneeId: null,
      groupId: null,
      attributes: {
        subject: textOf(conversation.additional_attributes?.['mail_subject']),
        channel: toChannel(conversation.channel ?? conversation.meta?.channel ?? null),
        requesterId,
      },
    },
  ];
}

function toChannel(channel: string | null): string | null {
  return channel === null ? null : channel.replace(/^Channel::/, '').toLowerCase();
}

/** Who wrote a message. Templates and what has no sender come from Chatwoot itself. */
function toAuthor(message: RestMessage, { settings, pseudonymOf }: ChatwootScope): Actor {
  const id = message.sender?.id ?? message.sender_id;
  const type = (message.sender?.type ?? message.sender_type ?? '').toLowerCase();
  if (message.message_type === 'incoming') return { kind: 'customer', personId: id === null ? null : pseudonymOf(id) };
  if (message.message_type === 'template' || id === null) return { kind: 'system', personId: null };
  if (type.includes('bot') || type.includes('captain') || settings.bots.includes(id))
    return { kind: 'bot', personId: id };
  return { kind: 'agent', personId: id };
}

/** A message as an event; null for activities and surveys. */
export function toMessage(message: RestMessage, ticketId: string, scope: ChatwootScope): TicketEvent | null {
  if (message.message_type === 'activity' || message.content_type === 'input_csat') return null;
  const actor = toAuthor(message, scope);
  return {
    ...baseOf(message, ticketId, actor),
    type: 'message.added',
    visibility: message.private ? 'internal' : 'public',
    automatic: actor.kind === 'bot' || actor.kind === 'system',
    channel: null,
    lengthChars: lengthOf(message.content),
  };
}

function baseOf(message: RestMessage, ticketId: string, actor: Actor): EventBase {
  // Instants are seconds in one place and more in another: the coarser one is in both.
  const at = Math.floor(message.created_at / 1000) * 1000;
  return { id: `message/${message.id}`, ticketId, at, order: Number(message.id) % 1_000_000_000, actor };
}

/** The answer to a survey stands in the message that asked for it. */
export function toRating(message: RestMessage, ticketId: string): TicketEvent | null {
  const value = findAt(message.content_attributes, 'submitted_values', 'csat_survey_response', 'rating');
  if (message.content_type !== 'input_csat' || typeof value !== 'number' || value < 1 || value > 5) return null;
  const base = baseOf(message, ticketId, { kind: 'customer', personId: null });
  const at = message.updated_at ?? base.at;
  return {
    ...base,
    id: `${base.id}/rating`,
    at,
    type: 'survey.answered',
    survey: 'csat',
    value,
    scaleMin: 1,
    scaleMax: 5,
  };
}

/** Messages and what the activities among them say. A resolved conversation opens again when the customer writes. */
function toLog(ticketId: string, messages: readonly RestMessage[], scope: ChatwootScope): Log {
  const events: TicketEvent[] = [];
  let status = 'open';
  for (const message of messages) {
    const rating = toRating(message, ticketId);
    if (rating !== null) events.push(rating);
    const said = toMessage(message, ticketId, scope);
    if (said !== null) events.push(said);
    if (message.message_type === 'incoming' && (status === 'resolved' || status === 'snoozed')) {
      status = 'open';
      const base = baseOf(message, ticketId, { kind: 'system', personId: null });
      events.push({ ...base, id: `${base.id}/reopened`, type: 'status.changed', status: 'open', rawStatus: 'open' });
    }
    if (message.message_type !== 'activity') continue;
    const change = toActivityEvent(message, ticketId, scope);
    if (change?.type === 'status.changed') status = change.rawStatus;
    if (change !== null) events.push(change);
  }
  return events;
}

function toActivityEvent(message: RestMessage, ticketId: string, scope: ChatwootScope): TicketEvent | null {
  const activity = parseActivity(message.content ?? '');
  const base = baseOf(message, ticketId, findActor(message, scope));
  switch (activity?.kind) {
    case 'status':
      return {
        ...base,
        type: 'status.changed',
        status: toStatus(activity.status, scope.settings),
        rawStatus: activity.status,
      };
    case 'priority':
      return { ...base, type: 'attributes.changed', attributes: { priority: toPriority(activity.to, scope.settings) } };
    case 'self-assigned':
    case 'assigned': {
      const name = activity.kind === 'assigned' ? activity.to : activity.by;
      const assigneeId = name === null ? null : scope.findAgentId(name);
      // Somebody who is not an agent any more, or one of two of a name: the state that Chatwoot shows will tell.
      return name !== null && assigneeId === null ? null : { ...base, type: 'assignee.changed', assigneeId };
    }
    case undefined:
      return null;
  }
}

/** Activities end in “by <name>”. */
function findActor({ content }: RestMessage, scope: ChatwootScope): Actor {
  const name =
    /\bby (.+)$/.exec(content ?? '')?.[1] ?? /^(.+) (?:set|changed|removed|self-assigned)\b/.exec(content ?? '')?.[1];
  const id = name === undefined ? null : scope.findAgentId(name);
  if (id === null) return { kind: 'system', personId: null };
  return { kind: scope.settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

/** What Chatwoot shows and neither its texts nor what was known explain. */
function toDifferences(
  conversation: RestConversation,
  log: Log,
  known: ChatwootConversation['known'],
  scope: ChatwootScope,
): Log {
  const lastAt = log.reduce((latest, { at }) => Math.max(latest, at), known?.lastEventAt ?? 0);
  const shownAt = Math.max(conversation.last_activity_at ?? 0, lastAt);
  const at = Math.floor(shownAt / 1000) * 1000;
  const before = replay(log, known);
  const base = {
    ticketId: conversation.id,
    at,
    order: 2_000_000_000,
    actor: { kind: 'system', personId: null },
  } as const;
  return findDifferences(before, toShown(conversation, scope), base);
}

function toShown(conversation: RestConversation, { settings }: ChatwootScope) {
  const own = Object.entries(settings.fields).map(([name, key]) => [
    name,
    textOf(conversation.custom_attributes?.[key]),
  ]);
  const attributes: TicketAttributes = {
    priority: toPriority(conversation.priority, settings),
    tags: conversation.labels,
    ...Object.fromEntries(own),
  };
  return {
    status: toStatus(conversation.status, settings),
    rawStatus: conversation.status,
    assigneeId: conversation.meta?.assignee?.id ?? null,
    groupId: conversation.meta?.team?.name ?? conversation.meta?.team?.id ?? null,
    attributes,
  };
}

const nothing: KnownState = {
  status: 'open',
  rawStatus: 'open',
  assigneeId: null,
  groupId: null,
  subject: null,
  channel: null,
  category: null,
  product: null,
  priority: null,
  customerTier: null,
  tags: [],
  requesterId: null,
};

/** The state after what is known and what the log adds to it. */
function replay(log: Log, known: ChatwootConversation['known']): KnownState {
  let state: KnownState = known ?? nothing;
  const isNew = ({ at }: TicketEvent) => known === null || at > known.lastEventAt;
  for (const event of log.filter(isNew)) {
    if (event.type === 'status.changed') state = { ...state, status: event.status, rawStatus: event.rawStatus };
    if (event.type === 'assignee.changed') state = { ...state, assigneeId: event.assigneeId };
    if (event.type === 'attributes.changed') state = { ...state, priority: event.attributes.priority ?? null };
  }
  return state;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}
