import { randomUUID } from 'node:crypto';
import type { Db } from '@shiftlight/api/db.ts';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import type { SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';

/** Three tickets a week of everybody in the team. */
export function samplingPlanOf(teamId: string, reviewerMemberId: string, label = 'Weekly'): SamplingPlan {
  return {
    label,
    teamId,
    channels: [],
    unit: 'week',
    perAgent: 3,
    method: 'random',
    stratifyBy: null,
    minimumReplies: 1,
    reviewerIds: [reviewerMemberId],
    dueDays: 7,
    active: true,
  };
}

/** A finished review by the rubric that ships, as it is sent. */
export function reviewContentOf(value = 10) {
  return {
    requestId: randomUUID(),
    messageEvent: null,
    rubricName: defaultRubric.id,
    rubricVersion: defaultRubric.version,
    answers: defaultRubric.criteria.map(({ id }) => ({ criterion: id, value, rootCauses: [], comment: null })),
    comment: null,
    errorFound: false,
    activeMs: 60_000,
  };
}

interface Reviewed {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly reviewerMemberId: string;
  readonly mark: string;
}

export interface StoredQuality {
  readonly planId: string;
  readonly drawId: string;
  readonly sampleId: string;
  readonly reviewId: string;
  readonly calibrationId: string;
}

const personOf = (mark: string): string => `agent of ${mark}`;

async function storeReview({ prisma }: Pick<Db, 'prisma'>, reviewed: Reviewed, id: string): Promise<void> {
  const { workspaceId, connectorId, memberId, reviewerMemberId, mark } = reviewed;
  await prisma.qaReview.create({
    data: {
      workspaceId,
      id,
      connectorId,
      externalId: `other ${mark}`,
      agentMemberId: memberId,
      agentPersonId: personOf(mark),
      reviewerMemberId,
      rubricId: defaultRubric.id,
      rubricVersion: 1,
      answers: reviewContentOf().answers.map(({ criterion, rootCauses, ...rest }) => ({
        criterionId: criterion,
        rootCauseIds: rootCauses,
        ...rest,
      })),
      comment: `Review ${mark}`,
      scoreRatio: 1,
      errorFound: false,
      activeMs: 60_000,
      submittedAt: new Date(),
    },
    select: { id: true },
  });
}

/** A review by somebody who left, which the member disputes; gives the dispute's id. */
export async function storeReviewDispute(db: Pick<Db, 'prisma'>, reviewed: Reviewed): Promise<string> {
  const { workspaceId, connectorId, memberId, mark } = reviewed;
  const [reviewId, id, ticketId] = [randomUUID(), randomUUID(), `other ${mark}`];
  await storeReview(db, { ...reviewed, reviewerMemberId: randomUUID() }, reviewId);
  const target = { kind: 'review', reviewId, connectorId, ticketId };
  const said = { reason: `Review reason ${mark}`, expected: { scoreRatio: 0.9, ratings: [] }, openedAt: new Date() };
  const keys = { workspaceId, id, memberId, connectorId, ticketId, requestId: randomUUID() };
  await db.prisma.dispute.create({
    data: { ...keys, target, targetKey: `review/${reviewId}`, ...said },
    select: { id: true },
  });
  return id;
}

/** A plan with a draw: of the member's tickets one waits for the reviewer, another is reviewed. */
export async function storeQuality({ prisma }: Db, reviewed: Reviewed): Promise<StoredQuality> {
  const { workspaceId, connectorId, externalId, teamId, memberId, reviewerMemberId, mark } = reviewed;
  const [planId, drawId, sampleId, reviewId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const at = new Date();
  const agentPersonId = personOf(mark);
  await prisma.person.create({
    data: { workspaceId, connectorId, externalId: agentPersonId, kind: 'agent', name: `Agent ${mark}`, memberId },
  });
  await prisma.qaPlan.create({
    data: {
      workspaceId,
      id: planId,
      version: 1,
      requestId: randomUUID(),
      teamId,
      rubricId: defaultRubric.id,
      plan: JSON.parse(JSON.stringify(samplingPlanOf(teamId, reviewerMemberId, `Plan ${mark}`))),
      createdAt: at,
      createdBy: reviewerMemberId,
    },
    select: { id: true },
  });
  const sample = { connectorId, agentMemberId: memberId, inclusionRatio: 1, reviewerMemberId, dueAt: at };
  await prisma.qaDraw.create({
    data: {
      workspaceId,
      id: drawId,
      planId,
      planVersion: 1,
      number: 1,
      seed: `Seed ${mark}`,
      periodFrom: at,
      fromAt: at,
      toAt: at,
      frame: { method: 'random', candidates: [], counts: {} },
      excluded: [],
      drawnAt: at,
      samples: {
        create: [
          { ...sample, id: sampleId, externalId },
          { ...sample, id: randomUUID(), externalId: `other ${mark}`, state: 'reviewed' },
        ],
      },
    },
    select: { id: true },
  });
  await storeReview({ prisma }, reviewed, reviewId);
  const calibrationId = randomUUID();
  await prisma.qaCalibration.create({
    data: {
      workspaceId,
      id: calibrationId,
      label: `Calibration ${mark}`,
      teamId,
      rubricId: defaultRubric.id,
      rubricVersion: defaultRubric.version,
      seed: `Seed ${mark}`,
      tickets: [{ connectorId, externalId, agentId: memberId }],
      openedAt: at,
      openedBy: reviewerMemberId,
      deadlineAt: new Date(at.getTime() + 86_400_000),
      reviewers: { create: { memberId: reviewerMemberId } },
    },
    select: { id: true },
  });
  return { planId, drawId, sampleId, reviewId, calibrationId };
}
