import type { ReviewTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { findExpectedFaults, type ExpectedFaultKind } from '@shiftlight/shared/disputes/expected-score.ts';
import { listDifferentCriteria } from '@shiftlight/shared/qa/differ-reviews.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../../errors.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { defineTargetKind } from './target-kind.ts';

const faultWords = {
  'nothing-expected': 'Say what the review should have come to: the whole score, or single criteria.',
  'unknown-criterion': 'it is not in the rubric of this review, leave it out.',
  twice: 'it is named twice, leave one out.',
  'outside-scale': 'choose a point of its scale.',
  'not-applicable': 'it always applies, choose a point of its scale.',
} satisfies Record<ExpectedFaultKind, string>;

/** A review of one's own work. Somebody else reviews the same work blind; then one of the two reviews holds. */
export const reviewTarget = defineTargetKind<ReviewTarget>({
  kind: 'review',
  schema: z.object({
    kind: z.literal('review'),
    reviewId: z.uuid(),
    connectorId: z.uuid(),
    ticketId: z.string().min(1).max(200),
  }),
  toKey: ({ reviewId }) => `review/${reviewId}`,
  findTicket: ({ connectorId, ticketId }) => ({ connectorId, externalId: ticketId }),
  isShownOnTicket: false,
  async check({ reviews }, viewer, { reviewId, connectorId, ticketId }, { proposal, expected }) {
    refuseProposal(proposal);
    const { row, rubric } = await reviews.getDisputable(viewer, reviewId);
    if (row.connectorId !== connectorId || row.externalId !== ticketId)
      throw new ShiftlightError('NOT_FOUND', 'This review is about another ticket. Open the review again.');
    const [fault] = findExpectedFaults(rubric, expected ?? { scoreRatio: null, ratings: [] });
    if (fault === undefined) return;
    const words = faultWords[fault.kind];
    throw new ShiftlightError('INVALID', fault.label === '' ? words : `${fault.label}: ${words}`);
  },
  async checkDecision({ reviews }, { workspaceId }, { id, target }, { decision, corrections }) {
    if (corrections.length > 0)
      throw new ShiftlightError('INVALID', 'A review has no events to correct. Keep it, or let the second one hold.');
    const { first, second } = await reviews.findPair(workspaceId, id);
    // What the retention period deleted cannot be reviewed again: the dispute can only be closed.
    if (first === null && decision === 'rejected') return;
    if (first === null)
      throw new ShiftlightError(
        'INVALID',
        `Review ${target.reviewId} is stored no longer. Reject with that as the reason.`,
      );
    if (second === null)
      throw new ShiftlightError('CONFLICT', 'Write the second review first; only then can one of the two hold.');
    const isSame =
      listDifferentCriteria(first.answers, second.answers).length === 0 && first.errorFound === second.errorFound;
    if (decision === 'accepted' && isSame)
      throw new ShiftlightError('INVALID', 'Both reviews rate everything alike. Keep the first one.');
  },
  settle: ({ reviews }, client, workspaceId, { id }) => reviews.adopt(client, workspaceId, id),
});
