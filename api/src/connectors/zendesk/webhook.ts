import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { z } from 'zod';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { instant } from '../kit/instant.ts';
import { findAt, optionalText } from '../kit/payload.ts';
import { describeIssues, hinted, ignored, malformed } from '../kit/understood.ts';
import { zendeskSettings } from './settings.ts';
import { tellEvents } from './told.ts';

const record = z.record(z.string(), z.unknown());

/** What an event subscription posts. Source: developer.zendesk.com, Webhook event types. */
const envelope = z.object({
  type: z.string(),
  id: optionalText,
  time: instant,
  subject: optionalText,
  detail: record.catch({}),
  event: record.catch({}),
});
export type ZendeskEnvelope = z.infer<typeof envelope>;

const ticketType = /^zen:event-type:ticket\.([a-z_]+)$/;

/**
 * A delivery of Zendesk, as a hint to read the ticket's audits: an event's own body has neither the audit's id nor its instant, and a
 * trigger's body is whatever the admin wrote. Pure.
 */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  if (findAt(body, 'type') === undefined || findAt(body, 'detail') === undefined) return readTriggerBody(body);
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const { type, subject, detail, time } = parsed.data;
  const name = ticketType.exec(type)?.[1];
  if (name === undefined) return ignored(`Deliveries of type ${type.slice(0, 80)} are not about tickets.`);
  const ticketId = /^zen:ticket:(\d+)$/.exec(subject ?? '')?.[1] ?? toExternalId(detail['id']);
  if (ticketId === null) return malformed('subject: it names no ticket (zen:ticket:<number>).', body);
  const base: Omit<EventBase, 'actor'> | null =
    time === null ? null : { id: `delivery/${parsed.data.id ?? `${ticketId}/${time}`}`, ticketId, at: time, order: 0 };
  const told =
    base === null
      ? []
      : tellEvents(name, parsed.data, base, { ...scope, settings: zendeskSettings.parse(scope.settings) });
  const into = name === 'merged' ? findMergeTarget(parsed.data) : null;
  return hinted({ ticketId, told }, ...(into === null ? [] : [{ ticketId: into, told: [] as readonly TicketEvent[] }]));
}

/** The ticket into which this one was merged; its audits tell of the merge. */
export function findMergeTarget({ event }: ZendeskEnvelope): string | null {
  return toExternalId(event['target_ticket_id']) ?? toExternalId(findAt(event, 'target_ticket', 'id'));
}

/** Bodies of triggers and automations: ours, and others that name the ticket in a usual place. */
function readTriggerBody(body: unknown): Understood {
  const ticketId =
    toExternalId(findAt(body, 'ticket_id')) ??
    toExternalId(findAt(body, 'ticket', 'id')) ??
    toExternalId(findAt(body, 'detail', 'id')) ??
    toExternalId(findAt(body, 'id'));
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) {
    return malformed('ticket_id: there is none. Let the trigger post {"ticket_id": "{{ticket.id}}"}.', body);
  }
  return hinted({ ticketId, told: [] });
}
