import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { lengthOf, texts } from '../kit/payload.ts';
import { toActor, type ZendeskScope, type ZendeskUser } from './people.ts';
import type { RestAudit, RestAuditEvent, RestVia } from './rest-schemas.ts';
import { isGone, toStatus } from './to-status.ts';

/** What is needed to understand a ticket's audits. */
export interface AuditScope extends ZendeskScope {
  readonly users: ReadonlyMap<string, ZendeskUser>;
  groupNameOf(id: string): string;
}

type Base = Omit<EventBase, 'id'>;

/** Everything that carries a message, whatever the channel. Notifications are mails about messages, not messages. */
const messageTypes = new Set(['Comment', 'VoiceComment', 'FacebookComment', 'Tweet', 'LocalComment', 'ChatMessage']);
/** Made by a trigger, an automation or a macro that a trigger ran. Source: Zendesk, `via.channel`. */
const automaticChannels = new Set(['rule', 'system']);

/**
 * The canonical events of one ticket's audits. Ids are those of the audit's own entries, which a later reading, the export and a
 * webhook's comment id all share.
 */
export function toEvents(audits: readonly RestAudit[], scope: AuditScope): readonly TicketEvent[] {
  const ordered = [...audits].sort((a, b) => a.created_at - b.created_at || Number(a.id) - Number(b.id));
  return ordered.flatMap((audit, index) => {
    const base: Base = {
      ticketId: audit.ticket_id,
      at: audit.created_at,
      // Audits of one second keep the order of their ids; each has room for its own entries.
      order: index * 1000,
      actor: toActor(isAutomatic(audit.via) ? null : audit.author_id, scope.users, scope),
    };
    const creates = audit.events.some(({ type }) => type === 'Create');
    const opening = creates ? [toCreation(audit, base, scope)] : [];
    const rest = audit.events.flatMap((event, position) =>
      toChange(event, audit, { ...base, order: base.order + 2 * position + 1 }, scope),
    );
    return [...opening, ...rest, ...toMerges(audit, base)];
  });
}

function isAutomatic(via: RestVia): boolean {
  return automaticChannels.has(via?.channel ?? '');
}

function toCreation(audit: RestAudit, base: Base, scope: AuditScope): TicketEvent {
  const values = new Map(
    audit.events.filter(({ type }) => type === 'Create').map((event) => [event.field_name, event.value]),
  );
  const rawStatus = String(values.get('status') ?? 'new');
  const groupId = toExternalId(values.get('group_id'));
  const requesterId = toExternalId(values.get('requester_id'));
  return {
    ...base,
    id: `audit/${audit.id}`,
    type: 'ticket.created',
    status: toStatus(rawStatus, scope.settings),
    rawStatus,
    assigneeId: toExternalId(values.get('assignee_id')),
    groupId: groupId === null ? null : scope.groupNameOf(groupId),
    attributes: {
      subject: textOf(values.get('subject')),
      channel: audit.via?.channel ?? null,
      priority: toPriority(textOf(values.get('priority')), scope.settings),
      tags: texts.parse(values.get('tags')),
      requesterId: requesterId === null ? null : toActor(requesterId, scope.users, scope).personId,
      ...toOwnFields(values, scope),
    },
  };
}

function toChange(event: RestAuditEvent, audit: RestAudit, base: Base, scope: AuditScope): readonly TicketEvent[] {
  const id = `event/${event.id}`;
  if (messageTypes.has(event.type)) return [toMessage(event, audit, base, scope)];
  if (event.type === 'SatisfactionRating') return toRating(event, { ...base, id });
  if (event.type !== 'Change') return [];
  const value = toExternalId(event.value);
  switch (event.field_name) {
    case 'status':
      return toStatusChange(String(event.value), event, base, scope);
    case 'assignee_id':
      return [{ ...base, id, type: 'assignee.changed', assigneeId: value }];
    case 'group_id':
      return [{ ...base, id, type: 'group.changed', groupId: value === null ? null : scope.groupNameOf(value) }];
    case 'problem_id':
      return [{ ...base, id, type: 'known-issue.linked', knownIssueId: value }];
    default: {
      const attributes = toAttributes(event, scope);
      return attributes === null ? [] : [{ ...base, id, type: 'attributes.changed', attributes }];
    }
  }
}

