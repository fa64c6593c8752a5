import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import type { CommonSettings } from '../common-settings.ts';
import { lengthOf } from '../payload.ts';
import { findDifferences, type KnownState } from '../state-differences.ts';
import { lastChangeOf, nameOf, type ScoutConversation, type ScoutPerson, type ScoutThread } from './scout-schemas.ts';
import { toScoutStatus } from './scout-status.ts';

export interface ScoutScope {
  readonly settings: CommonSettings;
  mailboxNameOf(id: string): string;
  pseudonymOf(externalId: string): string;
}

type Known = KnownState & { readonly lastEventAt: number };
type Log = readonly TicketEvent[];

const system: Actor = { kind: 'system', personId: null };

/**
 * The canonical events of a conversation. Each thread tells the status and the assignee after it, so what changed follows from the
 * thread before; what no thread tells (tags, fields) is compared with what was known.
 */
export function toScoutEvents(conversation: ScoutConversation, known: Known | null, scope: ScoutScope): Log {
  const threads = (conversation._embedded?.threads ?? [])
    .filter(({ state }) => state === null || state === 'published')
    .sort((a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id));
  const attributes = toAttributes(conversation, scope);
  const moves = threads.filter(({ action }) => /^moved-?from-?mailbox$/i.test(action?.type ?? ''));
  const mailbox = conversation.mailboxId === null ? null : scope.mailboxNameOf(conversation.mailboxId);
  const opening: TicketEvent = {
    id: `conversation/${conversation.id}/created`,
    ticketId: conversation.id,
    at: conversation.createdAt,
    order: -1,
    actor: toActor(conversation.createdBy, scope),
    type: 'ticket.created',
    status: toScoutStatus('active', scope.settings),
    rawStatus: 'active',
    assigneeId: null,
    // Only the last move tells where to: where it was before is not known.
    groupId: moves.length === 0 ? mailbox : null,
    attributes: { ...attributes, channel: conversation.type },
  };
  const log = [opening, ...toThreadEvents(conversation, threads, scope)];
  const lastMove = moves.at(-1);
  if (lastMove !== undefined) {
    log.push({ ...baseOf(lastMove, conversation.id, scope), type: 'group.changed', groupId: mailbox });
  }
  if (known === null) return log;
  const at = Math.max(lastChangeOf(conversation), known.lastEventAt);
  const base = { ticketId: conversation.id, at, order: 2_000_000_000, actor: system };
  return [...log, ...findDifferences(known, { attributes }, base)];
}

function toAttributes(conversation: ScoutConversation, { settings, pseudonymOf }: ScoutScope): TicketAttributes {
  const requesterId = (conversation.primaryCustomer ?? conversation.customer)?.id ?? null;
  const tags = conversation.tags ?? conversation._embedded?.tags ?? [];
  const own = Object.entries(settings.fields).map(([name, field]) => {
    const found = conversation.customFields?.find((one) => one.name === field);
    return [name, (found?.text === '' ? null : found?.text) ?? found?.value ?? null];
  });
  return {
    subject: conversation.subject,
    requesterId: requesterId === null ? null : pseudonymOf(requesterId),
    tags: tags.map((tag) => tag.tag ?? tag.name).filter((name) => name !== null),
    ...Object.fromEntries(own),
  };
}

/** Who did it. Nobody = the helpdesk itself. */
function toActor(person: ScoutPerson | null, { settings, pseudonymOf }: ScoutScope): Actor {
  const id = person?.id ?? null;
  if (person === null || id === null) return system;
  if (person.type === 'customer') return { kind: 'customer', personId: pseudonymOf(id) };
  const isBot = person.type === 'system_user' || person.type === 'robot' || settings.bots.includes(id);
  return { kind: isBot ? 'bot' : 'agent', personId: id };
}

function baseOf(thread: ScoutThread, ticketId: string, scope: ScoutScope): EventBase {
  const actor = toActor(thread.createdBy, scope);
  const order = (Number(thread.id) % 100_000_000) * 10;
  // A merge moves threads to another conversation: the same thread is then an event of both.
  return { id: `thread/${ticketId}/${thread.id}`, ticketId, at: thread.createdAt, order, actor };
}

