import type { EpochMs } from '../time/instant.ts';
import type { EscalationAnswers } from './check-escalation.ts';
import type { ReturnReason } from './return-reasons.ts';

interface StepBase {
  readonly at: EpochMs;
  readonly byMemberId: string;
}

/** The tag as it went to the specialists. */
export interface SentStep extends StepBase {
  readonly kind: 'sent' | 'resent';
  readonly answers: EscalationAnswers;
  /** Required items that were knowingly left open. */
  readonly missingItemIds: readonly string[];
}
/** A specialist took it, and said whether everything needed was there. */
export interface AcceptedStep extends StepBase {
  readonly kind: 'accepted';
  readonly complete: boolean;
  readonly note: string | null;
}
/** A specialist gave it back. */
export interface ReturnedStep extends StepBase {
  readonly kind: 'returned';
  readonly reason: ReturnReason;
  /** Items that the specialist misses. */
  readonly itemIds: readonly string[];
  readonly note: string | null;
}
/** Who escalated needs no specialist any more. */
export interface WithdrawnStep extends StepBase {
  readonly kind: 'withdrawn';
}

/** One thing that happened to an escalation. Steps are only ever added; everything else follows from them. */
export type EscalationStep = SentStep | AcceptedStep | ReturnedStep | WithdrawnStep;
export type EscalationStepKind = EscalationStep['kind'];
