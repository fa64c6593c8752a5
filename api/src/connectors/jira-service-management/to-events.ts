import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import type { PersonSeen } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toInstant } from '../kit/instant.ts';
import { findAt, lengthOf, texts } from '../kit/payload.ts';
import type { RestChange, RestComment, RestIssue, RestItem, RestUser } from './rest-schemas.ts';
import { toStatus, type JiraSettings } from './settings.ts';

export interface JiraScope {
  readonly settings: JiraSettings;
  /** Jira's category of a status by its id; null when it is not known. */
  categoryOf(statusId: string | null): string | null;
  pseudonymOf(externalId: string): string;
}

export interface JiraTicket {
  readonly issue: RestIssue;
  readonly changes: readonly RestChange[];
  readonly comments: readonly RestComment[];
}

type User = RestUser | null | undefined;

/** Portal customers have accounts of their own kind, apps another. Without a kind somebody counts as a colleague only when they have a role here. */
export function toActor(user: User, { settings, pseudonymOf }: Pick<JiraScope, 'settings' | 'pseudonymOf'>): Actor {
  const id = user?.id ?? null;
  if (id === null) return { kind: 'system', personId: null };
  if (user?.accountType === 'customer') return { kind: 'customer', personId: pseudonymOf(id) };
  const isBot = user?.accountType === 'app' || settings.bots.includes(id);
  return { kind: isBot ? 'bot' : 'agent', personId: id };
}

/** The colleagues among these users. */
export function toPeople(users: readonly User[], settings: JiraSettings): readonly PersonSeen[] {
  const people = users.flatMap((user): readonly PersonSeen[] => {
    const actor = toActor(user, { settings, pseudonymOf: (id) => id });
    if (actor.personId === null || (actor.kind !== 'agent' && actor.kind !== 'bot')) return [];
    const name = user?.displayName ?? actor.personId;
    return [{ externalId: actor.personId, name, email: user?.emailAddress ?? null, kind: actor.kind }];
  });
  return [...new Map(people.map((person) => [person.externalId, person])).values()];
}

/** The canonical events of an issue: entries of its changelog and comments, under their own ids. */
export function toEvents({ issue, changes, comments }: JiraTicket, scope: JiraScope): readonly TicketEvent[] {
  const ordered = [...changes].sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id));
  return [
    ...toOpening(issue, ordered, scope),
    ...comments.map((comment) => toMessage(comment, issue, scope)),
    ...ordered.flatMap((change) => toChangeEvents(change, issue.key, scope)),
    ...toRating(issue, scope),
  ];
}

/** Jira keeps present values: each is the old value of its first change, or the present one when it never changed. */
export function toOpening(issue: RestIssue, changes: readonly RestChange[], scope: JiraScope): readonly TicketEvent[] {
  const { fields } = issue;
  if (fields.created === null) return [];
  const first = (name: string): RestItem | undefined =>
    changes.flatMap(({ items }) => items).find(({ field }) => field.toLowerCase() === name);
  const status = first('status');
  const rawStatus = status?.fromString ?? fields.status?.name ?? 'Open';
  const statusId = status === undefined ? (fields.status?.id ?? null) : status.from;
  const presentCategory = status === undefined ? (fields.status?.statusCategory?.key ?? null) : null;
  const assignee = first('assignee');
  const requester = toActor(fields.reporter ?? fields.creator, scope);
  // Portal requests and mails are made by the customer, whoever wrote them down.
  const actor = toActor(fields.creator ?? fields.reporter, scope);
  const author = actor.kind === 'bot' || actor.kind === 'system' ? requester : actor;
  const base = { ticketId: issue.key, at: fields.created, actor: author };
  return [
    {
      ...base,
      id: `issue/${issue.id}/created`,
      order: -2,
      type: 'ticket.created',
      status: toStatus(
        { id: statusId, name: rawStatus, category: presentCategory ?? scope.categoryOf(statusId) },
        scope.settings,
      ),
      rawStatus,
      assigneeId: assignee === undefined ? (fields.assignee?.id ?? null) : assignee.from,
      groupId: fields.project?.key ?? null,
      attributes: {
        subject: first('summary')?.fromString ?? fields.summary,
        channel: null,
        category: fields.issuetype?.name ?? null,
        priority: toPriority(first('priority')?.fromString ?? fields.priority?.name ?? null, scope.settings),
        tags: texts.parse(first('labels')?.fromString ?? [...fields.labels]),
        requesterId: requester.personId,
        ...toOwnFields(issue, scope),
      },
    },
    {
      ...base,
      id: `issue/${issue.id}/description`,
      order: -1,
      type: 'message.added',
      visibility: 'public',
      automatic: false,
      channel: null,
      lengthChars: null,
    },
  ];
}

