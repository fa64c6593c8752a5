import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt, lengthOf, texts } from '../kit/payload.ts';
import { systemUser, type ZendeskScope } from './people.ts';
import { isGone, toStatus } from './to-status.ts';
import type { ZendeskEnvelope } from './webhook.ts';

type Known = Omit<EventBase, 'actor'>;

/** What one event of a subscription tells, in canonical form. Nothing for kinds that the audits alone explain. */
export function tellEvents(
  name: string,
  envelope: ZendeskEnvelope,
  known: Known,
  scope: ZendeskScope,
): readonly TicketEvent[] {
  const { event, detail } = envelope;
  const base: EventBase = { ...known, actor: findActor(envelope, scope) };
  const current = event['current'];
  const id = toExternalId(current);
  switch (name) {
    case 'created':
      return [{ ...base, type: 'ticket.created', ...toState(detail, scope) }];
    case 'comment_added':
      return [toMessage(envelope, base, scope)];
    case 'status_changed':
      return tellStatus(String(current ?? detail['status']), String(event['previous']), base, scope);
    case 'agent_assignment_changed':
      return [{ ...base, type: 'assignee.changed', assigneeId: id }];
    case 'group_assignment_changed':
      return [{ ...base, type: 'group.changed', groupId: id }];
    case 'problem_link_changed':
      return [{ ...base, type: 'known-issue.linked', knownIssueId: id }];
    case 'csat_received':
      return tellRating(event, base);
    case 'merged': {
      const intoTicketId =
        toExternalId(event['target_ticket_id']) ?? toExternalId(findAt(event, 'target_ticket', 'id'));
      return intoTicketId === null ? [] : [{ ...base, type: 'ticket.merged', intoTicketId }];
    }
    case 'soft_deleted':
    case 'permanently_deleted':
    case 'marked_as_spam':
      return [{ ...base, type: 'ticket.deleted' }];
    case 'undeleted':
      return [{ ...base, type: 'ticket.restored' }];
    default: {
      const attributes = tellAttributes(name, envelope, scope);
      return attributes === null ? [] : [{ ...base, type: 'attributes.changed', attributes }];
    }
  }
}

function findActor({ event, detail }: ZendeskEnvelope, scope: ZendeskScope): Actor {
  const author = findAt(event, 'comment', 'author');
  const id = toExternalId(findAt(author, 'id')) ?? toExternalId(detail['actor_id']);
  if (id === null || id === systemUser) return { kind: 'system', personId: null };
  const isRequester = id === toExternalId(detail['requester_id']);
  const isStaff = findAt(author, 'is_staff');
  // An event without an author says only who acted; whoever is not the requester is a colleague.
  if (isRequester || isStaff === false) return { kind: 'customer', personId: scope.pseudonymOf(id) };
  return { kind: scope.settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

function toMessage({ event, detail }: ZendeskEnvelope, base: EventBase, scope: ZendeskScope): TicketEvent {
  const comment = event['comment'];
  const commentId = toExternalId(findAt(comment, 'id'));
  const isPublic = findAt(comment, 'is_public');
  const channel = findAt(comment, 'via', 'channel') ?? findAt(detail, 'via', 'channel');
  return {
    ...base,
    id: commentId === null ? base.id : `event/${commentId}`,
    type: 'message.added',
    visibility: isPublic === true || isPublic === 'true' ? 'public' : 'internal',
    automatic:
      channel === 'rule' || base.actor.kind === 'system' || scope.settings.bots.includes(base.actor.personId ?? ''),
    channel: typeof channel === 'string' ? channel : null,
    lengthChars: lengthOf(findAt(comment, 'body')),
  };
}

function toState(detail: Readonly<Record<string, unknown>>, scope: ZendeskScope) {
  const rawStatus = String(detail['status'] ?? 'NEW');
  const requesterId = toExternalId(detail['requester_id']);
  return {
    status: toStatus(rawStatus, scope.settings),
    rawStatus,
    assigneeId: toExternalId(detail['assignee_id']),
    groupId: toExternalId(detail['group_id']),
    attributes: {
      subject: textOf(detail['subject']),
      channel: textOf(findAt(detail, 'via', 'channel')),
      priority: toPriority(textOf(detail['priority'])?.toLowerCase() ?? null, scope.settings),
      tags: texts.parse(detail['tags']),
      requesterId: requesterId === null ? null : scope.pseudonymOf(requesterId),
    },
  };
}

function tellStatus(raw: string, before: string, base: EventBase, scope: ZendeskScope): readonly TicketEvent[] {
  if (isGone(raw)) return [{ ...base, type: 'ticket.deleted' }];
  const change = { ...base, type: 'status.changed', status: toStatus(raw, scope.settings), rawStatus: raw } as const;
  if (!isGone(before)) return [change];
  return [
    { ...base, id: `${base.id}/restored`, type: 'ticket.restored' },
    { ...change, order: base.order + 1 },
  ];
}

function tellRating(event: Readonly<Record<string, unknown>>, base: EventBase): readonly TicketEvent[] {
  const given =
    findAt(event, 'satisfaction_score', 'score') ??
    findAt(event, 'satisfaction_rating', 'score') ??
    event['current'] ??
    event['score'];
  const verdict = /^(good|bad)/i.exec(typeof given === 'string' ? given : '')?.[1]?.toLowerCase();
  if (verdict !== undefined) {
    const value = verdict === 'good' ? 1 : 0;
    return [{ ...base, type: 'survey.answered', survey: 'csat', value, scaleMin: 0, scaleMax: 1 }];
  }
  const value = typeof given === 'number' ? given : Number(typeof given === 'string' && given !== '' ? given : NaN);
  return value >= 1 && value <= 5
    ? [{ ...base, type: 'survey.answered', survey: 'csat', value, scaleMin: 1, scaleMax: 5 }]
    : [];
}

function tellAttributes(
  name: string,
  { event, detail }: ZendeskEnvelope,
  scope: ZendeskScope,
): TicketAttributes | null {
  const current = event['current'];
  switch (name) {
    case 'subject_changed':
      return { subject: textOf(current) ?? textOf(detail['subject']) };
    case 'priority_changed':
      return { priority: toPriority(textOf(current)?.toLowerCase() ?? null, scope.settings) };
    case 'tags_changed':
      return { tags: texts.parse(detail['tags'] ?? current) };
    case 'requester_changed': {
      const id = toExternalId(current) ?? toExternalId(detail['requester_id']);
      return { requesterId: id === null ? null : scope.pseudonymOf(id) };
    }
    default:
      return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
