import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import type { RtSettings } from './settings.ts';
import { systemUser, type RtTicketAtCreation, type RtTransaction, type RtUser } from './rt-transaction.ts';
import { toPriority, toStatus } from './to-status.ts';

export interface RtScope {
  readonly settings: RtSettings;
  pseudonymOf(externalId: string): string;
}

/**
 * The canonical events of one transaction; none for RT's own bookkeeping (EmailRecord, Due …). Ids come from the transaction's
 * id, so the scrip's delivery and the same transaction read over REST are the same events.
 * `created` is the ticket as it was made, needed for Create only.
 */
export function toEvents(
  tx: RtTransaction,
  created: RtTicketAtCreation | null,
  scope: RtScope,
): readonly TicketEvent[] {
  const base = { ticketId: tx.ticketId, at: tx.createdAt, order: tx.id * 10, actor: toActor(tx.creator, scope) };
  const events = [...toMainEvents(tx, created, base, scope)];
  if (tx.timeTakenMinutes > 0) {
    const durationMs = tx.timeTakenMinutes * 60_000;
    events.push({ ...base, id: `tx/${tx.id}/work`, order: base.order + 2, type: 'work.logged', durationMs, holdMs: 0 });
  }
  return events;
}

type Base = Omit<EventBase, 'id'>;

function toMainEvents(
  tx: RtTransaction,
  created: RtTicketAtCreation | null,
  base: Base,
  scope: RtScope,
): readonly TicketEvent[] {
  const id = `tx/${tx.id}`;
  switch (tx.type) {
    case 'Create':
      return created === null ? [] : toCreation(tx, created, base, scope);
    case 'Correspond':
    case 'Comment':
      return [
        {
          ...base,
          id,
          type: 'message.added',
          visibility: tx.type === 'Correspond' ? 'public' : 'internal',
          automatic: base.actor.kind === 'system' || base.actor.kind === 'bot',
          channel: null,
          lengthChars: null,
        },
      ];
    case 'Status':
      return toStatusEvents(tx, base, id, scope);
    case 'AddLink':
      return toMerge(tx, base, id);
    default:
      return toFieldChange(tx, base, id, scope);
  }
}

/** RT deletes and restores by status. */
function toStatusEvents(tx: RtTransaction, base: Base, id: string, scope: RtScope): readonly TicketEvent[] {
  if (tx.newValue === 'deleted') return [{ ...base, id, type: 'ticket.deleted' }];
  const status = toStatus(tx.newValue, scope.settings);
  const change = { ...base, id, type: 'status.changed', status, rawStatus: tx.newValue } as const;
  if (tx.oldValue !== 'deleted') return [change];
  return [
    { ...base, id: `${id}/restored`, type: 'ticket.restored' },
    { ...change, order: base.order + 1 },
  ];
}

function toCreation(
  tx: RtTransaction,
  created: RtTicketAtCreation,
  base: Base,
  scope: RtScope,
): readonly TicketEvent[] {
  const { settings } = scope;
  const requestor = created.requestor === null ? null : toActor(created.requestor, scope);
  // The system creates tickets for customers (forms, imports): the first message is then theirs.
  const author = tx.creator.name === systemUser && requestor !== null ? requestor : base.actor;
  return [
    {
      ...base,
      id: `tx/${tx.id}`,
      type: 'ticket.created',
      status: toStatus(created.status, settings),
      rawStatus: created.status,
      assigneeId: created.owner?.name ?? null,
      groupId: created.queue,
      attributes: {
        subject: created.subject,
        channel: 'email',
        priority: toPriority(created.priority, settings),
        customerTier: created.sla,
        requesterId: requestor?.personId ?? null,
      },
    },
    {
      ...base,
      id: `tx/${tx.id}/message`,
      order: base.order + 1,
      actor: author,
      type: 'message.added',
      visibility: 'public',
      automatic: author.kind === 'system' || author.kind === 'bot',
      channel: 'email',
      lengthChars: null,
    },
  ];
}

function toFieldChange(tx: RtTransaction, base: Base, id: string, scope: RtScope): readonly TicketEvent[] {
  // Take, Give, Steal and Untake are owner changes too; SetWatcher repeats each one.
  if (tx.field === 'Owner' && tx.type !== 'SetWatcher') {
    return [{ ...base, id, type: 'assignee.changed', assigneeId: tx.newOwner?.name ?? null }];
  }
  if (tx.type !== 'Set') return [];
  if (tx.field === 'Queue') return [{ ...base, id, type: 'group.changed', groupId: tx.newQueue }];
  const attributes = toAttributes(tx, scope);
  return attributes === null ? [] : [{ ...base, id, type: 'attributes.changed', attributes }];
}

function toAttributes(tx: RtTransaction, scope: RtScope): TicketAttributes | null {
  switch (tx.field) {
    case 'Subject':
      return { subject: tx.newValue };
    case 'Priority':
      return { priority: toPriority(tx.newValue, scope.settings) };
    case 'SLA':
      return { customerTier: tx.newValue === '' ? null : tx.newValue };
    default:
      return null;
  }
}

/** RT notes a merge on both tickets; only the one that goes is merged. */
function toMerge(tx: RtTransaction, base: Base, id: string): readonly TicketEvent[] {
  if (tx.field !== 'MergedInto') return [];
  const intoTicketId = /\/ticket\/(\d+)$/.exec(tx.newValue)?.[1];
  if (intoTicketId === undefined || intoTicketId === tx.ticketId) return [];
  return [{ ...base, id, type: 'ticket.merged', intoTicketId }];
}

function toActor(user: RtUser, scope: RtScope): Actor {
  if (user.name === systemUser) return { kind: 'system', personId: null };
  if (!user.privileged) return { kind: 'customer', personId: scope.pseudonymOf(user.name) };
  return { kind: scope.settings.bots.includes(user.name) ? 'bot' : 'agent', personId: user.name };
}
