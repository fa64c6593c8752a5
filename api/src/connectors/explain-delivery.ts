import { createHash } from 'node:crypto';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { BusinessEntry } from './business-entry.ts';
import type { ConnectorKind, DeliveryHeaders, PersonSeen, Rejected } from './connector-kind.ts';
import { parseStorableJson } from './parse-storable-json.ts';
import { findSignatureFault, type SignatureFault } from './verify-signature.ts';

/** A delivery as it was recorded. */
export interface RecordedDelivery {
  readonly body: Buffer;
  readonly headers: DeliveryHeaders;
  /** Null = the signature is not looked at. */
  readonly secret: string | null;
  readonly settings: unknown;
  readonly url: string;
  readonly now: number;
}

/** Everything that can be said of a delivery without storing it. */
export interface ExplainedDelivery {
  readonly connector: string;
  /** `stale` = it fits, and was signed too long ago to be taken now; null = not looked at. */
  readonly signature: 'valid' | SignatureFault | null;
  /** What the delivery tells. */
  readonly events: readonly TicketEvent[];
  /** What it tells beside tickets: orders, returns, revenue. */
  readonly business: readonly BusinessEntry[];
  /** Ids of the events above that are not stored themselves: the ticket's log is read, and holds them under its own ids. */
  readonly readFromLog: readonly string[];
  /** Tickets whose log a server would read now. */
  readonly ticketsToRead: readonly string[];
  readonly people: readonly PersonSeen[];
  readonly rejected: readonly Rejected[];
  /** One sentence each. */
  readonly explanation: readonly string[];
}

/** What a server would make of a delivery. Throws nothing: what cannot be understood is explained. */
export function explainDelivery(kind: ConnectorKind, delivery: RecordedDelivery): ExplainedDelivery {
  const signature = delivery.secret === null ? null : verify(kind, delivery, delivery.secret);
  const base = {
    connector: kind.id,
    signature,
    events: [],
    business: [],
    readFromLog: [],
    ticketsToRead: [],
    people: [],
  };
  const about = signature === null ? [] : [signatureWords[signature]];
  let body: unknown;
  try {
    body = parseStorableJson(new TextDecoder('utf-8', { fatal: true }).decode(delivery.body));
  } catch {
    const detail = `A body of ${delivery.body.length} bytes is no JSON in UTF-8.`;
    return { ...base, rejected: [{ reason: 'malformed', detail, content: null }], explanation: [...about, detail] };
  }
  const scope = { settings: delivery.settings, pseudonymOf };
  const {
    events,
    people,
    rejected,
    business = [],
    hints = [],
    ignored = [],
  } = kind.normalise(body, scope, delivery.headers);
  const told = hints.flatMap((hint) => hint.told);
  const ticketsToRead = hints.map(({ ticketId }) => ticketId);
  return {
    ...base,
    events: [...events, ...told],
    business,
    readFromLog: told.map(({ id }) => id),
    ticketsToRead,
    people,
    rejected,
    explanation: [
      ...about,
      ...rejected.map(({ detail }) => `Set aside: ${detail}`),
      ...ignored,
      ...ticketsToRead.map(
        (ticketId) =>
          `The log of ticket ${ticketId} is read now: what stands there is stored, under the log's own ids and instants.`,
      ),
    ],
  };
}

const signatureWords: Readonly<Record<'valid' | SignatureFault, string>> = {
  valid: 'The signature fits.',
  stale: 'The signature fits; it was made too long ago, or ahead of time, to be taken now.',
  unsigned: 'The delivery is not signed, or not in a header that this helpdesk uses.',
  'wrong-signature': 'The signature does not fit the bytes and the secret.',
};

function verify(kind: ConnectorKind, delivery: RecordedDelivery, secret: string): 'valid' | SignatureFault {
  return findSignatureFault(kind.signatures, [secret], { ...delivery, method: 'POST' }, delivery.now) ?? 'valid';
}

/** A stand-in without an installation's key: the same customer gives the same name within one print. */
function pseudonymOf(externalId: string): string {
  return `c_${createHash('sha256').update(externalId).digest('base64url').slice(0, 22)}`;
}
