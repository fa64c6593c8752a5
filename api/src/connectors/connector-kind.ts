import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { z } from 'zod';
import type { BusinessEntry } from './business-entry.ts';
import type { Capabilities } from './capabilities.ts';
import type { RecordSource } from './record-source.ts';
import type { SignatureSpec } from './signature-spec.ts';

/** A colleague (never a customer) as the helpdesk knows them. */
export interface PersonSeen {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: 'agent' | 'bot';
}

/** Something that was delivered and could not be understood. */
export interface Rejected {
  readonly reason: 'unknown-type' | 'malformed' | 'future-dated' | 'conflict';
  readonly detail: string;
  readonly content: unknown;
}

export interface Normalised {
  readonly events: readonly TicketEvent[];
  readonly people: readonly PersonSeen[];
  readonly rejected: readonly Rejected[];
  /** What systems beside the helpdesk tell: orders, returns, shifts. */
  readonly business?: readonly BusinessEntry[];
}

/** A status as the helpdesk's own list has it, under the name that events carry, and what it counts as until an admin decides. */
export interface OwnStatus {
  readonly rawStatus: string;
  readonly status: StatusCategory;
}

/** A ticket of which a delivery spoke without saying all: its log is read, and what stands there is what counts. */
export interface ReadHint {
  readonly ticketId: string;
  /** What the delivery tells, in canonical form. Shown, never stored: the log holds the same facts under its own ids and instants. */
  readonly told: readonly TicketEvent[];
}

/** What one delivery comes to. */
export interface Understood extends Normalised {
  /** Tickets whose log has to be read. */
  readonly hints?: readonly ReadHint[];
  /** Why parts of the delivery are no events, one sentence each. */
  readonly ignored?: readonly string[];
}

/** Headers of a delivery by their name in small letters: some helpdesks name the kind of event only there. */
export type DeliveryHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a normaliser may know beside the delivery. */
export interface NormaliseScope {
  readonly settings: unknown;
  /** Replaces a customer's id of the helpdesk: customers are not stored. */
  pseudonymOf(externalId: string): string;
}

/** One page of the helpdesk's own log. `cursor` is stored with its events, so reading goes on from there after any interruption. */
export interface LogPage extends Normalised {
  readonly cursor: unknown;
  readonly progress: SyncProgress;
  /** Tickets that could not be read: they are tried again later and stop nobody else. */
  readonly failed?: readonly FailedTicket[];
}

/** A ticket that could not be read, and why. */
export interface FailedTicket {
  readonly ticketId: string;
  readonly detail: string;
}

/** How far reading the history is. `total` null = the helpdesk does not say. */
export interface SyncProgress {
  readonly phase: 'history' | 'live';
  readonly done: number;
  readonly total: number | null;
}

/** What reaching the helpdesk takes. */
export interface CheckScope extends NormaliseScope {
  readonly baseUrl: string;
  readonly credentials: unknown;
  readonly signal: AbortSignal;
}

export interface ReaderScope extends CheckScope {
  now(): number;
  /** What is known so far of these tickets; unknown ones are absent. For helpdesks that tell a ticket's state and not its changes. */
  findKnown(ticketIds: readonly string[]): Promise<ReadonlyMap<string, TicketFacts>>;
}

/** What reading a few tickets gave, and whose reading did not succeed: those are tried again later. */
export interface TicketsRead extends Normalised {
  readonly failed: readonly FailedTicket[];
}

/** Where a helpdesk has to push, and as what. */
export interface ScripHook {
  readonly webhookUrl: string;
  readonly secret: string;
  /** Whose text is wanted: the connected helpdesk, or another of `bodyProducts`. */
  readonly product: string;
}

/** A helpdesk that we can read and that can push. One folder and one line in `index.ts`. */
export interface ConnectorKind {
  readonly id: string;
  /** Ids of the helpdesk registry that are connected in this way. */
  readonly helpdesks: readonly string[];
  /** Every scheme in which this helpdesk may sign; a delivery that fits one of them is genuine. */
  readonly signatures: readonly SignatureSpec[];
  /** Who makes the secret of the webhook: ours is entered in the helpdesk, or the helpdesk shows its own, which is entered here. */
  readonly secretFrom: 'shiftlight' | 'helpdesk';
  readonly capabilities: Capabilities;
  readonly settings: z.ZodType;
  readonly credentials: z.ZodType;
  /** Pure. Never throws: what it cannot understand is rejected with a reason. */
  normalise(body: unknown, scope: NormaliseScope, headers: DeliveryHeaders): Understood;
  /** What a proven delivery has to be answered, when it only asks whether we are there; null for all others. */
  readonly answer?: (body: unknown, headers: DeliveryHeaders) => Readonly<Record<string, string>> | null;
  /** Reads the log from a cursor (null = from the beginning) until it is caught up; null when the helpdesk has no log to read. */
  readonly readLog: ((cursor: unknown, scope: ReaderScope) => AsyncIterable<LogPage>) | null;
  /** Reads the log of these tickets, because deliveries spoke of them; null when deliveries say everything themselves. */
  readonly readTickets: ((ticketIds: readonly string[], scope: ReaderScope) => Promise<TicketsRead>) | null;
  /** The helpdesk's own list and records, to compare ours with; absent when it has none that can be read. */
  readonly records?: RecordSource;
  /** Every status that the helpdesk has, also those that no ticket has had yet; absent when it has no list that can be read. */
  readonly readStatuses?: (scope: CheckScope) => Promise<readonly OwnStatus[]>;
  /** Throws a ShiftlightError that says what to do when address, credentials or permissions are wrong. */
  check(scope: CheckScope): Promise<void>;
  /** True when an admin has something to paste into the helpdesk so that it pushes. */
  readonly pastesScrip: boolean;
  /** Products of which `writeScrip` can write the text; absent = only the connected one. */
  readonly bodyProducts?: readonly { readonly product: string; readonly name: string }[];
  /** What to paste; null when there is nothing. */
  writeScrip(hook: ScripHook): string | null;
}
