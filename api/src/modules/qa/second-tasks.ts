import type { QueueView } from '@shiftlight/shared/views/qa-view.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import { listWritten } from './find-reviewable.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding } from './qa-standing.ts';
import type { OtherTasks } from './reviews.service.ts';
import type { ReviewRow, ReviewsRepository } from './reviews.repository.ts';
import type { RubricsService } from './rubrics.service.ts';
import type { ReviewDisputeRow, SecondReviewsRepository } from './second-reviews.repository.ts';

export interface SecondTaskDependencies {
  readonly seconds: SecondReviewsRepository;
  readonly reviewRows: ReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
}

/** A disputed review that waits for its second one. */
export interface AwaitedSecond {
  readonly dispute: ReviewDisputeRow;
  readonly first: ReviewRow;
}

export type SecondTasks = ReturnType<typeof createSecondTasks>;

/** Second reviews of disputed ones: for leads of the person and managers who neither wrote the first one nor touched the ticket. */
export function createSecondTasks({ seconds, reviewRows, people, rubrics }: SecondTaskDependencies) {
  async function listAwaited(viewer: Viewer): Promise<readonly AwaitedSecond[]> {
    if (!roleIncludes(viewer.role, 'lead')) return [];
    const { workspaceId, memberId } = viewer;
    const { isManager, led } = await findQaStanding(people, viewer);
    const disputes = await seconds.listAwaiting(workspaceId, memberId, isManager ? null : [...led]);
    const firsts = await Promise.all(disputes.map(({ reviewId }) => reviewRows.find(workspaceId, reviewId)));
    return disputes.flatMap((dispute, index) => {
      const first = firsts[index] ?? null;
      return first === null ? [] : [{ dispute, first }];
    });
  }

  const findNames = (workspaceId: string, awaited: readonly AwaitedSecond[]) =>
    people.findPeople(
      workspaceId,
      awaited.map(({ first }) => first.agentId),
    );

  const tasks: OtherTasks<QueueView['secondReviews']> = {
    async listDue(viewer) {
      const awaited = await listAwaited(viewer);
      const personOf = await findNames(viewer.workspaceId, awaited);
      return awaited.map(({ dispute: { disputeId, reason, openedAt }, first }) => {
        const { connectorId, externalId, subject, agentId } = first;
        return { disputeId, ticket: { connectorId, externalId, subject }, agent: personOf(agentId), reason, openedAt };
      });
    },

    async listTasks(viewer, { connectorId, externalId }) {
      const { workspaceId } = viewer;
      const awaited = (await listAwaited(viewer)).filter(
        ({ first }) => first.connectorId === connectorId && first.externalId === externalId,
      );
      const personOf = await findNames(workspaceId, awaited);
      const written = awaited.some(({ first }) => first.messageEventId !== null)
        ? await listWritten(reviewRows, workspaceId, { connectorId, externalId })
        : [];
      const listed = await Promise.all(
        awaited.map(async ({ dispute, first }) => {
          const rubric = await rubrics.findVersion(workspaceId, first.rubricId, first.rubricVersion);
          if (rubric === null) return [];
          const eventId = first.messageEventId;
          const at = written.find((message) => message.eventId === eventId)?.at ?? null;
          const message = eventId === null ? null : { eventId, at };
          const agent = personOf(first.agentId);
          const { disputeId: taskId, reason: label } = dispute;
          return [{ kind: 'second' as const, taskId, label, agent, dueAt: null, rubric, message }];
        }),
      );
      return listed.flat();
    },
  };
  return { ...tasks, listAwaited };
}