/** Fields that the admin named as category, product or tier. */
function toOwnFields(issue: RestIssue, { settings }: JiraScope): TicketAttributes {
  return Object.fromEntries(
    Object.entries(settings.fields).map(([name, field]) => {
      const value = issue.fields[field];
      const first: unknown = Array.isArray(value) ? value[0] : value;
      const shown = findAt(first, 'value') ?? findAt(first, 'name') ?? findAt(first, 'requestType', 'name') ?? first;
      return [name, typeof shown === 'string' ? shown : typeof shown === 'number' ? String(shown) : null];
    }),
  );
}

/** A comment: `jsdPublic` says whether the customer sees it; where a project knows no customers, a restricted one is internal. */
export function toMessage(comment: RestComment, issue: Pick<RestIssue, 'key'>, scope: JiraScope): TicketEvent {
  const actor = toActor(comment.author, scope);
  const isPublic = comment.jsdPublic ?? (comment.visibility === undefined || comment.visibility === null);
  return {
    id: `comment/${comment.id}`,
    ticketId: issue.key,
    at: comment.created,
    order: Number(comment.id) % 1_000_000,
    actor,
    type: 'message.added',
    visibility: isPublic ? 'public' : 'internal',
    automatic: actor.kind === 'bot' || actor.kind === 'system',
    channel: null,
    lengthChars: typeof comment.body === 'string' ? lengthOf(comment.body) : null,
  };
}

/** The events of one entry of the changelog. */
export function toChangeEvents(change: RestChange, ticketId: string, scope: JiraScope): readonly TicketEvent[] {
  return change.items.flatMap((item, index): readonly TicketEvent[] => {
    const base: EventBase = {
      id: `change/${change.id}/${item.field.toLowerCase()}`,
      ticketId,
      at: change.created,
      // After the comments of the same instant: an answer that resolves an issue comes first.
      order: 1_000_000 + index,
      actor: toActor(change.author, scope),
    };
    const { to, toName } = item;
    switch (item.field.toLowerCase()) {
      case 'status': {
        const rawStatus = toName ?? to ?? '';
        const status = toStatus({ id: to, name: rawStatus, category: scope.categoryOf(to) }, scope.settings);
        return [{ ...base, type: 'status.changed', status, rawStatus }];
      }
      case 'assignee':
        return [{ ...base, type: 'assignee.changed', assigneeId: to }];
      case 'key':
        // An issue that moves to another project goes on under another key.
        return toName === null || toName === ticketId || item.fromString === null
          ? movedHere(item, base)
          : [{ ...base, type: 'ticket.merged', intoTicketId: toName }];
      default: {
        const attributes = toAttributes(item, scope);
        return attributes === null ? [] : [{ ...base, type: 'attributes.changed', attributes }];
      }
    }
  });
}

function movedHere({ fromString: before }: RestItem, base: EventBase): readonly TicketEvent[] {
  if (before === null || before === base.ticketId) return [];
  return [
    { ...base, id: `${base.id}/${before}`, ticketId: before, type: 'ticket.merged', intoTicketId: base.ticketId },
  ];
}

function toAttributes({ field, toName }: RestItem, { settings }: JiraScope): TicketAttributes | null {
  switch (field.toLowerCase()) {
    case 'summary':
      return { subject: toName };
    case 'priority':
      return { priority: toPriority(toName, settings) };
    case 'labels':
      return { tags: texts.parse(toName ?? '') };
    case 'issuetype':
      return { category: toName };
    default:
      return null;
  }
}

/** Satisfaction of a request and its date are fields of their own kinds, whatever they are called in the account's language. */
function toRating(issue: RestIssue, scope: JiraScope): readonly TicketEvent[] {
  const fieldOf = (pattern: RegExp) =>
    Object.entries(issue.schema ?? {}).find(([, { custom }]) => pattern.test(custom ?? ''))?.[0];
  const rated = fieldOf(/request-feedback$/);
  const dated = fieldOf(/request-feedback-date$/);
  if (rated === undefined || dated === undefined) return [];
  const value = findAt(issue.fields[rated], 'rating');
  const at = toInstant(issue.fields[dated]);
  if (typeof value !== 'number' || value < 1 || value > 5 || at === null) return [];
  return [
    {
      id: `issue/${issue.id}/rating/${at}`,
      ticketId: issue.key,
      at,
      order: 2_000_000,
      actor: toActor(issue.fields.reporter, scope),
      type: 'survey.answered',
      survey: 'csat',
      value,
      scaleMin: 1,
      scaleMax: 5,
    },
  ];
}
