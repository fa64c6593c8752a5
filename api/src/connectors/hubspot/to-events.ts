import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { toPriority } from '../kit/common-settings.ts';
import { toExternalId } from '../kit/external-id.ts';
import { lengthOf } from '../kit/payload.ts';
import { propertyOf, type PropertyChange, type RestMessage, type RestTicket, type Stage } from './rest-schemas.ts';
import { toStatus, type HubspotSettings } from './settings.ts';

export interface HubspotScope {
  readonly settings: HubspotSettings;
  readonly stages: ReadonlyMap<string, Stage>;
  /** Owner whose account this user is: tickets name owners, conversations users. The user's own id when there is none. */
  ownerOf(userId: string): string;
  pseudonymOf(externalId: string): string;
}

type Log = readonly TicketEvent[];

const system: Actor = { kind: 'system', personId: null };

/** The canonical events of a ticket: the history of its properties and the messages of its conversations. */
export function toEvents(ticket: RestTicket, messages: readonly RestMessage[], scope: HubspotScope): Log {
  return [
    ...toOpening(ticket, scope),
    ...trackedProperties.flatMap((name) =>
      changesOf(ticket, name)
        .slice(1)
        .flatMap((change) => toChange(ticket, name, change, scope)),
    ),
    ...messages.flatMap((message) => toMessage(message, ticket.id, scope) ?? []),
  ];
}

/** Properties whose history is read: the first value is what the ticket was opened with. */
export const trackedProperties = [
  'hs_pipeline_stage',
  'hubspot_owner_id',
  'hubspot_team_id',
  'hs_ticket_priority',
  'hs_ticket_category',
  'subject',
] as const;
type Tracked = (typeof trackedProperties)[number];

/** Values of a property, oldest first; the present one when HubSpot gives no history. */
function changesOf(ticket: RestTicket, name: Tracked): readonly PropertyChange[] {
  const history = ticket.propertiesWithHistory?.[name] ?? [];
  const values = [...history].sort((a, b) => a.timestamp - b.timestamp);
  // A value that is set after the opening was empty before.
  const first = values[0];
  const none = { value: null, timestamp: ticket.createdAt, sourceType: null, sourceId: null, updatedByUserId: null };
  if (first === undefined) return [{ ...none, value: propertyOf(ticket, name) }];
  return first.timestamp - ticket.createdAt > openingMs && name !== 'hs_pipeline_stage' ? [none, ...values] : values;
}

/** Values that are written while a ticket is made carry instants of a few seconds after. */
const openingMs = 5_000;

function toOpening(ticket: RestTicket, scope: HubspotScope): Log {
  const first = (name: Tracked) => changesOf(ticket, name)[0]?.value ?? null;
  const stageId = first('hs_pipeline_stage') ?? '';
  const stage = scope.stages.get(stageId) ?? null;
  const opened = changesOf(ticket, 'hs_pipeline_stage')[0] ?? null;
  const contact = propertyOf(ticket, 'hs_primary_contact_id') ?? propertyOf(ticket, 'hs_primary_contact');
  const { fields } = scope.settings;
  const own = Object.entries(fields)
    .filter(([name]) => name !== 'category')
    .map(([name, field]) => [name, propertyOf(ticket, field)]);
  const by = opened === null ? system : toActor(opened, scope);
  return [
    {
      id: `ticket/${ticket.id}/created`,
      ticketId: ticket.id,
      at: ticket.createdAt,
      order: -1,
      actor: by.kind === 'system' ? { kind: 'customer', personId: null } : by,
      type: 'ticket.created',
      status: toStatus(stageId, stage, scope.settings),
      rawStatus: stage?.label ?? stageId,
      assigneeId: toExternalId(first('hubspot_owner_id')),
      groupId: toExternalId(first('hubspot_team_id')),
      attributes: {
        subject: first('subject'),
        channel: propertyOf(ticket, 'source_type')?.toLowerCase() ?? null,
        priority: toPriority(first('hs_ticket_priority'), scope.settings),
        category: fields.category === undefined ? first('hs_ticket_category') : propertyOf(ticket, fields.category),
        requesterId: contact === null ? null : scope.pseudonymOf(contact),
        ...Object.fromEntries(own),
      },
    },
  ];
}

