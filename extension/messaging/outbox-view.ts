import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ProblemCode } from './problem.ts';

/** Why the API did not take a write. Sent again as it is, it would not take it either. */
export interface Refusal {
  readonly code: ProblemCode;
  /** In the API's own words, where it had some. */
  readonly detail: string | null;
}

/** Something that a person wrote and that the API has not confirmed yet. */
export interface PendingWrite {
  readonly requestId: string;
  /** `module.procedure`. */
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly createdAt: EpochMs;
  /** Null while it waits for its turn or for the network. */
  readonly refusal: Refusal | null;
}

/** What pages see of the outbox: the writes of whoever is signed in, and the ones that were confirmed lately, newest last. */
export interface OutboxView {
  readonly writes: readonly PendingWrite[];
  readonly accepted: readonly { readonly requestId: string; readonly path: string; readonly at: EpochMs }[];
}
