import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt } from '../kit/payload.ts';
import { describeIssues, hinted, ignored, malformed, understood } from '../kit/understood.ts';
import { restConversation, restEvent } from './rest-schemas.ts';
import { frontSettings } from './settings.ts';
import { toEvent, toEvents, type FrontScope } from './to-events.ts';

/** A delivery of a rule (an event as it is) or of an application (an event in an envelope). The conversation’s log is read. Pure. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  if (findAt(body, 'type') === 'sync') return ignored('This is Front’s test of the address; it is answered.');
  const content = findAt(body, 'payload') ?? body;
  const parsed = restEvent.safeParse(content);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const ticketId = parsed.data.conversation?.id ?? null;
  if (ticketId === null || !ticketId.startsWith('cnv_')) {
    return ignored(`Front’s event ${parsed.data.type.slice(0, 80)} is not about a conversation.`);
  }
  const own: FrontScope = {
    settings: frontSettings.parse(scope.settings),
    kindOf: (id) => findKind(content, id),
    pseudonymOf: scope.pseudonymOf,
  };
  const conversation = restConversation.safeParse(findAt(content, 'conversation'));
  if (conversation.success) {
    // The opening is in every log; a single event does not know whether it is the first.
    const told = toEvents(conversation.data, [parsed.data], own).filter(({ type }) => type !== 'ticket.created');
    if (told.length > 0) return hinted({ ticketId, told });
  }
  const { emitted_at: at, type, id } = parsed.data;
  const base = {
    id: `event/${ticketId}/${id}`,
    ticketId,
    at,
    order: 0,
    actor: { kind: 'system', personId: null },
  } as const;
  const told = toEvent(parsed.data, base, own);
  const silent = `Front’s event ${type.slice(0, 80)} changes no fact by itself.`;
  return understood({
    hints: [{ ticketId, told: told === null ? [] : [told] }],
    ignored: told === null ? [silent] : [],
  });
}

/** Kinds of teammates stand beside them. */
function findKind(content: unknown, id: string): string | null {
  const places = [
    ['source', 'data'],
    ['target', 'data', 'author'],
    ['target', 'data'],
  ] as const;
  for (const place of places) {
    const teammate = findAt(content, ...place);
    const type = findAt(teammate, 'type');
    if (toExternalId(findAt(teammate, 'id')) === id && typeof type === 'string') return type;
  }
  return null;
}

/** Front saves an application’s address only when it gets this challenge back. Source: dev.frontapp.com, Application webhooks. */
export function answerChallenge(body: unknown, header: unknown): Readonly<Record<string, string>> | null {
  if (findAt(body, 'type') !== 'sync') return null;
  return typeof header === 'string' && header.length <= 500 ? { challenge: header } : null;
}
