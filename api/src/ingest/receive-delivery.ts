import type { DeliveryHeaders } from '../connectors/connector-kind.ts';
import { parseStorableJson } from '../connectors/parse-storable-json.ts';
import { findSignatureFault, type SignatureFault, type SignedDelivery } from '../connectors/verify-signature.ts';
import { scopeOf } from '../modules/connectors/connector-scope.ts';
import type { ConnectorsService } from '../modules/connectors/connectors.service.ts';
import type { LoadedConnector } from '../modules/connectors/loaded-connector.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import type { AppendBusiness } from './append-business.ts';
import type { AppendQueue } from './append-queue.ts';
import { findIdsOf } from '../connectors/kit/ids-of.ts';
import { holdBackFuture } from './hold-back-future.ts';
import type { IngestCounters } from './ingest-counters.ts';
import type { QuarantineOwner, QuarantineRepository } from './quarantine.repository.ts';
import type { TicketsToReadRepository } from './tickets-to-read.repository.ts';

type Outcome =
  'accepted' | 'duplicate' | 'noted' | 'ignored' | 'set-aside' | 'not-json' | 'unknown-connector' | SignatureFault;

/** The answer to one delivery, for the sender and for the counter. */
export interface DeliveryAnswer {
  readonly status: 200 | 202 | 400 | 401 | 404;
  readonly outcome: Outcome;
  readonly message: string;
  readonly appended: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** What was set aside, each with its place in the delivery and what is wrong with it; at most a hundred. */
  readonly problems?: readonly string[];
  /** The whole answer that a helpdesk's test of the address waits for; absent = this one. */
  readonly reply?: Readonly<Record<string, string>>;
}

export interface ReceiveDependencies {
  readonly connectors: ConnectorsService;
  readonly queue: AppendQueue;
  readonly appendBusiness: AppendBusiness;
  readonly quarantine: QuarantineRepository;
  readonly toRead: TicketsToReadRepository;
  readonly secrets: Secrets;
  readonly counters: IngestCounters;
  readonly now: () => number;
}

const deliveryNoteEveryMs = 5_000;
const mostProblems = 100;

const faults: Readonly<Record<SignatureFault, string>> = {
  unsigned: 'The delivery is not signed. Send the timestamp and signature headers that the connector names.',
  'wrong-signature':
    'The signature does not fit the body and the secret. Check the secret; sign the raw bytes that are sent.',
  stale:
    'The delivery was signed too long ago, or ahead of our clock. Check the clock of the sending machine; send again with a fresh timestamp.',
};

