import { z } from 'zod';
import type { NormaliseScope, ReadHint, Rejected, Understood } from '../connector-kind.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { externalId, toExternalId } from '../kit/external-id.ts';
import { requiredInstant } from '../kit/instant.ts';
import { optionalText } from '../kit/payload.ts';
import { describeIssues, malformed, understood } from '../kit/understood.ts';
import { hubspotSettings, toStatus } from './settings.ts';

const notification = z.object({
  eventId: externalId,
  subscriptionType: z.string(),
  occurredAt: requiredInstant,
  objectId: externalId,
  propertyName: optionalText,
  propertyValue: optionalText,
  primaryObjectId: externalId,
  mergedObjectIds: z.array(z.unknown()).nullish().catch(null),
  newObjectId: externalId,
  objectTypeId: externalId,
});
/** Tickets among HubSpot's objects, where subscriptions are for objects of any type. Source: developers.hubspot.com, object type ids. */
const ticketType = '0-5';
type Notification = z.infer<typeof notification>;

/** A delivery is a list of notifications, each of one object. What they speak of is read: they name neither old values nor messages. Pure. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const entries: readonly unknown[] = Array.isArray(body) ? body : [body];
  const hints = new Map<string, TicketEvent[]>();
  const ignored: string[] = [];
  const rejected: Rejected[] = [];
  for (const entry of entries) {
    const parsed = notification.safeParse(entry);
    if (!parsed.success) rejected.push(...malformed(describeIssues(parsed.error), [entry]).rejected);
    else if (!/^(?:ticket|object)\./.test(parsed.data.subscriptionType)) {
      ignored.push(
        `HubSpot’s ${parsed.data.subscriptionType.slice(0, 80)} names no ticket; it is found with the next reading.`,
      );
    } else if (parsed.data.objectTypeId !== null && parsed.data.objectTypeId !== ticketType) {
      ignored.push(`Objects of type ${parsed.data.objectTypeId.slice(0, 40)} are no tickets.`);
    } else
      for (const hint of toHints(parsed.data, scope))
        hints.set(hint.ticketId, [...(hints.get(hint.ticketId) ?? []), ...hint.told]);
  }
  return understood({ hints: [...hints].map(([ticketId, told]) => ({ ticketId, told })), ignored, rejected });
}

function toHints(told: Notification, scope: NormaliseScope): readonly ReadHint[] {
  const merged = (told.mergedObjectIds ?? []).map(toExternalId);
  const ids = [told.objectId, told.primaryObjectId, ...merged, told.newObjectId];
  const one = tellEvent(told, scope);
  const events = [...(one === null ? [] : [one]), ...tellMergers(told, merged)];
  return [...new Set(ids.filter((id) => id !== null))].map((ticketId) => ({
    ticketId,
    told: events.filter((event) => event.ticketId === ticketId),
  }));
}

/** Tickets go on as the one that HubSpot made of them, which in older accounts is the first one. */
function tellMergers(told: Notification, merged: readonly (string | null)[]): readonly TicketEvent[] {
  const intoTicketId = told.newObjectId ?? told.primaryObjectId;
  if (!/^(?:ticket|object)\.merge$/.test(told.subscriptionType) || intoTicketId === null) return [];
  const gone = new Set([told.primaryObjectId, ...merged].filter((id) => id !== null && id !== intoTicketId));
  return [...gone].flatMap((ticketId): readonly TicketEvent[] =>
    ticketId === null
      ? []
      : [
          {
            ...{ id: `ticket/${ticketId}/merge/${told.occurredAt}`, ticketId, at: told.occurredAt, order: 0 },
            ...{ actor: { kind: 'system', personId: null }, type: 'ticket.merged', intoTicketId },
          },
        ],
  );
}

function tellEvent(told: Notification, { settings }: NormaliseScope): TicketEvent | null {
  const { objectId: ticketId, occurredAt: at, subscriptionType, propertyName: name, propertyValue: value } = told;
  if (ticketId === null) return null;
  const id = `ticket/${ticketId}/${name ?? subscriptionType}/${at}`;
  const base = { id, ticketId, at, order: 0, actor: { kind: 'system', personId: null } } as const;
  switch (subscriptionType.replace(/^object\./, 'ticket.')) {
    case 'ticket.deletion':
      return { ...base, type: 'ticket.deleted' };
    case 'ticket.restore':
      return { ...base, type: 'ticket.restored' };
    case 'ticket.propertyChange':
      break;
    default:
      return null;
  }
  if (name === 'hubspot_owner_id') return { ...base, type: 'assignee.changed', assigneeId: toExternalId(value) };
  if (name === 'hubspot_team_id') return { ...base, type: 'group.changed', groupId: toExternalId(value) };
  if (name === 'hs_ticket_priority') return { ...base, type: 'attributes.changed', attributes: { priority: value } };
  if (name !== 'hs_pipeline_stage' || value === null) return null;
  const status = toStatus(value, null, hubspotSettings.parse(settings));
  return { ...base, type: 'status.changed', status, rawStatus: value };
}
