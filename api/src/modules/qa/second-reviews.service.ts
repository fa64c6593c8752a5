import type { DisputedReviews } from '@shiftlight/shared/views/dispute-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { announceToLeads } from '../../live/announce.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import { insertReview, markReplaced } from './review-writes.repository.ts';
import type { ReviewReader } from './review-reader.ts';
import type { ReviewRow, ReviewsRepository } from './reviews.repository.ts';
import type { SecondInput } from './reviews.schema.ts';
import type { ReviewsDependencies, ReviewsService } from './reviews.service.ts';
import type { RubricsService } from './rubrics.service.ts';
import type { SecondReviewsRepository } from './second-reviews.repository.ts';
import type { SecondTasks } from './second-tasks.ts';
import { isDisputable } from './to-review-view.ts';

export interface SecondReviewsDependencies extends Pick<ReviewsDependencies, 'tellFigures'> {
  readonly db: Db;
  readonly repository: ReviewsRepository;
  readonly seconds: SecondReviewsRepository;
  readonly tasks: SecondTasks;
  readonly reviews: Pick<ReviewsService, 'prepare' | 'findAnswer'>;
  readonly reader: ReviewReader;
  readonly rubrics: RubricsService;
}

export type SecondReviewsService = ReturnType<typeof createSecondReviewsService>;

/**
 * Second reviews of disputed ones: blind, by the same rubric version, by somebody who neither wrote the first one nor touched the ticket.
 * Source: issue of the product (disputes with expected score, second reviewer); Zendesk QA disputes.
 */
export function createSecondReviewsService(dependencies: SecondReviewsDependencies) {
  const { db, repository, seconds, tasks, reviews, reader, rubrics, tellFigures } = dependencies;

  async function findPair(workspaceId: string, disputeId: string) {
    const dispute = await seconds.findDispute(workspaceId, disputeId);
    if (dispute === null) return { first: null, second: null };
    const { reviewId, secondReviewId } = dispute;
    const [first, second] = await Promise.all([
      repository.find(workspaceId, reviewId),
      secondReviewId === null ? null : repository.find(workspaceId, secondReviewId),
    ]);
    return { first, second };
  }

  return {
    /** Writes the second review of a disputed one. The same `requestId` again gives the same answer. Throws NOT_FOUND for who may not, CONFLICT when somebody else did or it is decided, INVALID for another rubric or part of the ticket than the first one's. */
    async submit(viewer: Viewer, input: SecondInput) {
      const { workspaceId, memberId } = viewer;
      const { requestId, disputeId } = input;
      const answer = await reviews.findAnswer(viewer, requestId);
      if (answer !== null) return answer;
      const awaited = (await tasks.listAwaited(viewer)).find(({ dispute }) => dispute.disputeId === disputeId);
      if (awaited === undefined)
        throw new ShiftlightError('NOT_FOUND', 'No second review of this is asked of you, or it is written already.');
      const { first } = awaited;
      const { rubricId, rubricVersion, messageEventId } = first;
      if (
        input.rubricName !== rubricId ||
        input.rubricVersion !== rubricVersion ||
        input.messageEvent !== messageEventId
      )
        throw new ShiftlightError(
          'INVALID',
          'A second review rates the same work by the same version of the rubric. Load the ticket again; your answers stay.',
        );
      const prepared = await reviews.prepare(viewer, input, {
        ...first,
        sampleId: null,
        replacesReviewId: first.reviewId,
        disputeId,
      });
      // Whose work it was is settled by the first review, also when people were mapped anew meanwhile.
      const review = { ...prepared, agentId: first.agentId, agentPersonId: first.agentPersonId };
      const isNew = await inTransaction(db, async (client) => {
        if (!(await seconds.lockOpen(client, workspaceId, disputeId))) return false;
        if (!(await insertReview(client, workspaceId, review))) return false;
        const detail = { reviewId: requestId, disputeId, memberId: review.agentId };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'review.second', detail });
        await announceToLeads(client, 'disputes', { workspaceId, memberId: review.agentId });
        return true;
      });
      const meanwhile = isNew ? null : await reviews.findAnswer(viewer, requestId);
      if (meanwhile !== null) return meanwhile;
      if (!isNew)
        throw new ShiftlightError('CONFLICT', 'Somebody else wrote the second review, or the dispute ended meanwhile.');
      return { reviewId: requestId, scoreRatio: review.scoreRatio };
    },

    /** An own review that can be disputed, with its rubric. Throws NOT_FOUND for one that is none of the viewer's, CONFLICT when it was disputed and decided before. */
    async getDisputable({ workspaceId, memberId }: Viewer, reviewId: string) {
      const row = await repository.find(workspaceId, reviewId);
      const rubric = row === null ? null : await rubrics.findVersion(workspaceId, row.rubricId, row.rubricVersion);
      if (row === null || rubric === null || row.agentId !== memberId || row.calibrationId !== null)
        throw new ShiftlightError('NOT_FOUND', 'There is no such review of your work.');
      if (!isDisputable(row))
        throw new ShiftlightError('CONFLICT', 'A second reviewer looks at this review already, or has decided on it.');
      return { row, rubric };
    },

    /** Both reviews of a dispute as far as the viewer may see them. `mayDecide` as the dispute says it of them. */
    async show(
      viewer: Viewer,
      { disputeId, mayDecide, isOpen }: { disputeId: string; mayDecide: boolean; isOpen: boolean },
    ): Promise<DisputedReviews> {
      const { first, second } = await findPair(viewer.workspaceId, disputeId);
      const isRated = second !== null;
      const show = async (row: ReviewRow | null, isShown: boolean) =>
        row === null || !isShown ? null : reader.toView(viewer, row);
      const { memberId } = viewer;
      const sees = !isOpen || first?.agentId === memberId || first?.reviewerId === memberId;
      return {
        first: await show(first, sees || isRated),
        second: await show(second, !isOpen || mayDecide),
        mayRate: isOpen && mayDecide && !isRated && first !== null,
        isRated,
      };
    },

    /** Both reviews as they are stored; null where there is none. */
    findPair,

    /** Lets the second review of an accepted dispute hold instead of the first, in the transaction of the decision. Throws when there is none, which is checked before. */
    async adopt(client: Client, workspaceId: string, disputeId: string): Promise<void> {
      const { first, second } = await findPair(workspaceId, disputeId);
      if (first === null || second === null || !(await markReplaced(client, workspaceId, second)))
        throw new Error(`Dispute ${disputeId} was accepted without a second review.`);
      await tellFigures(client, workspaceId, second, first.submittedAt);
    },
  };
}
