import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import type { RaisedTrigger, TriggerEvidence } from '@shiftlight/shared/views/coaching-view.ts';
import type { BlindReview } from '../qa/blind-reviews.repository.ts';

/** Figures in which a review's score or finding counts. */
const overReviews = new Set(['qa-score', 'error-rate']);

/**
 * What a call rests on, without the figure while that would tell the viewer a score which they may be asked to rate blind. The call was kept as
 * it was made, so the one review cannot be left out of it.
 */
export function hideBlindEvidence(
  { memberId, rule, evidence }: Pick<RaisedTrigger, 'memberId' | 'rule' | 'evidence'>,
  blind: readonly BlindReview[],
): TriggerEvidence {
  const isInIt = blind.some(({ agentId, at }) => agentId === memberId && at >= evidence.from && at < evidence.to);
  if (!overReviews.has(rule.metricId) || !isInIt) return evidence;
  const nothing = { value: null, n: 0, median: null, p90: null, interval: null, reason: blindReason };
  return { ...evidence, figure: { ...evidence.figure, ...nothing }, interval: null, sure: false, team: null };
}
