import type { ReplaceReason } from '../qa/sampling-plan.ts';
import type { ClockKind } from '../sla/clock.ts';
import type { EpochMs } from '../time/instant.ts';

/** A clock that was near its breach: which one, how much of its budget was left (counted time, ms), and the whole budget. */
export interface NearClock {
  readonly clockKind: ClockKind;
  readonly leftMs: number;
  readonly budgetMs: number;
}

/** What a signal of each kind states, as values: whoever shows it says the sentence. Lengths in ms. */
export interface SignalEvidence {
  readonly 'short-first-answer': {
    readonly chars: number;
    /** From the first answer to the next one. */
    readonly lengthMs: number;
  };
  readonly 'waiting-without-question': { readonly lengthMs: number };
  readonly 'resolved-and-taken-back': { readonly lengthMs: number };
  readonly 'resolved-then-returned': { readonly lengthMs: number };
  readonly 'reassigned-before-rating': { readonly lengthMs: number; readonly toNobody: boolean };
  readonly 'reassigned-after-rating': { readonly lengthMs: number; readonly toNobody: boolean };
  readonly 'paused-near-breach': NearClock;
  /** Priorities in the helpdesk's own words; null = none. */
  readonly 'priority-lowered-near-breach': NearClock & { readonly from: string | null; readonly to: string | null };
  readonly 'terms-eased-near-breach': NearClock;
  readonly 'handed-over-near-breach': NearClock;
  readonly 'removed-near-breach': NearClock & { readonly how: 'merged' | 'deleted' };
  /** About whoever gave the sample back, never about whose work it was. */
  readonly 'replaced-sample': { readonly reason: ReplaceReason };
}

/** What a signal is about. */
export type SignalKind = keyof SignalEvidence;

/** Every kind, in the order in which they are shown. */
export const signalKinds = [
  'short-first-answer',
  'waiting-without-question',
  'paused-near-breach',
  'priority-lowered-near-breach',
  'terms-eased-near-breach',
  'handed-over-near-breach',
  'removed-near-breach',
  'resolved-and-taken-back',
  'resolved-then-returned',
  'reassigned-before-rating',
  'reassigned-after-rating',
  'replaced-sample',
] as const satisfies readonly SignalKind[];

/** A signal of one kind. */
export interface SignalOf<K extends SignalKind> {
  readonly kind: K;
  readonly ticketId: string;
  readonly at: EpochMs;
  /** Who acted, as the helpdesk knows them; null when the source does not say. */
  readonly agentId: string | null;
  readonly evidence: SignalEvidence[K];
  /** Metric that it can move. */
  readonly metricId: string;
}

/**
 * Something in a ticket's history that can move a figure without helping the customer, or can have a good reason. It states what happened and
 * asks nobody to be suspicious: a signal is a question about a rule or a process, never a verdict about a person.
 */
export type Signal = { readonly [K in SignalKind]: SignalOf<K> }[SignalKind];
