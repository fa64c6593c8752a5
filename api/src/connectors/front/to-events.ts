import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt, lengthOf } from '../kit/payload.ts';
import { restMessage, type RestConversation, type RestEvent } from './rest-schemas.ts';
import { toStatus, type FrontSettings } from './settings.ts';

export interface FrontScope {
  readonly settings: FrontSettings;
  /** Kind of a teammate: Front's own word for accounts of rules, bots and surveys; null = a person or not known. */
  kindOf(teammateId: string): string | null;
  pseudonymOf(externalId: string): string;
}

type Log = readonly TicketEvent[];

const system: Actor = { kind: 'system', personId: null };

/** The canonical events of a conversation from its own log. An archived conversation opens again when the customer writes. */
export function toEvents(conversation: RestConversation, events: readonly RestEvent[], scope: FrontScope): Log {
  const ordered = [...events].sort((a, b) => a.emitted_at - b.emitted_at || (a.id < b.id ? -1 : 1));
  const told: TicketEvent[] = [toOpening(conversation, ordered, scope)];
  const tags = new Set<string>();
  let isResolved = false;
  for (const [order, event] of ordered.entries()) {
    const base = baseOf(event, conversation.id, order, scope);
    if (event.type === 'inbound' && isResolved) {
      isResolved = false;
      const status = toStatus('open', null, scope.settings);
      told.push({
        ...base,
        id: `${base.id}/reopened`,
        actor: system,
        type: 'status.changed',
        status,
        rawStatus: 'open',
      });
    }
    if (event.type === 'tag' || event.type === 'untag') told.push(...toTags(event, base, tags));
    const own = toEvent(event, base, scope);
    if (own?.type === 'status.changed') isResolved = own.status === 'solved' || own.status === 'closed';
    if (own !== null) told.push(own);
  }
  return told;
}

function toOpening(conversation: RestConversation, ordered: readonly RestEvent[], scope: FrontScope): TicketEvent {
  const first = ordered[0];
  const at = Math.min(conversation.created_at ?? first?.emitted_at ?? 0, first?.emitted_at ?? Number.MAX_SAFE_INTEGER);
  const message = restMessage.safeParse(first?.target?.data);
  const handle = conversation.recipient?.handle ?? null;
  const requesterId = handle === null ? null : scope.pseudonymOf(handle.toLowerCase());
  const own = Object.entries(scope.settings.fields).map(([name, field]) => [
    name,
    toText(findAt(conversation.custom_fields, field)),
  ]);
  const attributes: TicketAttributes = {
    subject: conversation.subject,
    channel: message.success ? message.data.type : null,
    requesterId,
    ...Object.fromEntries(own),
  };
  return {
    id: `conversation/${conversation.id}/created`,
    ticketId: conversation.id,
    at,
    order: -1,
    actor:
      first === undefined || first.type === 'inbound'
        ? { kind: 'customer', personId: requesterId }
        : toActor(first, scope),
    type: 'ticket.created',
    status: toStatus('open', null, scope.settings),
    rawStatus: 'open',
    assigneeId: null,
    groupId: first?.type === 'inbound' ? nameOf(first.source?.data) : null,
    attributes,
  };
}

/** The place of an event among those of its conversation breaks ties: ids do not tell the order. */
function baseOf(event: RestEvent, ticketId: string, order: number, scope: FrontScope): EventBase {
  // After a merge the same event stands in the log of both conversations.
  return { id: `event/${ticketId}/${event.id}`, ticketId, at: event.emitted_at, order, actor: toActor(event, scope) };
}

/** Who did it: a teammate, or a rule, the API, a gateway. */
function toActor({ source }: RestEvent, scope: FrontScope): Actor {
  if (source?._meta?.type !== 'teammate') return system;
  const id = toExternalId(findAt(source.data, 'id'));
  return id === null ? system : toTeammate(id, scope);
}

function toTeammate(id: string, scope: FrontScope): Actor {
  const kind = scope.kindOf(id);
  const isPerson = kind === null || kind === 'user' || kind === 'teammate' || kind === 'visitor';
  return { kind: isPerson && !scope.settings.bots.includes(id) ? 'agent' : 'bot', personId: id };
}

/** One event of the log; null for what changes no fact. */
export function toEvent(event: RestEvent, base: EventBase, scope: FrontScope): TicketEvent | null {
  const status = (rawStatus: string, category: string | null = null): TicketEvent => ({
    ...base,
    type: 'status.changed',
    status: toStatus(rawStatus, category, scope.settings),
    rawStatus,
  });
  switch (event.type) {
    case 'inbound':
    case 'outbound':
    case 'out_reply':
    case 'comment':
      return toMessage(event, base, scope);
    case 'assign':
      return { ...base, type: 'assignee.changed', assigneeId: toExternalId(findAt(event.target?.data, 'id')) };
    case 'unassign':
      return { ...base, type: 'assignee.changed', assigneeId: null };
    case 'archive':
      return status('archived');
    case 'reopen':
      return status('open');
    case 'ticket_status_update': {
      const name = toText(findAt(event.target?.data, 'name'));
      const category = toText(findAt(event.target?.data, 'category'));
      return name === null && category === null ? null : status(name ?? category ?? '', category);
    }
    case 'trash':
      return { ...base, type: 'ticket.deleted' };
    case 'restore':
      return { ...base, type: 'ticket.restored' };
    case 'move': {
      const groupId = nameOf(event.target?.data);
      return groupId === null ? null : { ...base, type: 'group.changed', groupId };
    }
    case 'conversations_merged': {
      const into = toExternalId(findAt(event.target?.data, 'id'));
      if (event.target?._meta?.type !== 'conversation' || into === null || into === base.ticketId) return null;
      return { ...base, type: 'ticket.merged', intoTicketId: into };
    }
    default:
      return null;
  }
}

function toMessage(event: RestEvent, base: EventBase, scope: FrontScope): TicketEvent {
  const parsed = restMessage.safeParse(event.target?.data);
  const message = parsed.success ? parsed.data : null;
  const authorId = message?.author?.id ?? null;
  // What a rule sends under somebody's name has the rule as its source.
  const byRule = event.source?._meta?.type === 'rule';
  const actor =
    event.type === 'inbound'
      ? toCustomer(message, scope)
      : authorId === null
        ? base.actor
        : toTeammate(authorId, scope);
  return {
    ...base,
    actor,
    type: 'message.added',
    visibility: event.type === 'comment' ? 'internal' : 'public',
    automatic: byRule || actor.kind === 'bot' || actor.kind === 'system',
    channel: message?.type ?? null,
    lengthChars: lengthOf(message?.text ?? message?.body ?? null),
  };
}

function toCustomer(message: ReturnType<typeof restMessage.parse> | null, { pseudonymOf }: FrontScope): Actor {
  const from = message?.recipients?.find(({ role }) => role === 'from')?.handle ?? null;
  return { kind: 'customer', personId: from === null ? null : pseudonymOf(from.toLowerCase()) };
}

function toTags({ type, target }: RestEvent, base: EventBase, tags: Set<string>): Log {
  const name = toText(findAt(target?.data, 'name'));
  if (name === null) return [];
  if (type === 'tag') tags.add(name);
  else tags.delete(name);
  return [{ ...base, type: 'attributes.changed', attributes: { tags: [...tags] } }];
}

/** Name of a thing, or of the first of several. */
function nameOf(data: unknown): string | null {
  const one: unknown = Array.isArray(data) ? data[0] : data;
  return toText(findAt(one, 'name')) ?? toExternalId(findAt(one, 'id'));
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}
