import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { DeliveryHeaders, NormaliseScope, Understood } from '../../connector-kind.ts';
import { commonSettings } from '../common-settings.ts';
import { toExternalId } from '../external-id.ts';
import { findAt } from '../payload.ts';
import { ignored, malformed, understood } from '../understood.ts';
import { lastChangeOf, scoutConversation, type ScoutConversation } from './scout-schemas.ts';
import { toScoutEvents, type ScoutScope } from './scout-events.ts';

/**
 * A delivery: the conversation as it is. What happened stands in a header and in the conversation's threads, which are read. Pure.
 * `eventHeader` in small letters.
 */
export function normaliseScoutDelivery(
  eventHeader: string,
  body: unknown,
  scope: NormaliseScope,
  headers: DeliveryHeaders,
): Understood {
  const named = headers[eventHeader];
  const event = typeof named === 'string' ? named.slice(0, 80) : null;
  if (event !== null && !event.startsWith('convo.')) {
    return ignored(`Deliveries of ${event} are not about what happens to a conversation.`);
  }
  const ticketId = toExternalId(findAt(body, 'id'));
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) return malformed('id: it names no conversation.', body);
  const parsed = scoutConversation.safeParse(body);
  const settings = commonSettings.parse(scope.settings);
  const own: ScoutScope = { settings, mailboxNameOf: (id) => id, pseudonymOf: scope.pseudonymOf };
  const told = parsed.success ? tellEvents(event, parsed.data, own) : [];
  const silent = `It says ${event ?? 'nothing of what happened'}; who did it and when stands in the threads.`;
  return understood({ hints: [{ ticketId, told }], ignored: told.length > 0 ? [] : [silent] });
}

function tellEvents(event: string | null, conversation: ScoutConversation, scope: ScoutScope): readonly TicketEvent[] {
  if (event === 'convo.deleted' || event === 'convo.deleted_forever' || event === 'convo.restored') {
    const at = lastChangeOf(conversation);
    const what = event === 'convo.restored' ? 'restored' : 'deleted';
    const base = { ticketId: conversation.id, at, order: 0, actor: { kind: 'system', personId: null } } as const;
    return [{ ...base, id: `ticket/${conversation.id}/${what}/${at}`, type: `ticket.${what}` }];
  }
  const events = toScoutEvents(conversation, null, scope);
  if (event === 'convo.created') return events.slice(0, 1);
  // The newest thread is what happened, where a delivery holds threads.
  const newest = Math.max(...(conversation._embedded?.threads ?? []).map(({ createdAt }) => createdAt));
  return events.filter(({ id, at }) => id.startsWith('thread/') && at === newest);
}
