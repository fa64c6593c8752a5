import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { z } from 'zod';
import type { DeliveryHeaders, NormaliseScope, Understood } from '../connector-kind.ts';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { optionalText, orNull } from '../kit/payload.ts';
import { normaliseScoutDelivery } from '../kit/scout/scout-webhook.ts';
import { describeIssues, ignored, malformed, understood } from '../kit/understood.ts';

/** In deliveries `ticketId` and capital letters, in the interface `conversationId` and small ones. Source: developer.helpscout.com, Rating object. */
const rating = z.object({
  id: requiredId,
  ticketId: externalId,
  conversationId: externalId,
  rating: optionalText,
  createdAt: requiredInstant,
  modifiedAt: instant,
  customer: orNull(z.object({ id: externalId })),
});

const scores: Readonly<Record<string, number>> = { great: 3, okay: 2, bad: 1, not_good: 1 };

/** A delivery of Help Scout. Ratings are told whole; of everything else the conversation's threads are read. Pure. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope, headers: DeliveryHeaders): Understood {
  const event = headers['x-helpscout-event'];
  if (event === 'helpscout.test') return ignored('This is Help Scout’s test of the address.');
  if (event !== 'satisfaction.ratings') return normaliseScoutDelivery('x-helpscout-event', body, scope, headers);
  const parsed = rating.safeParse(body);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const { id, createdAt, modifiedAt, customer } = parsed.data;
  const ticketId = parsed.data.conversationId ?? parsed.data.ticketId;
  const value = scores[parsed.data.rating?.toLowerCase().replace(' ', '_') ?? ''];
  if (ticketId === null) return malformed('ticketId: it names no conversation.', body);
  if (value === undefined) return ignored('The rating is none of Great, Okay and Bad.');
  const at = modifiedAt ?? createdAt;
  const personId = customer === null || customer.id === null ? null : scope.pseudonymOf(customer.id);
  const answered: TicketEvent = {
    id: `rating/${id}/${at}`,
    ticketId,
    at,
    order: 0,
    actor: { kind: 'customer', personId },
    type: 'survey.answered',
    survey: 'csat',
    value,
    scaleMin: 1,
    scaleMax: 3,
  };
  return understood({ events: [answered], hints: [{ ticketId, told: [] }] });
}
