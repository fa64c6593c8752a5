import type {
  QaPerson,
  QueueView,
  ReviewFormView,
  ReviewSummary,
  ReviewTask,
  ReviewView,
} from '@shiftlight/shared/views/qa-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { checkReview } from './check-review.ts';
import { findCredit, listWritten } from './find-reviewable.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, leadsTeam } from './qa-standing.ts';
import type { ReviewReader } from './review-reader.ts';
import type { NewReview } from './new-review.ts';
import { insertReview, markReviewed } from './review-writes.repository.ts';
import type { ReviewScope, ReviewsRepository } from './reviews.repository.ts';
import type { ReviewContent, SubmitInput } from './reviews.schema.ts';
import type { RubricsService } from './rubrics.service.ts';
import { lockSample } from './sampling-writes.repository.ts';
import { toDueSample } from './to-review-view.ts';

/** What else waits for a reviewer, beside drawn tickets. */
export interface OtherTasks<Due> {
  listDue(viewer: Viewer): Promise<Due>;
  listTasks(viewer: Viewer, ticket: TicketRef): Promise<readonly ReviewTask[]>;
}

export interface ReviewsDependencies {
  readonly db: Db;
  readonly repository: ReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
  readonly reader: ReviewReader;
  readonly calibrationTasks: OtherTasks<QueueView['calibrations']>;
  readonly secondTasks: OtherTasks<QueueView['secondReviews']>;
  readonly audit: Pick<AuditService, 'recordView' | 'recordViews'>;
  readonly openGate: OpenGate;
  /** Tells the figures of a finished review, in its transaction. */
  readonly tellFigures: (client: Client, workspaceId: string, review: NewReview, at: number) => Promise<unknown>;
  readonly now: () => number;
}

export type ReviewsService = ReturnType<typeof createReviewsService>;

const longestList = 100;

