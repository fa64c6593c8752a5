import type { EpochMs } from '../time/instant.ts';

/** What a signal is about. */
export const signalKinds = [
  'short-first-answer',
  'waiting-without-question',
  'resolved-and-taken-back',
  'resolved-then-returned',
  'reassigned-before-rating',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/**
 * Something in a ticket's history that can move a figure without helping the customer, or can have a good reason. It states what happened and
 * asks nobody to be suspicious: a signal is a question about a rule or a process, never a verdict about a person.
 */
export interface Signal {
  readonly kind: SignalKind;
  readonly ticketId: string;
  readonly at: EpochMs;
  /** Who acted; null when the source does not say. */
  readonly agentId: string | null;
  /** What happened, in plain words with its numbers. */
  readonly words: string;
  /** The length that these words name, in ms; null where they name none. */
  readonly lengthMs: number | null;
  /** The length of the text that they name, in characters; null where they name none. */
  readonly chars: number | null;
  /** Metric that it can move. */
  readonly metricId: string;
}

/** Kinds in words, with the question that each raises. */
export const signalLabels = {
  'short-first-answer': {
    label: 'Short first answer',
    question: 'Does the first response target reward answers that do not help yet?',
  },
  'waiting-without-question': {
    label: 'Waiting without a question',
    question: 'Is there a status missing for work that waits for us?',
  },
  'resolved-and-taken-back': {
    label: 'Resolved and taken back',
    question: 'Was it a slip, or does the clock make it worth while?',
  },
  'resolved-then-returned': {
    label: 'Resolved, then returned',
    question: 'Was the customer asked whether it is solved?',
  },
  'reassigned-before-rating': {
    label: 'Reassigned before the rating',
    question: 'Does the rating reach who did the work?',
  },
} as const satisfies Record<SignalKind, { readonly label: string; readonly question: string }>;
