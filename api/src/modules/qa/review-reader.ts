import type { ReviewDisputeView, ReviewSummary, ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { listWritten } from './find-reviewable.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, leadsMember } from './qa-standing.ts';
import type { ReviewRow, ReviewsRepository } from './reviews.repository.ts';
import type { RubricsService } from './rubrics.service.ts';
import type { SecondReviewsRepository } from './second-reviews.repository.ts';
import { isBlindFor, toReviewView, toSummary } from './to-review-view.ts';

export interface ReviewReaderDependencies {
  readonly repository: ReviewsRepository;
  readonly seconds: SecondReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
  readonly openGate: OpenGate;
}

export type ReviewReader = ReturnType<typeof createReviewReader>;

/** Finished reviews as a viewer may see them. */
export function createReviewReader({ repository, seconds, people, rubrics, openGate }: ReviewReaderDependencies) {
  const findNames = (workspaceId: string, rows: readonly Pick<ReviewRow, 'agentId' | 'reviewerId'>[]) =>
    people.findPeople(
      workspaceId,
      rows.flatMap(({ agentId, reviewerId }) => [agentId, reviewerId]),
    );

  /** Why the review was disputed and what came of it, for whoever may see the review. */
  async function findDisputed(workspaceId: string, row: ReviewRow): Promise<ReviewDisputeView | null> {
    const found = row.dispute === null ? null : await seconds.findDispute(workspaceId, row.dispute.disputeId);
    if (found === null) return null;
    const { closedBy, state, secondReviewId, disputeId, reason, expected, openedAt, closedAt, decisionReason } = found;
    const decider = closedBy === null ? null : (await people.findPeople(workspaceId, [closedBy]))(closedBy);
    const isDecided = state === 'accepted' || state === 'rejected';
    return {
      ...{ disputeId, state, reason, expected, openedAt, closedAt, closedBy: decider, decisionReason },
      secondReviewId: isDecided ? secondReviewId : null,
    };
  }

  return {
    /** These reviews as a list shows them. */
    async toSummaries(
      { workspaceId, memberId }: Viewer,
      rows: readonly ReviewRow[],
    ): Promise<readonly ReviewSummary[]> {
      const [personOf, versions] = await Promise.all([
        findNames(workspaceId, rows),
        rows.length === 0 ? [] : rubrics.listVersions(workspaceId),
      ]);
      const rubricOf = new Map(versions.map((rubric) => [`${rubric.id}@${rubric.version}`, rubric]));
      return rows.map((row) =>
        toSummary(row, rubricOf.get(`${row.rubricId}@${row.rubricVersion}`) ?? null, personOf, memberId),
      );
    },

    /**
     * The review, when it is about the viewer, theirs or of somebody they lead; of a calibration only what they wrote; a second review once
     * its dispute is decided. Throws NOT_FOUND otherwise, CONFLICT while a second review is awaited, which is blind.
     */
    async getVisible(viewer: Viewer, reviewId: string): Promise<ReviewRow> {
      const row = await repository.find(viewer.workspaceId, reviewId);
      if (row !== null && row.reviewerId === viewer.memberId) return row;
      const isAwaited = row !== null && row.disputeId !== null && row.dispute?.state === 'open';
      if (row !== null && row.calibrationId === null && !isAwaited) {
        if (row.agentId === viewer.memberId) return row;
        const isShown = (await openGate(viewer)).showsPerson(row.agentId);
        if (isShown && leadsMember(await findQaStanding(people, viewer), row.agentId)) {
          if (!isBlindFor(row, viewer.memberId)) return row;
          throw new ShiftlightError(
            'CONFLICT',
            'This review is disputed. It is shown once the second review is written.',
          );
        }
      }
      throw new ShiftlightError('NOT_FOUND', 'There is no such review among those you can see.');
    },

    /** One review with its arithmetic. */
    async toView({ workspaceId, memberId: viewerId }: Viewer, row: ReviewRow): Promise<ReviewView> {
      const [rubric, personOf, drawn, written, disputed] = await Promise.all([
        rubrics.findVersion(workspaceId, row.rubricId, row.rubricVersion),
        findNames(workspaceId, [row]),
        row.sampleId === null ? null : repository.findDrawn(workspaceId, row.sampleId),
        row.messageEventId === null ? [] : listWritten(repository, workspaceId, row),
        findDisputed(workspaceId, row),
      ]);
      if (rubric === null) throw new Error(`Review ${row.reviewId} names a rubric that does not exist.`);
      const messageAt = written.find(({ eventId }) => eventId === row.messageEventId)?.at ?? null;
      return toReviewView(row, { rubric, personOf, drawn, messageAt, viewerId, disputed });
    },
  };
}