/** Reviewing what was drawn. A finished review is never changed. */
export function createReviewsService(dependencies: ReviewsDependencies) {
  const { db, repository, people, rubrics, reader, calibrationTasks, secondTasks, audit, openGate, tellFigures, now } =
    dependencies;

  const listOf = async (viewer: Viewer, scope: ReviewScope): Promise<readonly ReviewSummary[]> =>
    reader.toSummaries(viewer, await repository.list(viewer.workspaceId, scope, longestList));

  /** Checks a review and completes it with whom it credits and what it comes to. Throws as `checkReview` and `findCredit` do. */
  async function prepare(
    { workspaceId, memberId: reviewerId }: Viewer,
    content: ReviewContent,
    about: TicketRef & Pick<NewReview, 'agentId' | 'sampleId' | 'calibrationId' | 'replacesReviewId' | 'disputeId'>,
  ): Promise<NewReview> {
    const {
      requestId: reviewId,
      messageEvent,
      rubricName: rubricId,
      rubricVersion,
      comment,
      errorFound,
      activeMs,
    } = content;
    const rubric = await rubrics.findVersion(workspaceId, rubricId, rubricVersion);
    if (rubric === null)
      throw new ShiftlightError(
        'NOT_FOUND',
        'This rubric does not exist any more. Choose the ticket again; your answers stay.',
      );
    const credit = await findCredit(repository, workspaceId, about, {
      messageEvent,
      agentId: about.agentId,
      reviewerId,
    });
    const { connectorId, externalId, sampleId, calibrationId, replacesReviewId, disputeId } = about;
    return {
      reviewId,
      sampleId,
      calibrationId,
      replacesReviewId,
      disputeId,
      connectorId,
      externalId,
      messageEventId: messageEvent,
      ...credit,
      reviewerId,
      rubricId,
      rubricVersion,
      ...checkReview(rubric, content),
      comment,
      errorFound,
      activeMs,
      submittedAt: now(),
    };
  }

  /** The answer that this request had before; null when it is new. Throws CONFLICT when another person or thing used its id. */
  async function findAnswer({ workspaceId, memberId }: Viewer, requestId: string) {
    const known = await repository.find(workspaceId, requestId);
    if (known === null) return null;
    if (known.reviewerId === memberId) return { reviewId: requestId, scoreRatio: known.scoreRatio };
    throw new ShiftlightError(
      'CONFLICT',
      'This request was used for something else already. Send it again as a new one.',
    );
  }

  return {
    prepare,
    findAnswer,

    /** What waits for the viewer as a reviewer; for leads also what has no reviewer in their teams. */
    async queue(viewer: Viewer): Promise<QueueView> {
      const { workspaceId, memberId } = viewer;
      const standing = await findQaStanding(people, viewer);
      const [own, without, calibrations, secondReviews] = await Promise.all([
        repository.listDue(workspaceId, memberId),
        repository.listWithoutReviewer(workspaceId),
        calibrationTasks.listDue(viewer),
        secondTasks.listDue(viewer),
      ]);
      const rows = [...own, ...without.filter(({ teamId }) => leadsTeam(standing, teamId))];
      const ids = rows.flatMap(({ agentId, reviewerId }) => (reviewerId === null ? [agentId] : [agentId, reviewerId]));
      const personOf = await people.findPeople(workspaceId, ids);
      return { due: rows.map((row) => toDueSample(row, personOf)), calibrations, secondReviews, serverNow: now() };
    },

    /** What the viewer is asked to review about a ticket, with the messages that can be reviewed on their own. Throws NOT_FOUND for an unknown ticket. */
    async form(viewer: Viewer, ticket: TicketRef): Promise<ReviewFormView> {
      const { workspaceId, memberId } = viewer;
      const { connectorId, externalId } = ticket;
      const found = await repository.findTicket(workspaceId, ticket);
      if (found === null)
        throw new ShiftlightError(
          'NOT_FOUND',
          'Shiftlight does not know this ticket yet. It appears a moment after its first change.',
        );
      const [due, calibrating, seconds] = await Promise.all([
        repository.listDueOfTicket(workspaceId, memberId, ticket),
        calibrationTasks.listTasks(viewer, ticket),
        secondTasks.listTasks(viewer, ticket),
      ]);
      const written = due.length + calibrating.length === 0 ? [] : await listWritten(repository, workspaceId, ticket);
      const personOf = await people.findPeople(workspaceId, [
        ...due.map(({ agentId }) => agentId),
        ...written.map(({ memberId: author }) => author),
      ]);
      const samples = await Promise.all(due.map((row) => toSampleTask(workspaceId, row, personOf)));
      return {
        ticket: { connectorId, externalId, subject: found.subject },
        tasks: [...seconds, ...samples.flat(), ...calibrating],
        messages: written.map(({ eventId, at, memberId: author, visibility }) => ({
          eventId,
          at,
          author: personOf(author),
          visibility,
        })),
        serverNow: now(),
      };
    },

    /**
     * Finishes the review of a drawn ticket. The same `requestId` again gives the same answer. Throws NOT_FOUND for a ticket that was not
     * given to the viewer, INVALID with what is missing, CONFLICT when it is reviewed or given back already.
     */
    async submit(viewer: Viewer, input: SubmitInput) {
      const { workspaceId, memberId } = viewer;
      const { requestId, sampleId } = input;
      const answer = await findAnswer(viewer, requestId);
      if (answer !== null) return answer;
      const known = await lockSample(db.pool, workspaceId, sampleId);
      if (known === null || known.reviewerId !== memberId)
        throw new ShiftlightError('NOT_FOUND', 'There is no such drawn ticket among yours to review.');
      const review = await prepare(viewer, input, {
        ...known,
        calibrationId: null,
        replacesReviewId: null,
        disputeId: null,
      });
      const isNew = await inTransaction(db, async (client) => {
        const sample = await lockSample(client, workspaceId, sampleId);
        if (sample?.state !== 'due' || sample.reviewerId !== memberId) return false;
        if (!(await insertReview(client, workspaceId, review))) return false;
        await markReviewed(client, workspaceId, sampleId);
        await tellFigures(client, workspaceId, review, review.submittedAt);
        const detail = { reviewId: requestId, sampleId, memberId: review.agentId };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'review.completed', detail });
        return true;
      });
      const meanwhile = isNew ? null : await findAnswer(viewer, requestId);
      if (meanwhile !== null) return meanwhile;
      if (!isNew)
        throw new ShiftlightError('CONFLICT', 'This ticket is reviewed or given back already. Load the list again.');
      return { reviewId: requestId, scoreRatio: review.scoreRatio };
    },

    /** Reviews of the viewer's own work, newest first. */
    own: (viewer: Viewer) => listOf(viewer, { kind: 'about', memberId: viewer.memberId }),

    /** Reviews that the viewer wrote, newest first. */
    written: (viewer: Viewer) => listOf(viewer, { kind: 'by', memberId: viewer.memberId }),

    /** Reviews of the people whom the viewer leads, newest first; each of them can see that it was looked at. */
    async team(viewer: Viewer): Promise<readonly ReviewSummary[]> {
      if ((await openGate(viewer)).worksCouncil) return [];
      const { isManager, led } = await findQaStanding(people, viewer);
      const summaries = await listOf(viewer, { kind: 'of', memberIds: isManager ? null : [...led] });
      const seen = new Set(summaries.map(({ agent }) => agent.memberId));
      await audit.recordViews({ viewer, subjectMemberIds: [...seen], what: 'quality reviews' });
      return summaries;
    },

    /** One review with its arithmetic. Somebody else's is noted as a look at them. Throws NOT_FOUND for one that the viewer may not see. */
    async get(viewer: Viewer, reviewId: string): Promise<ReviewView> {
      const row = await reader.getVisible(viewer, reviewId);
      const what = `a quality review of ticket ${row.externalId}`;
      // What somebody wrote themselves stays theirs to read, in works-council mode too.
      const withoutFigures = row.reviewerId === viewer.memberId;
      await audit.recordView({ viewer, subjectMemberId: row.agentId, what, withoutFigures });
      return reader.toView(viewer, row);
    },
  };

  async function toSampleTask(
    workspaceId: string,
    row: Awaited<ReturnType<ReviewsRepository['listDue']>>[number],
    personOf: (memberId: string) => QaPerson,
  ): Promise<readonly ReviewTask[]> {
    const rubric = await rubrics.findCurrent(workspaceId, row.rubricId);
    if (rubric === null) return [];
    const { sampleId: taskId, planLabel: label, dueAt } = row;
    return [{ kind: 'sample', taskId, label, agent: personOf(row.agentId), dueAt, rubric, message: null }];
  }
}
