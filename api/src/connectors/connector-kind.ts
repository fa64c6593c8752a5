import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { z } from 'zod';
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
  readonly reason: 'unknown-type' | 'malformed' | 'future-dated';
  readonly detail: string;
  readonly content: unknown;
}

export interface Normalised {
  readonly events: readonly TicketEvent[];
  readonly people: readonly PersonSeen[];
  readonly rejected: readonly Rejected[];
}

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
}

/** How far reading the history is. `total` null = the helpdesk does not say. */
export interface SyncProgress {
  readonly phase: 'history' | 'live';
  readonly done: number;
  readonly total: number | null;
}

export interface ReaderScope extends NormaliseScope {
  readonly baseUrl: string;
  readonly credentials: unknown;
  readonly signal: AbortSignal;
}

/** A helpdesk that we can read and that can push. One folder and one line in `index.ts`. */
export interface ConnectorKind {
  readonly id: string;
  /** Ids of the helpdesk registry that are connected in this way. */
  readonly helpdesks: readonly string[];
  readonly signature: SignatureSpec;
  readonly settings: z.ZodType;
  readonly credentials: z.ZodType;
  /** Pure. Never throws: what it cannot understand is rejected with a reason. */
  normalise(body: unknown, scope: NormaliseScope): Normalised;
  /** Reads the log from a cursor (null = from the beginning) until it is caught up; null when the helpdesk has no log to read. */
  readonly readLog: ((cursor: unknown, scope: ReaderScope) => AsyncIterable<LogPage>) | null;
  /** Throws a ShiftlightError that says what to do when address, credentials or permissions are wrong. */
  check(scope: ReaderScope): Promise<void>;
  /** True when an admin has something to paste into the helpdesk so that it pushes. */
  readonly pastesScrip: boolean;
  /** What to paste; null when there is nothing. */
  writeScrip(hook: { readonly webhookUrl: string; readonly secret: string }): string | null;
}
