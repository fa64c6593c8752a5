import { randomUUID } from 'node:crypto';
import { createQaPeopleRepository } from '@shiftlight/api/modules/qa/qa-people.repository.ts';
import { createSamplingRepository } from '@shiftlight/api/modules/qa/sampling.repository.ts';
import { createSamplingService } from '@shiftlight/api/modules/qa/sampling.service.ts';
import { appRouter } from '@shiftlight/api/root.ts';
import type { Role } from '@shiftlight/api/roles.ts';
import type { Context } from '@shiftlight/api/trpc/context.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { addMember, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import type { TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

/** A workspace with a desk, a team and people who review. */
export interface Stage {
  readonly instance: TestInstance;
  readonly desk: PushingDesk;
  readonly teamId: string;
  /** When tickets are finished here: all at once, so that they lie in one week. */
  readonly finishedAt: number;
  readonly alice: TestPerson;
  readonly bob: TestPerson;
  readonly sue: TestPerson;
  readonly lena: TestPerson;
  readonly otto: TestPerson;
  readonly mia: TestPerson;
}

/** Alice and Bob are agents whom Lena leads, Sue is a specialist, Otto leads another team, Mia manages; the desk knows the first four by name. */
export async function setStage(instance: TestInstance): Promise<Stage> {
  const desk = await connectPushingDesk(instance, '24x7');
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'First line');
  const { teamId: otherTeamId } = await instance.services.teams.create(actor, 'Second line');
  const add = (name: string, role: Role, team: string | null = null) =>
    addMember(instance, workspaceId, role, { name, teamId: team });
  const alice = await add('Alice', 'agent', teamId);
  const bob = await add('Bob', 'agent', teamId);
  const sue = await add('Sue', 'specialist');
  const lena = await add('Lena', 'lead');
  const otto = await add('Otto', 'lead');
  const mia = await add('Mia', 'manager');
  await instance.services.teams.setMember(actor, teamId, lena.viewer.memberId, true);
  await instance.services.teams.setMember(actor, otherTeamId, otto.viewer.memberId, true);
  const people = Object.entries({ alice, bob, sue, lena }).map(([id, { email }]) => ({
    id,
    name: id,
    email,
    kind: 'agent',
  }));
  await deliver(instance, desk, { people });
  return { instance, desk, teamId, finishedAt: Date.now() - 60_000, alice, bob, sue, lena, otto, mia };
}

/** The API as this person calls it. */
export function as({ instance }: Pick<Stage, 'instance'>, { viewer }: TestPerson) {
  const context: Context = { services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} };
  return appRouter.createCaller(context);
}

export interface FinishedWork {
  readonly channel?: string;
  readonly category?: string;
  /** Somebody who wrote a note on each of them. */
  readonly touchedBy?: string;
  readonly answers?: number;
  readonly at?: number;
}

/** So many tickets that the person answered and solved just now; gives their ids. */
export async function finish(
  { instance, desk, finishedAt }: Stage,
  agentId: string,
  count: number,
  { channel = 'email', category = 'technical', touchedBy, answers = 1, at }: FinishedWork = {},
): Promise<readonly string[]> {
  const solvedAt = at ?? finishedAt;
  const tickets = Array.from({ length: count }, () => writeTicket());
  const events: TicketEvent[] = tickets.flatMap((ticket) => [
    ticket.created(solvedAt - 50_000, { assigneeId: agentId, attributes: { subject: 'Stalls', channel, category } }),
    ticket.asked(solvedAt - 49_000),
    ...(touchedBy === undefined ? [] : [ticket.answered(solvedAt - 45_000, touchedBy, { visibility: 'internal' })]),
    ...Array.from({ length: answers }, (_, index) => ticket.answered(solvedAt - 40_000 + index, agentId)),
    ticket.status(solvedAt, 'solved', agentId),
  ]);
  const { status } = await deliver(instance, desk, { events });
  if (status !== 200) throw new Error(`The delivery was answered with ${status}.`);
  return tickets.map(({ ticketId }) => ticketId);
}

type PlanChanges = Readonly<Partial<Record<'perAgent' | 'minimumReplies', number>>> & {
  readonly reviewers?: readonly TestPerson[];
  readonly channels?: readonly ('phone' | 'email')[];
  readonly stratifyBy?: 'category';
  readonly active?: boolean;
};

/** What Lena saves: three tickets a week of each, reviewed by herself and Sue. */
export function planOf(stage: Stage, { reviewers, stratifyBy, channels = [], ...changes }: PlanChanges = {}) {
  return {
    requestId: randomUUID(),
    planId: randomUUID(),
    basedOn: 0,
    rubricName: defaultRubric.id,
    plan: {
      label: 'Weekly',
      teamId: stage.teamId,
      channels: [...channels],
      unit: 'week' as const,
      perAgent: 3,
      method: stratifyBy === undefined ? ('random' as const) : ('stratified' as const),
      stratifyBy: stratifyBy ?? null,
      minimumReplies: 1,
      reviewerIds: (reviewers ?? [stage.lena, stage.sue]).map(({ viewer }) => viewer.memberId),
      dueDays: 7,
      active: true,
      ...changes,
    },
  };
}

/** Lena's plan, drawn. */
export async function drawNow(stage: Stage, changes: PlanChanges = {}) {
  const lena = as(stage, stage.lena);
  const { planId } = await lena.sampling.savePlan(planOf(stage, changes));
  const { draws } = await lena.sampling.draw({ planId, requestId: randomUUID() });
  return { planId, draws };
}

/** Sampling as it is at another time. */
export function samplingAt({ instance }: Stage, now: number) {
  const { db, services } = instance;
  const people = createQaPeopleRepository(db);
  const repository = createSamplingRepository(db);
  const findTimeZone = services.workspaces.getTimeZone;
  return createSamplingService({
    db,
    repository,
    people,
    rubrics: services.rubrics,
    openGate: services.openGate,
    findTimeZone,
    now: () => now,
  });
}

/** A review by the rubric that ships. */
export function reviewOf(sampleId: string, ratings: Readonly<Record<string, number | null>> = {}) {
  const all = { communication: 10, accuracy: 10, helpfulness: 10, ...ratings };
  return {
    requestId: randomUUID(),
    sampleId,
    messageEvent: null as string | null,
    rubricName: defaultRubric.id,
    rubricVersion: 1,
    answers: Object.entries(all).map(([criterion, value]) => ({
      criterion,
      value,
      rootCauses: [] as readonly string[],
      comment: null as string | null,
    })),
    comment: 'Well done.' as string | null,
    errorFound: false,
    activeMs: 90_000,
  };
}
