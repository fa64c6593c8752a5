import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketAttributes } from '@shiftlight/shared/events/ticket-events.ts';
import { toCategory, toPriority } from '../kit/common-settings.ts';
import type { TemplateDelivery, TemplateEvent } from './schema.ts';
import { commonStatuses, type TemplateSettings } from './settings.ts';

/** Which ticket a delivery speaks of, and when. `createdAt` null = not told. */
export interface TemplateMoment {
  readonly ticketId: string;
  readonly at: number;
  readonly createdAt: number | null;
}

interface Scope {
  readonly settings: TemplateSettings;
  pseudonymOf(externalId: string): string;
}

const system: Actor = { kind: 'system', personId: null };

/**
 * The canonical events of a delivery. Rules print a ticket's state and seldom what changed, so all that is printed counts as said at
 * that instant: saying the same again changes nothing. Ids follow from what is told, so a delivery that is sent again is the same one.
 */
export function toEvents(told: TemplateDelivery, moment: TemplateMoment, scope: Scope): readonly TicketEvent[] {
  const { ticketId, at } = moment;
  const requester = told.customer?.id ?? told.customer?.email ?? null;
  const requesterId = requester === null ? null : scope.pseudonymOf(requester);
  const actor = toActor(told, requesterId, scope);
  const base = { ticketId, at, actor };
  return [
    ...toOpening(told, moment, requesterId),
    ...toMessages(told, { ...base, order: 0, id: '' }),
    ...toState(told, { ...base, order: 1_000, id: `ticket/${ticketId}/state/${at}` }, scope),
    ...toEnding(told, { ...base, order: 2_000, id: `ticket/${ticketId}` }),
  ];
}

function toActor({ event, by }: TemplateDelivery, requesterId: string | null, scope: Scope): Actor {
  if (event === 'customer-replied' || event === 'rated' || (event === 'created' && by === undefined)) {
    return { kind: 'customer', personId: requesterId };
  }
  const personId = by?.id ?? by?.email ?? null;
  if (personId === null) return event === 'agent-replied' || event === 'noted' ? { kind: 'agent', personId } : system;
  return { kind: scope.settings.bots.includes(personId) ? 'bot' : 'agent', personId };
}

/** The opening is told by whichever delivery comes first, so it holds only what is the same in all of them. */
function toOpening(told: TemplateDelivery, { ticketId, createdAt }: TemplateMoment, requesterId: string | null) {
  if (createdAt === null) return [];
  const actor: Actor = { kind: 'customer', personId: requesterId };
  const opening: TicketEvent = {
    id: `ticket/${ticketId}/created`,
    ticketId,
    at: createdAt,
    order: -1,
    actor,
    type: 'ticket.created',
    status: 'new',
    rawStatus: 'new',
    assigneeId: null,
    groupId: null,
    attributes: { requesterId, channel: told.ticket.channel ?? null },
  };
  return [opening];
}

/** What was written. With `created` the ticket itself is the first message; products that tell it apart send `changed` instead. */
function toMessages({ event, message, ticket, id }: TemplateDelivery, base: EventBase): readonly TicketEvent[] {
  const visibility = event === 'created' ? 'public' : findVisibility(event);
  if (visibility === null) return [];
  const length = Number(message?.lengthChars ?? Number.NaN);
  const ownId = event === 'created' ? 'description' : (message?.id ?? id ?? `${event}/${base.at}`);
  return [
    {
      ...base,
      id: `message/${base.ticketId}/${ownId}`,
      type: 'message.added',
      visibility,
      automatic: message?.automatic === true || base.actor.kind === 'bot',
      channel: ticket.channel ?? null,
      lengthChars: Number.isInteger(length) && length >= 0 ? length : null,
    },
  ];
}

function findVisibility(event: TemplateEvent): 'public' | 'internal' | null {
  if (event === 'customer-replied' || event === 'agent-replied') return 'public';
  return event === 'noted' ? 'internal' : null;
}

function toState({ ticket }: TemplateDelivery, base: EventBase, { settings }: Scope): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  if (ticket.assignee !== undefined) {
    events.push({
      ...base,
      id: `${base.id}/assignee`,
      type: 'assignee.changed',
      assigneeId: ticket.assignee[0] ?? null,
    });
  }
  if (ticket.group !== undefined) {
    events.push({ ...base, id: `${base.id}/group`, type: 'group.changed', groupId: ticket.group });
    const toTier = ticket.group === null ? undefined : settings.tiers[ticket.group];
    // A state is said again and again: going to a group of a higher tier counts once.
    const id = `ticket/${base.ticketId}/escalated/${ticket.group}`;
    if (toTier !== undefined) events.push({ ...base, id, order: base.order + 1, type: 'ticket.escalated', toTier });
  }
  const { subject, category, product, customerTier, tags, priority } = ticket;
  const attributes: TicketAttributes = {
    ...(subject === undefined ? {} : { subject }),
    ...(category === undefined ? {} : { category }),
    ...(product === undefined ? {} : { product }),
    ...(customerTier === undefined ? {} : { customerTier }),
    ...(tags === undefined ? {} : { tags }),
    ...(priority === undefined ? {} : { priority: toPriority(priority, settings) }),
  };
  if (Object.keys(attributes).length > 0) {
    events.push({ ...base, id: `${base.id}/attributes`, type: 'attributes.changed', attributes });
  }
  if (typeof ticket.status === 'string') {
    const status = toCategory(ticket.status, commonStatuses, settings);
    const id = `${base.id}/status`;
    events.push({ ...base, id, order: base.order + 1, type: 'status.changed', status, rawStatus: ticket.status });
  }
  return events;
}

function toEnding(told: TemplateDelivery, base: EventBase): readonly TicketEvent[] {
  const { event, mergedInto, rating, tier, id } = told;
  const events: TicketEvent[] = [];
  if (typeof mergedInto === 'string') {
    events.push({ ...base, id: `${base.id}/merged`, type: 'ticket.merged', intoTicketId: mergedInto });
  }
  const value = Number(rating?.value ?? Number.NaN);
  const scaleMin = Number(rating?.min ?? 1);
  const scaleMax = Number(rating?.max ?? 5);
  if (scaleMin < scaleMax && value >= scaleMin && value <= scaleMax) {
    const answer = { survey: 'csat', value, scaleMin, scaleMax } as const;
    // A product repeats a rating with every later change: one answer is one event.
    const actor: Actor = { kind: 'customer', personId: null };
    events.push({ ...base, actor, id: `${base.id}/rating/${id ?? value}`, type: 'survey.answered', ...answer });
  }
  if (event === 'escalated') {
    const toTier = /^[1-9]$/.test(tier ?? '') ? Number(tier) : null;
    events.push({ ...base, id: `${base.id}/escalated/${base.at}`, type: 'ticket.escalated', toTier });
  }
  if (event === 'deleted') events.push({ ...base, id: `${base.id}/deleted/${base.at}`, type: 'ticket.deleted' });
  if (event === 'restored') events.push({ ...base, id: `${base.id}/restored/${base.at}`, type: 'ticket.restored' });
  return events;
}
