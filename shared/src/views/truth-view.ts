import type { EpochMs } from '../time/instant.ts';
import type { DifferenceReason } from '../truth/explain-difference.ts';
import type { AuditedContent, AuditedField } from '../truth/own-record.ts';
import type { TruthMeasure, TruthRatio, TruthVerdict } from '../truth/truth-limits.ts';

/** `held` = an admin has to decide about tickets that the helpdesk's list lacks. */
export const reconciliationStates = ['sampling', 'listing', 'held', 'settling', 'done', 'failed'] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];

/** `missed` = they have it and we did not; `behind` = ours was out of date; `absent` = ours is not in their list. */
export const findingKinds = ['missed', 'behind', 'absent'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What became of a finding once the ticket's own log was read. */
export const findingOutcomes = ['healed', 'deleted', 'merged', 'still-there', 'still-differs', 'unreadable'] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];

/** One of the three measures of a comparison. */
export interface TruthFigure extends TruthRatio {
  readonly measure: TruthMeasure;
  readonly limit: number;
  readonly verdict: TruthVerdict;
}

/** One comparison of a helpdesk with what we have of it. */
export interface ReconciliationView {
  readonly reconciliationId: string;
  readonly state: ReconciliationState;
  readonly startedAt: EpochMs;
  readonly finishedAt: EpochMs | null;
  readonly error: string | null;
  /** Tickets in the helpdesk's list so far. */
  readonly listed: number;
  readonly findings: Readonly<Record<FindingKind, number>>;
  /** Tickets stored here that the helpdesk's list does not have. */
  readonly absentHere: number;
  /** Findings whose ticket was read since. */
  readonly settled: number;
  readonly sampled: number;
  /** Drawn and not compared, because they were being worked on. */
  readonly moving: number;
  readonly agreed: number;
  readonly definedOtherwise: number;
  readonly differing: number;
  readonly fieldsExpected: number;
  readonly fieldsMissing: number;
  /** Median time from an event to its being here, in ms; null when nothing happened. */
  readonly lagMedianMs: number | null;
  readonly figures: readonly TruthFigure[];
}

/** A helpdesk with its newest comparisons, newest first. */
export interface HelpdeskTruthView {
  readonly connectorId: string;
  readonly name: string;
  readonly helpdesk: string;
  readonly baseUrl: string;
  /** False when this helpdesk has no list that could be compared. */
  readonly comparable: boolean;
  readonly reconciliations: readonly ReconciliationView[];
}

export interface FindingView {
  readonly ticketId: string;
  readonly kind: FindingKind;
  /** Values that were out of date; empty for other kinds. */
  readonly values: readonly ValueView[];
  readonly foundAt: EpochMs;
  readonly settledAt: EpochMs | null;
  readonly outcome: FindingOutcome | null;
}

export interface ValueView {
  readonly field: AuditedField;
  readonly theirs: AuditedContent;
  readonly ours: AuditedContent;
}

export interface AuditedValueView extends ValueView {
  readonly ticketId: string;
  readonly verdict: 'differs' | 'defined-otherwise';
  readonly reason: DifferenceReason;
}

/** The receipt of a comparison: what was found and which values are not the same. At most `limit` of each. */
export interface ReconciliationReceipt {
  readonly reconciliation: ReconciliationView;
  readonly findings: readonly FindingView[];
  readonly values: readonly AuditedValueView[];
  /** Per field: how many values were compared and how many agree. */
  readonly fields: readonly { readonly field: AuditedField; readonly compared: number; readonly agreed: number }[];
  readonly limit: number;
}
