import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findUnfilled } from '../kit/find-unfilled.ts';
import { findAt } from '../kit/payload.ts';
import { hinted, malformed } from '../kit/understood.ts';
import { restMessage } from './rest-schemas.ts';
import { gorgiasSettings } from './settings.ts';
import { toMessage } from './to-events.ts';

/** A delivery of an HTTP integration, whose body an admin writes: our own, or Gorgias’ whole context. The ticket is read. Pure. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const ticketId =
    toExternalId(findAt(body, 'ticket_id')) ??
    toExternalId(findAt(body, 'ticket', 'id')) ??
    toExternalId(findAt(body, 'context', 'ticket', 'id')) ??
    toExternalId(findAt(body, 'message', 'ticket_id')) ??
    toExternalId(findAt(body, 'id'));
  if (ticketId === null || !/^\d{1,19}$/.test(ticketId)) {
    const unfilled = findUnfilled({ ticket_id: findAt(body, 'ticket_id') ?? findAt(body, 'ticket', 'id') });
    const why = unfilled === null ? 'there is none' : `it still reads ${unfilled.placeholder}`;
    return malformed(`ticket_id: ${why}. Let the integration send {"ticket_id": "{{ticket.id}}"}.`, body);
  }
  const message = restMessage.safeParse(findAt(body, 'message') ?? findAt(body, 'context', 'message'));
  const settings = gorgiasSettings.parse(scope.settings);
  const own = { settings, teamNameOf: (id: string) => id, pseudonymOf: scope.pseudonymOf };
  const told = message.success ? toMessage(message.data, ticketId, own) : null;
  return hinted({ ticketId, told: told === null ? [] : [told] });
}
