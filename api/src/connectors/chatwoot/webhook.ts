import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { toInstant } from '../kit/instant.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findAt, texts } from '../kit/payload.ts';
import { hinted, ignored, malformed } from '../kit/understood.ts';
import { restMessage } from './rest-schemas.ts';
import { chatwootSettings, toStatus } from './settings.ts';
import { toMessage, toRating, type ChatwootScope } from './to-events.ts';

/** A delivery of Chatwoot. Messages are told whole; what else changed is read from the conversation. Pure. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const event = findAt(body, 'event');
  if (typeof event !== 'string') return malformed('event: it names none.', body);
  const isMessage = /^message_(created|updated)$/.test(event);
  if (!isMessage && !event.startsWith('conversation_')) {
    return ignored(`Deliveries of ${event.slice(0, 80)} are not about what happens to a conversation.`);
  }
  if (/typing/.test(event)) return ignored('Somebody is typing; nothing happened yet.');
  const conversation = isMessage ? findAt(body, 'conversation') : body;
  // The number in the address, which is also the one of the interface; newer versions name it apart.
  const ticketId = toExternalId(findAt(conversation, 'display_id')) ?? toExternalId(findAt(conversation, 'id'));
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) return malformed('id: it names no conversation.', body);
  const settings = chatwootSettings.parse(scope.settings);
  const own: ChatwootScope = { settings, findAgentId: () => null, pseudonymOf: scope.pseudonymOf };
  return hinted({
    ticketId,
    told: isMessage ? tellMessage(body, ticketId, own) : tellChanges(event, body, ticketId, own),
  });
}

/** Teams go by their names, as in the log. */
function findTeam(body: unknown): string | null {
  const name = findAt(body, 'meta', 'team', 'name');
  return typeof name === 'string' ? name : toExternalId(findAt(body, 'meta', 'team', 'id'));
}

function tellMessage(body: unknown, ticketId: string, scope: ChatwootScope): readonly TicketEvent[] {
  const message = restMessage.safeParse(body);
  if (!message.success) return [];
  if (message.data.content_type === 'input_csat')
    return [toRating(message.data, ticketId)].filter((one) => one !== null);
  if (findAt(body, 'event') === 'message_updated') return [];
  return [toMessage(message.data, ticketId, scope)].filter((one) => one !== null);
}

function tellChanges(event: string, body: unknown, ticketId: string, scope: ChatwootScope): readonly TicketEvent[] {
  const at =
    toInstant(findAt(body, 'updated_at')) ??
    toInstant(findAt(body, 'timestamp')) ??
    toInstant(findAt(body, 'created_at'));
  if (at === null) return [];
  const base = { ticketId, at, order: 0, actor: { kind: 'system', personId: null } } as const;
  const status = findAt(body, 'status');
  if (event === 'conversation_created') {
    const requester = toExternalId(findAt(body, 'meta', 'sender', 'id'));
    const requesterId = requester === null ? null : scope.pseudonymOf(requester);
    const rawStatus = typeof status === 'string' ? status : 'open';
    return [
      {
        ...base,
        id: `conversation/${ticketId}/created`,
        at: toInstant(findAt(body, 'created_at')) ?? at,
        actor: { kind: 'customer', personId: requesterId },
        type: 'ticket.created',
        status: toStatus(rawStatus, scope.settings),
        rawStatus,
        assigneeId: toExternalId(findAt(body, 'meta', 'assignee', 'id')),
        groupId: findTeam(body),
        attributes: { requesterId },
      },
    ];
  }
  const changed = findAt(body, 'changed_attributes');
  const entries = (Array.isArray(changed) ? changed : []).flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null ? Object.entries(entry) : [],
  );
  const told = entries.flatMap(([name, values]) =>
    tellChange(name, findAt(values, 'current_value'), { ...base, id: `conversation/${ticketId}/${name}/${at}` }, scope),
  );
  if (told.length > 0 || event !== 'conversation_status_changed' || typeof status !== 'string') return told;
  return tellChange('status', status, { ...base, id: `conversation/${ticketId}/status/${at}` }, scope);
}

function tellChange(
  name: string,
  value: unknown,
  base: EventBase,
  { settings }: ChatwootScope,
): readonly TicketEvent[] {
  switch (name) {
    case 'status':
      return typeof value === 'string'
        ? [{ ...base, type: 'status.changed', status: toStatus(value, settings), rawStatus: value }]
        : [];
    case 'assignee_id':
      return [{ ...base, type: 'assignee.changed', assigneeId: toExternalId(value) }];
    case 'team_id':
      return [{ ...base, type: 'group.changed', groupId: toExternalId(value) }];
    case 'priority':
      return [
        {
          ...base,
          type: 'attributes.changed',
          attributes: { priority: toPriority(typeof value === 'string' ? value : null, settings) },
        },
      ];
    case 'label_list':
    case 'labels':
      return [{ ...base, type: 'attributes.changed', attributes: { tags: texts.parse(value) } }];
    default:
      return [];
  }
}