function toMessage(event: RestAuditEvent, audit: RestAudit, base: Base, scope: AuditScope): TicketEvent {
  const automatic = isAutomatic(event.via ?? audit.via);
  const actor = automatic ? base.actor : toActor(event.author_id ?? audit.author_id, scope.users, scope);
  return {
    ...base,
    id: `event/${event.id}`,
    actor,
    type: 'message.added',
    visibility: event.public ? 'public' : 'internal',
    automatic: automatic || actor.kind === 'bot' || actor.kind === 'system',
    channel: event.via?.channel ?? audit.via?.channel ?? null,
    lengthChars: lengthOf(event.body),
  };
}

/** Zendesk deletes and restores by status. */
function toStatusChange(raw: string, event: RestAuditEvent, base: Base, scope: AuditScope): readonly TicketEvent[] {
  const id = `event/${event.id}`;
  if (isGone(raw)) return [{ ...base, id, type: 'ticket.deleted' }];
  const change = {
    ...base,
    id,
    type: 'status.changed',
    status: toStatus(raw, scope.settings),
    rawStatus: raw,
  } as const;
  if (!isGone(String(event.previous_value))) return [change];
  return [
    { ...base, id: `${id}/restored`, type: 'ticket.restored' },
    { ...change, order: base.order + 1 },
  ];
}

/** Good and bad with or without a comment; offered and unoffered are no answers. */
function toRating({ score }: RestAuditEvent, base: EventBase): readonly TicketEvent[] {
  const verdict = /^(good|bad)/i.exec(score ?? '')?.[1]?.toLowerCase();
  if (verdict === undefined) return [];
  const value = verdict === 'good' ? 1 : 0;
  return [{ ...base, type: 'survey.answered', survey: 'csat', value, scaleMin: 0, scaleMax: 1 }];
}

function toAttributes({ field_name: field, value }: RestAuditEvent, scope: AuditScope): TicketAttributes | null {
  if (field === 'subject') return { subject: textOf(value) };
  if (field === 'priority') return { priority: toPriority(textOf(value), scope.settings) };
  if (field === 'tags') return { tags: texts.parse(value) };
  if (field === 'requester_id') {
    const id = toExternalId(value);
    return { requesterId: id === null ? null : toActor(id, scope.users, scope).personId };
  }
  const own = toOwnFields(new Map([[field, value]]), scope);
  return Object.keys(own).length === 0 ? null : own;
}

/** Fields that the admin named as category, product or tier. */
function toOwnFields(values: ReadonlyMap<string | null, unknown>, { settings }: AuditScope): TicketAttributes {
  const { category, product, customerTier } = settings.fields;
  return {
    ...(category !== undefined && values.has(category) ? { category: textOf(values.get(category)) } : {}),
    ...(product !== undefined && values.has(product) ? { product: textOf(values.get(product)) } : {}),
    ...(customerTier !== undefined && values.has(customerTier)
      ? { customerTier: textOf(values.get(customerTier)) }
      : {}),
  };
}

/** A merge is written on the ticket that goes on and names those that went into it. */
function toMerges({ id, via, ticket_id: intoTicketId }: RestAudit, base: Base): readonly TicketEvent[] {
  if (via?.source?.rel !== 'merge') return [];
  const from = via.source.from;
  const sources = [from?.ticket_id ?? null, ...(from?.ticket_ids ?? [])];
  return [...new Set(sources)].flatMap((ticketId): readonly TicketEvent[] =>
    ticketId === null || ticketId === intoTicketId
      ? []
      : [{ ...base, id: `audit/${id}/merged/${ticketId}`, ticketId, type: 'ticket.merged', intoTicketId }],
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}
