import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { z } from 'zod';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findAt } from '../kit/payload.ts';
import { hinted, malformed } from '../kit/understood.ts';
import type { ZammadScope, ZammadUser } from './people.ts';
import { restArticle, restTicket } from './rest-schemas.ts';
import { zammadSettings } from './settings.ts';
import { toEvents, toMessage } from './to-events.ts';

/**
 * A delivery of a trigger: the ticket as it is, and the article if there was one. What changed is in the ticket's history alone, so
 * that is read. Pure.
 */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const ticketId =
    toExternalId(findAt(body, 'ticket', 'id')) ??
    toExternalId(findAt(body, 'article', 'ticket_id')) ??
    toExternalId(findAt(body, 'ticket_id'));
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) {
    return malformed('ticket.id: there is none. Use Zammad’s own payload, or send {"ticket": {"id": …}}.', body);
  }
  return hinted({ ticketId, told: tellEvents(body, ticketId, scope) });
}

function tellEvents(body: unknown, ticketId: string, scope: NormaliseScope): readonly TicketEvent[] {
  const ticket = restTicket.safeParse(findAt(body, 'ticket'));
  const article = restArticle.safeParse(findAt(body, 'article'));
  const own: ZammadScope = {
    settings: zammadSettings.parse(scope.settings),
    users: findUsers(body),
    stateTypeOf: () => null,
    pseudonymOf: scope.pseudonymOf,
  };
  if (!article.success) return [];
  const articleIds = findAt(body, 'ticket', 'article_ids');
  const isFirst = Array.isArray(articleIds) && articleIds.length > 0 && String(articleIds[0]) === article.data.id;
  const opening = ticket.success && isFirst ? toEvents({ ticket: ticket.data, articles: [], history: [] }, own) : [];
  return [...opening, toMessage(article.data, ticketId, own)];
}

const embedded = z.object({ id: z.unknown(), roles: z.array(z.string()).nullish() }).loose();

/** People stand in a delivery with their roles; where they do not, the sender of the article says whether a colleague wrote it. */
function findUsers(body: unknown): ReadonlyMap<string, ZammadUser> {
  const places = ['created_by', 'updated_by', 'owner', 'customer', 'origin_by'];
  const users = ['ticket', 'article'].flatMap((part) =>
    places.flatMap((place): readonly ZammadUser[] => {
      const parsed = embedded.safeParse(findAt(body, part, place));
      const id = parsed.success ? toExternalId(parsed.data.id) : null;
      if (id === null || !parsed.success) return [];
      const isAuthor = part === 'article' && place === 'created_by' && findAt(body, 'article', 'sender') === 'Agent';
      const staff = parsed.data.roles?.some((role) => role !== 'Customer') ?? isAuthor;
      return [{ id, staff, name: id, email: null }];
    }),
  );
  return new Map(users.map((user) => [user.id, user]));
}
