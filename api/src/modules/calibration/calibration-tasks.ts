import type { QueueView } from '@shiftlight/shared/views/qa-view.ts';
import type { OtherTasks } from '../qa/reviews.service.ts';
import type { QaPeopleRepository } from '../qa/qa-people.repository.ts';
import type { ReviewsRepository } from '../qa/reviews.repository.ts';
import type { RubricsService } from '../qa/rubrics.service.ts';
import { toTicketId } from './calibration-state.ts';
import type { CalibrationRepository } from './calibration.repository.ts';

export interface CalibrationTaskDependencies {
  readonly repository: CalibrationRepository;
  readonly reviewRows: ReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
  readonly now: () => number;
}

/** What open calibrations still ask of a reviewer. */
export function createCalibrationTasks(
  dependencies: CalibrationTaskDependencies,
): OtherTasks<QueueView['calibrations']> {
  const { repository, reviewRows, people, rubrics, now } = dependencies;

  async function listOpen(workspaceId: string, memberId: string) {
    const rows = (await repository.list(workspaceId, memberId, [])).filter(
      ({ closedAt, deadlineAt, reviewerIds }) =>
        closedAt === null && deadlineAt > now() && reviewerIds.includes(memberId),
    );
    const open = await Promise.all(
      rows.map(async (row) => {
        const rated = await reviewRows.listOfCalibration(workspaceId, row.calibrationId);
        const done = new Set(rated.filter(({ reviewerId }) => reviewerId === memberId).map(toTicketId));
        return row.tickets.filter((ticket) => !done.has(toTicketId(ticket))).map((ticket) => ({ row, ticket }));
      }),
    );
    return open.flat();
  }

  return {
    async listDue({ workspaceId, memberId }) {
      const open = await listOpen(workspaceId, memberId);
      const personOf = await people.findPeople(
        workspaceId,
        open.map(({ ticket }) => ticket.agentId),
      );
      return Promise.all(
        open.map(async ({ row, ticket: { connectorId, externalId, agentId } }) => {
          const found = await reviewRows.findTicket(workspaceId, { connectorId, externalId });
          return {
            calibrationId: row.calibrationId,
            label: row.label,
            deadlineAt: row.deadlineAt,
            ticket: { connectorId, externalId, subject: found?.subject ?? null },
            agent: personOf(agentId),
          };
        }),
      );
    },

    async listTasks({ workspaceId, memberId }, asked) {
      const open = await listOpen(workspaceId, memberId);
      const own = open.filter(({ ticket }) => toTicketId(ticket) === toTicketId(asked));
      const personOf = await people.findPeople(
        workspaceId,
        own.map(({ ticket }) => ticket.agentId),
      );
      const tasks = await Promise.all(
        own.map(async ({ row, ticket }) => {
          const rubric = await rubrics.findVersion(workspaceId, row.rubricId, row.rubricVersion);
          if (rubric === null) return [];
          const { calibrationId: taskId, label, deadlineAt: dueAt } = row;
          const agent = personOf(ticket.agentId);
          return [{ kind: 'calibration' as const, taskId, label, agent, dueAt, rubric, message: null }];
        }),
      );
      return tasks.flat();
    },
  };
}
