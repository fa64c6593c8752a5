import type { ReplaceReason } from '../qa/sampling-plan.ts';
import type { EpochMs } from '../time/instant.ts';
import type { SignalOf } from './signal.ts';

/** A ticket that was drawn for review and given back for another one. */
export interface ReplacedSample {
  readonly ticketId: string;
  readonly replacedAt: EpochMs;
  readonly reason: ReplaceReason;
}

/**
 * The signal of a replaced sample: it is about whoever gave the ticket back. `agentId` is null, as they need not be known to the helpdesk.
 * Source: Cochran, Sampling Techniques (substituting sampled units biases the estimate unless the reason is independent of the result).
 */
export function toReplacedSampleSignal({ ticketId, replacedAt, reason }: ReplacedSample): SignalOf<'replaced-sample'> {
  return {
    kind: 'replaced-sample',
    ticketId,
    at: replacedAt,
    agentId: null,
    evidence: { reason },
    metricId: 'qa-score',
  };
}