/** Who holds it after a thread; undefined = the thread does not say. Help Scout calls nobody “Anyone”. */
function toAssignee({ assignedTo }: ScoutThread): string | null | undefined {
  if (assignedTo === undefined || assignedTo === null) return assignedTo;
  return nameOf(assignedTo) === 'Anyone' ? null : assignedTo.id;
}

function toThreadEvents(
  conversation: ScoutConversation,
  threads: readonly ScoutThread[],
  scope: ScoutScope,
): TicketEvent[] {
  const events: TicketEvent[] = [];
  const reopened = new Set<TicketEvent>();
  let beforeReopening = 'active';
  let status = 'active';
  let assigneeId: string | null = null;
  for (const thread of threads) {
    const base = baseOf(thread, conversation.id, scope);
    const message = toScoutMessage(thread, conversation.id, scope);
    if (message !== null) events.push(message);
    const nextAssignee = toAssignee(thread);
    if (nextAssignee !== undefined && nextAssignee !== assigneeId) {
      assigneeId = nextAssignee;
      events.push({ ...base, id: `${base.id}/assignee`, order: base.order + 1, type: 'assignee.changed', assigneeId });
    }
    const next = thread.status === null || thread.status === 'nochange' ? status : thread.status;
    if (thread.action?.type === 'merged' && reopened.size > 0 && next === beforeReopening) {
      // The customer's message came over from the other conversation: it opened that one, not this one.
      events.splice(0, events.length, ...events.filter((event) => !reopened.has(event)));
      status = beforeReopening;
    } else if (next !== status) {
      const category = toScoutStatus(next, scope.settings);
      const changed = { id: `${base.id}/status`, order: base.order + 2, status: category, rawStatus: next };
      const event: TicketEvent = { ...base, ...changed, type: 'status.changed' };
      events.push(event);
      if (base.actor.kind === 'customer') {
        if (reopened.size === 0) beforeReopening = status;
        reopened.add(event);
      }
      status = next;
    }
    if (base.actor.kind !== 'customer') reopened.clear();
  }
  return [...events, ...toUntold(conversation, { status, assigneeId }, scope)];
}

/** What is so now and no thread told. */
function toUntold(
  conversation: ScoutConversation,
  told: { readonly status: string; readonly assigneeId: string | null },
  { settings }: ScoutScope,
): Log {
  const at = lastChangeOf(conversation);
  const base = { ticketId: conversation.id, at, order: 1_500_000_000, actor: system };
  const events: TicketEvent[] = [];
  const holder = conversation.assignee;
  const assigneeId = holder === null || nameOf(holder) === 'Anyone' ? null : holder.id;
  if (assigneeId !== told.assigneeId) {
    events.push({
      ...base,
      id: `conversation/${conversation.id}/assignee/${at}`,
      type: 'assignee.changed',
      assigneeId,
    });
  }
  const { status } = conversation;
  if (status !== null && status !== told.status) {
    const id = `conversation/${conversation.id}/status/${at}`;
    events.push({ ...base, id, type: 'status.changed', status: toScoutStatus(status, settings), rawStatus: status });
  }
  return events;
}

const spoken = new Set(['customer', 'message', 'note', 'phone', 'chat', 'beaconchat', 'forwardchild']);

/** A thread as a message; null for line items. What goes to a third party is no answer to the customer. */
export function toScoutMessage(thread: ScoutThread, ticketId: string, scope: ScoutScope): TicketEvent | null {
  const type = thread.type ?? '';
  if (!spoken.has(type)) return null;
  const base = baseOf(thread, ticketId, scope);
  const byRule = /^(?:workflow|auto)/i.test(thread.action?.type ?? '') && base.actor.kind !== 'customer';
  return {
    ...base,
    type: 'message.added',
    visibility: type === 'note' || type === 'forwardchild' ? 'internal' : 'public',
    // “manual-workflow” is not one of them: a person decided to send it.
    automatic: byRule || base.actor.kind === 'bot' || base.actor.kind === 'system',
    channel: null,
    lengthChars: lengthOf(thread.body),
  };
}
