import { z } from 'zod';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { instant } from '../kit/instant.ts';
import { findAt, optionalText } from '../kit/payload.ts';
import { describeIssues, hinted, ignored, malformed } from '../kit/understood.ts';
import { restItem } from './rest-schemas.ts';
import { intercomSettings } from './settings.ts';
import { toEvents, toPartEvents, type IntercomScope } from './to-events.ts';

const notification = z.object({
  topic: z.string(),
  id: optionalText,
  created_at: instant,
  data: z.object({ item: z.unknown() }),
});

/** Topics after which the conversation is not there any more. */
const deletions = new Set(['conversation.deleted', 'ticket.deleted']);

/**
 * A notification of Intercom: a conversation with its new parts, or a ticket with all. It is read anew all the same, because a
 * notification may come twice, late, or without the parts before. Pure.
 */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const parsed = notification.safeParse(body);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const { topic, data, created_at: at } = parsed.data;
  if (topic === 'ping') return ignored('This is Intercom’s test of the address.');
  if (!/^(conversation|conversation_part|ticket)\b/.test(topic)) {
    return ignored(`Notifications of ${topic.slice(0, 80)} are not about conversations.`);
  }
  const ticketId = findConversationId(data.item);
  if (ticketId === null) return malformed('data.item.id: it names no conversation.', body);
  if (deletions.has(topic)) {
    const base = { ticketId, order: 0, actor: { kind: 'system', personId: null } } as const;
    const id = `delivery/${parsed.data.id ?? ticketId}`;
    return hinted({ ticketId, told: at === null ? [] : [{ ...base, id, at, type: 'ticket.deleted' }] });
  }
  return hinted({ ticketId, told: tellEvents(topic, data.item, scope) });
}

function findConversationId(item: unknown): string | null {
  const type = findAt(item, 'type');
  if (type === 'conversation' || type === 'ticket') return toExternalId(findAt(item, 'id'));
  return (
    toExternalId(findAt(item, 'conversation', 'id')) ??
    toExternalId(findAt(item, 'conversation_id')) ??
    toExternalId(findAt(item, 'ticket', 'id')) ??
    toExternalId(findAt(item, 'id'))
  );
}

function tellEvents(topic: string, item: unknown, scope: NormaliseScope) {
  const parsed = restItem.safeParse(item);
  if (!parsed.success) return [];
  const own: IntercomScope = {
    settings: intercomSettings.parse(scope.settings),
    teamNameOf: (id) => id,
    pseudonymOf: scope.pseudonymOf,
  };
  const { data } = parsed;
  if (/\.created$/.test(topic) && !topic.includes('tag')) return toEvents(data, own);
  // A ticket comes with all its parts, in no promised order: the newest is what happened.
  const newest = Math.max(...data.ticket_parts.map((part) => part.created_at));
  const parts =
    data.type === 'ticket' ? data.ticket_parts.filter((part) => part.created_at === newest) : data.conversation_parts;
  const told = toPartEvents(data.id, parts, own);
  const rating = topic.includes('rating') ? toEvents(data, own).filter(({ type }) => type === 'survey.answered') : [];
  return [...told, ...rating];
}