/** Who changed a property. Workflows, integrations and HubSpot itself are nobody. */
function toActor({ sourceType, sourceId, updatedByUserId }: PropertyChange, scope: HubspotScope): Actor {
  const userId = updatedByUserId ?? /^userId:(\d+)$/.exec(sourceId ?? '')?.[1] ?? null;
  if (userId === null || /AUTOMATION|WORKFLOW|INTEGRATION|^API|BOT/i.test(sourceType ?? '')) return system;
  const id = scope.ownerOf(userId);
  return { kind: scope.settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

function toChange(ticket: RestTicket, name: Tracked, change: PropertyChange, scope: HubspotScope): Log {
  const { value, timestamp: at } = change;
  const base: EventBase = {
    id: `ticket/${ticket.id}/${name}/${at}`,
    ticketId: ticket.id,
    at,
    // After the messages of the same instant: an answer that closes a ticket comes first.
    order: 1_000_000_000,
    actor: toActor(change, scope),
  };
  switch (name) {
    case 'hs_pipeline_stage': {
      const stage = scope.stages.get(value ?? '') ?? null;
      const status = toStatus(value ?? '', stage, scope.settings);
      return [
        { ...base, order: base.order + 1, type: 'status.changed', status, rawStatus: stage?.label ?? value ?? '' },
      ];
    }
    case 'hubspot_owner_id':
      return [{ ...base, type: 'assignee.changed', assigneeId: toExternalId(value) }];
    case 'hubspot_team_id':
      return [{ ...base, type: 'group.changed', groupId: toExternalId(value) }];
    case 'hs_ticket_priority':
      return [{ ...base, type: 'attributes.changed', attributes: { priority: toPriority(value, scope.settings) } }];
    case 'hs_ticket_category':
      return scope.settings.fields.category === undefined
        ? [{ ...base, type: 'attributes.changed', attributes: { category: value === '' ? null : value } }]
        : [];
    case 'subject':
      return [{ ...base, type: 'attributes.changed', attributes: { subject: value } }];
  }
}

/** A message or a comment of a conversation; null for entries of its log and welcome messages. */
export function toMessage(message: RestMessage, ticketId: string, scope: HubspotScope): TicketEvent | null {
  if (message.type !== 'MESSAGE' && message.type !== 'COMMENT') return null;
  const actor = toSpeaker(message, scope);
  return {
    id: `message/${ticketId}/${message.id}`,
    ticketId,
    at: message.createdAt,
    order: 0,
    actor,
    type: 'message.added',
    visibility: message.type === 'COMMENT' ? 'internal' : 'public',
    automatic: actor.kind === 'bot' || actor.kind === 'system' || message.client?.clientType === 'SYSTEM',
    channel: null,
    lengthChars: lengthOf(message.text),
  };
}

function toSpeaker(message: RestMessage, scope: HubspotScope): Actor {
  const actorId = message.senders?.[0]?.actorId ?? message.createdBy ?? '';
  const [, kind = '', id = ''] = /^([A-Z]+)-(.+)$/.exec(actorId) ?? [];
  if (message.direction === 'INCOMING' || kind === 'V' || kind === 'E') {
    return { kind: 'customer', personId: id === '' ? null : scope.pseudonymOf(id) };
  }
  if (kind === 'B' || kind === 'L') return { kind: 'bot', personId: actorId };
  if (kind !== 'A') return system;
  const owner = scope.ownerOf(id);
  return { kind: scope.settings.bots.includes(owner) ? 'bot' : 'agent', personId: owner };
}
