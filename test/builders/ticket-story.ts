import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';

/** Monday morning, UTC: instants of stories are minutes after it. */
export const storyStart = Date.UTC(2026, 2, 2, 9);

/** Epoch ms of so many minutes after the start of stories. */
export const minute = (count: number): number => storyStart + count * 60_000;

/** A step of a ticket's story; `told` puts it on a ticket. */
export type Step = (ticketId: string, order: number) => TicketEvent;

const base = (ticketId: string, order: number, at: number, actor: Actor) => ({
  id: `${ticketId}-${order}`,
  ticketId,
  order,
  at: minute(at),
  actor,
});
const customerActor: Actor = { kind: 'customer', personId: 'customer' };
const agentActor = (personId: string): Actor => ({ kind: 'agent', personId });
const system: Actor = { kind: 'system', personId: null };

export const opened =
  (at: number, attributes: TicketAttributes = {}, by: Actor = customerActor): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by),
    type: 'ticket.created',
    status: 'new',
    rawStatus: 'new',
    assigneeId: null,
    groupId: null,
    attributes: { requesterId: 'customer', ...attributes },
  });

export const openedBy = (agentId: string, at: number, attributes: TicketAttributes = {}): Step =>
  opened(at, attributes, agentActor(agentId));

const message =
  (
    actor: Actor,
    at: number,
    options: { automatic?: boolean; visibility?: 'public' | 'internal'; lengthChars?: number } = {},
  ): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, actor),
    type: 'message.added',
    visibility: options.visibility ?? 'public',
    automatic: options.automatic ?? false,
    channel: null,
    lengthChars: options.lengthChars ?? null,
  });

export const customerWrites = (at: number): Step => message(customerActor, at);
export const replies = (agentId: string, at: number, lengthChars?: number): Step =>
  message(agentActor(agentId), at, lengthChars === undefined ? {} : { lengthChars });
export const autoReplies = (at: number): Step => message({ kind: 'bot', personId: null }, at, { automatic: true });
export const notes = (agentId: string, at: number): Step =>
  message(agentActor(agentId), at, { visibility: 'internal' });

export const becomes =
  (status: StatusCategory, by: string | null, at: number): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by === null ? customerActor : agentActor(by)),
    type: 'status.changed',
    status,
    rawStatus: status,
  });
export const solved = (by: string, at: number): Step => becomes('solved', by, at);
export const reopened = (at: number): Step => becomes('open', null, at);

export const assigned =
  (assigneeId: string | null, at: number, by: string | null = null): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by === null ? system : agentActor(by)),
    type: 'assignee.changed',
    assigneeId,
  });

export const changes =
  (by: string | null, attributes: TicketAttributes, at: number): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by === null ? system : agentActor(by)),
    type: 'attributes.changed',
    attributes,
  });

export const movedTo =
  (groupId: string, by: string, at: number): Step =>
  (ticketId, order) => ({ ...base(ticketId, order, at, agentActor(by)), type: 'group.changed', groupId });

export const escalated =
  (by: string, at: number, toTier = 2): Step =>
  (ticketId, order) => ({ ...base(ticketId, order, at, agentActor(by)), type: 'ticket.escalated', toTier });

export const answers =
  (
    survey: 'csat' | 'nps' | 'ces',
    value: number,
    at: number,
    [scaleMin, scaleMax]: readonly [number, number] = [1, 5],
  ): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, customerActor),
    type: 'survey.answered',
    survey,
    value,
    scaleMin,
    scaleMax,
  });

export const works =
  (by: string, at: number, lengthMinutes: number, holdMinutes = 0): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, agentActor(by)),
    type: 'work.logged',
    durationMs: lengthMinutes * 60_000,
    holdMs: holdMinutes * 60_000,
  });

export const knownAs =
  (knownIssueId: string, at: number): Step =>
  (ticketId, order) => ({ ...base(ticketId, order, at, system), type: 'known-issue.linked', knownIssueId });

export const mergedInto =
  (intoTicketId: string, at: number, by: string | null = null): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by === null ? system : agentActor(by)),
    type: 'ticket.merged',
    intoTicketId,
  });

export const deleted =
  (at: number, by: string | null = null): Step =>
  (ticketId, order) => ({
    ...base(ticketId, order, at, by === null ? system : agentActor(by)),
    type: 'ticket.deleted',
  });

export const restored =
  (at: number): Step =>
  (ticketId, order) => ({ ...base(ticketId, order, at, system), type: 'ticket.restored' });

let stories = 0;

/** The events of a ticket's story, in the order told. */
export function eventsOf(steps: readonly Step[], ticketId?: string): TicketEvent[] {
  stories += 1;
  const id = ticketId ?? `story-${stories}`;
  return steps.map((step, order) => step(id, order));
}

/** A ticket folded from its story. */
export function told(
  steps: readonly Step[],
  options: { ticketId?: string; policies?: readonly SlaPolicy[] } = {},
): TicketState {
  const fold = createTicketFold({ policies: options.policies ?? [], calendars: new Map() });
  return fold.run(eventsOf(steps, options.ticketId));
}
