import { markMembers } from '@shiftlight/api/modules/coaching/coaching-due.repository.ts';
import { evaluateNextMember } from '@shiftlight/api/modules/coaching/evaluate-member.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { expect } from 'vitest';
import { addMember, type TestPerson } from './people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from './pushing-desk.ts';
import type { TestInstance } from './test-instance.ts';

/** A workspace with a team, its lead, and a system that pushes their tickets. */
export interface CoachingDesk extends PushingDesk {
  readonly teamId: string;
  readonly lead: TestPerson;
}

export async function createCoachingDesk(instance: TestInstance): Promise<CoachingDesk> {
  const desk = await connectPushingDesk(instance);
  const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'Torque');
  const lead = await addMember(instance, desk.workspaceId, 'lead', { name: 'Lena Lead' });
  await instance.services.teams.setMember(actor, teamId, lead.viewer.memberId, true);
  return { ...desk, teamId, lead };
}

/** An agent whom the pushing system knows as `externalId`, in the desk's team unless told otherwise. */
export async function addAgent(
  instance: TestInstance,
  desk: CoachingDesk,
  externalId: string,
  teamId: string | null = desk.teamId,
): Promise<TestPerson> {
  const agent = await addMember(instance, desk.workspaceId, 'agent', { name: externalId, teamId });
  await deliver(instance, desk, { people: [{ id: externalId, name: externalId, email: agent.email, kind: 'agent' }] });
  return agent;
}

/** Delivers events in pieces that one delivery takes. */
export async function push(instance: TestInstance, desk: PushingDesk, events: readonly TicketEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += 1_000) {
    const answer = await deliver(instance, desk, { events: events.slice(from, from + 1_000) });
    expect(answer.status).toBe(200);
  }
}

/**
 * Looks at these members as at the instant `at`, which lies far enough ahead that the running API does not come first; also at colleagues
 * whose figures are needed for it.
 */
export async function lookAt(
  { db, services }: TestInstance,
  workspaceId: string,
  members: readonly TestPerson[],
  at: number,
): Promise<void> {
  await db.pool.query('DELETE FROM coaching_due WHERE workspace_id = $1', [workspaceId]);
  const ids = members.map(({ viewer }) => viewer.memberId);
  await markMembers(db.pool, workspaceId, ids, at);
  for (let clock = at; clock < at + 20_000; clock += 1_000) {
    while (await evaluateNextMember({ ...services.coachingEvaluation, now: () => clock }));
  }
}