/** Verify → normalise → append, for one delivery; resolves after commit. Throws only when the database cannot be reached. */
export function createReceiver(dependencies: ReceiveDependencies) {
  const { connectors, queue, appendBusiness, quarantine, toRead, secrets, counters, now } = dependencies;
  const loaded = createConnectorMemory(connectors, now);
  const noted = new Map<string, number>();

  async function receive(connectorId: string, delivery: SignedDelivery): Promise<DeliveryAnswer> {
    const connector = await loaded(connectorId);
    if (connector === null)
      return refuse(404, 'unknown-connector', 'No connected helpdesk has this address. Copy it again from Shiftlight.');
    const fault = findSignatureFault(connector.kind.signatures, connector.webhookSecrets, delivery, now());
    if (fault !== null) return refuse(401, fault, faults[fault]);
    const body = parseJson(delivery.body);
    if (body === undefined) {
      const detail = `A signed body of ${delivery.body.length} bytes is no JSON.`;
      const rejected = [{ reason: 'malformed', detail, content: null }] as const;
      await quarantine.add(ownerOf(connector), rejected, scopeOf(connector, connector.credentials, secrets));
      return { ...refuse(400, 'not-json', `${detail} Send JSON in UTF-8.`), setAside: 1 };
    }
    const reply = connector.kind.answer?.(body, delivery.headers) ?? null;
    if (reply === null) return store(connector, body, delivery.headers);
    const message = 'This is a test of the address.';
    return { status: 200, outcome: 'ignored', message, appended: 0, duplicates: 0, setAside: 0, reply };
  }

  async function store(connector: LoadedConnector, body: unknown, headers: DeliveryHeaders): Promise<DeliveryAnswer> {
    const scope = scopeOf(connector, connector.credentials, secrets);
    const understood = connector.kind.normalise(body, scope, headers);
    const { events, people, business = [], hints = [], ignored = [], ...held } = holdBackFuture(understood, now());
    if (people.length > 0) await connectors.savePeople(connector, people);
    const owner = ownerOf(connector);
    const tickets = await queue.append({ ...owner, via: 'webhook', events });
    const idsOf = findIdsOf(connector.settings) ?? connector.id;
    const others = await appendBusiness({ ...owner, idsOf, via: 'webhook', entries: business });
    const rejected = [...held.rejected, ...others.rejected];
    const result = {
      appended: tickets.appended + others.appended,
      duplicates: tickets.duplicates + others.duplicates,
    };
    await quarantine.add(owner, rejected, scope);
    await toRead.note(
      owner,
      hints.map(({ ticketId }) => ticketId),
      now(),
    );
    if (now() - (noted.get(connector.id) ?? 0) > deliveryNoteEveryMs) {
      noted.set(connector.id, now());
      await connectors.noteDelivery(connector.id);
    }
    const counts = { ...result, setAside: rejected.length };
    if (rejected.length > 0) {
      const problems = rejected.slice(0, mostProblems).map((entry) => entry.detail);
      const message = `Set aside, not lost: ${problems.slice(0, 3).join(' ')}`;
      return { status: 202, outcome: 'set-aside', message, ...counts, problems };
    }
    if (hints.length > 0) {
      const outcome = result.appended > 0 ? 'accepted' : 'noted';
      return { status: 200, outcome, message: 'Noted. The log of the ticket is read now.', ...counts };
    }
    if (result.appended + result.duplicates === 0 && ignored.length > 0) {
      return { status: 200, outcome: 'ignored', message: ignored.slice(0, 3).join(' '), ...counts };
    }
    const outcome = result.appended === 0 && result.duplicates > 0 ? 'duplicate' : 'accepted';
    return { status: 200, outcome, message: 'Stored.', ...counts };
  }

  return async (connectorId: string, delivery: SignedDelivery): Promise<DeliveryAnswer> => {
    const answer = await receive(connectorId, delivery);
    counters.deliveries.inc({ outcome: answer.outcome });
    return answer;
  };
}

/** Opening secrets costs more than a delivery may: connectors are kept for a few seconds. */
function createConnectorMemory(connectors: ConnectorsService, now: () => number, maxAgeMs = 5_000) {
  const memory = new Map<string, { readonly at: number; readonly connector: Promise<LoadedConnector | null> }>();
  return (id: string): Promise<LoadedConnector | null> => {
    if (!/^[0-9a-f-]{36}$/.test(id)) return Promise.resolve(null);
    const hit = memory.get(id);
    if (hit !== undefined && now() - hit.at < maxAgeMs) return hit.connector;
    const connector = connectors.findLoaded(id);
    // Unknown ids are not remembered: a stranger's guesses must not fill the memory.
    connector.then(
      (found) => found === null && memory.delete(id),
      () => memory.delete(id),
    );
    memory.set(id, { at: now(), connector });
    return connector;
  };
}

function ownerOf({ workspaceId, id }: LoadedConnector): QuarantineOwner {
  return { workspaceId, connectorId: id };
}

function refuse(status: 400 | 401 | 404, outcome: DeliveryAnswer['outcome'], message: string): DeliveryAnswer {
  return { status, outcome, message, appended: 0, duplicates: 0, setAside: 0 };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(body: Buffer): unknown {
  try {
    return parseStorableJson(utf8.decode(body));
  } catch {
    return undefined;
  }
}
