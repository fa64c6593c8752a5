import type { EpochMs } from '../time/instant.ts';
import type { Actor } from './actor.ts';

/** What every canonical event carries. Events never hold a message body. */
export interface EventBase {
  /** Idempotency key within the connector: an id that the helpdesk's own log knows (RT transaction, Zendesk audit event …). */
  readonly id: string;
  /** The helpdesk's id of the ticket. */
  readonly ticketId: string;
  readonly at: EpochMs;
  /** The source's own sequence among events with the same instant (RT transaction id …); 0 when it has none. */
  readonly order: number;
  readonly actor: Actor;
}
