import { listDifferentCriteria } from '@shiftlight/shared/qa/differ-reviews.ts';
import { countDisputes, leastDecided } from '@shiftlight/shared/qa/dispute-statistics.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import type { DisputeStatisticsView } from '@shiftlight/shared/views/dispute-statistics-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { DecidedRow, DisputeStatisticsRepository } from './dispute-statistics.repository.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding } from './qa-standing.ts';
import type { RubricsService } from './rubrics.service.ts';

export interface DisputeStatisticsDependencies {
  readonly repository: DisputeStatisticsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: Pick<RubricsService, 'findCurrent'>;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

export type DisputeStatisticsService = ReturnType<typeof createDisputeStatisticsService>;

const periodMs = 365 * 24 * 3_600_000;
const what = 'disputes of reviews that they wrote';

/** How disputes of reviews end, so that a rubric or a reviewer whose reviews do not hold is seen. */
export function createDisputeStatisticsService(dependencies: DisputeStatisticsDependencies) {
  const { repository, people, rubrics, audit, openGate, now } = dependencies;

  return {
    /**
     * Disputes of the last 365 days about the work of people whom the viewer leads. Each reviewer can see that it was looked at. In
     * works-council mode the total alone, and nothing at all below five people whose reviews were disputed: what is missing from a total would tell of the rest.
     */
    async read(viewer: Viewer): Promise<DisputeStatisticsView> {
      const { workspaceId } = viewer;
      const to = now();
      const from = to - periodMs;
      const gate = await openGate(viewer);
      const { isManager, led } = await findQaStanding(people, viewer);
      const memberIds = isManager ? null : [...led];
      const found = await repository.listDecided(workspaceId, memberIds, from, to);
      const isHidden = gate.worksCouncil && !gate.showsGroup(found.map(({ agentId }) => agentId));
      const decided = isHidden ? [] : found;
      const written = gate.worksCouncil ? [] : await repository.countWritten(workspaceId, memberIds, from, to);
      const counted = countDisputes(decided.map(toDecidedReview));
      const reviewers = gate.worksCouncil ? [] : counted.reviewers;
      const rubricShares = gate.worksCouncil ? [] : counted.rubrics;
      const personOf = await people.findPeople(
        workspaceId,
        reviewers.map(({ reviewerId }) => reviewerId),
      );
      for (const { reviewerId } of reviewers) await audit.recordView({ viewer, subjectMemberId: reviewerId, what });
      const known = await Promise.all(
        rubricShares.map(async ({ rubricId }) => rubrics.findCurrent(workspaceId, rubricId)),
      );
      const rubricOf = (id: string): Rubric | null => known.find((rubric) => rubric?.id === id) ?? null;
      return {
        from,
        to,
        minimum: leastDecided,
        isHidden,
        worksCouncil: gate.worksCouncil,
        overall: counted.overall,
        reviewers: reviewers.map(({ reviewerId, ...share }) => ({
          ...share,
          person: personOf(reviewerId),
          reviews: written.find((row) => row.reviewerId === reviewerId)?.reviews ?? 0,
        })),
        rubrics: rubricShares.map(({ rubricId, ...share }) => ({
          ...share,
          rubricId,
          label: rubricOf(rubricId)?.label ?? rubricId,
          criteria: counted.criteria
            .filter((one) => one.rubricId === rubricId)
            .map(({ criterionId, rubricId: _, ...rest }) => ({
              ...rest,
              criterionId,
              label: rubricOf(rubricId)?.criteria.find(({ id }) => id === criterionId)?.label ?? criterionId,
            })),
        })),
      };
    },
  };
}

function toDecidedReview({ firstReviewerId, rubricId, accepted, firstAnswers, secondAnswers }: DecidedRow) {
  return {
    ...{ firstReviewerId, rubricId, accepted },
    ratedCriteria: firstAnswers.flatMap(({ criterionId, value }) => (value === null ? [] : [criterionId])),
    differentCriteria: listDifferentCriteria(firstAnswers, secondAnswers),
  };
}
