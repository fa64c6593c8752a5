import type { SignalEvidence, SignalKind } from '@shiftlight/shared/integrity/signal.ts';

/** How one kind of signal is said. */
export interface WordsOfKind<K extends SignalKind> {
  readonly label: string;
  /** What happened, with its values. */
  happened(evidence: SignalEvidence[K]): string;
  readonly question: string;
  /** What may well be behind it. */
  readonly innocent: readonly [string, string];
}

/** One language's words of every kind. */
export type KindWords = { readonly [K in SignalKind]: WordsOfKind<K> };
