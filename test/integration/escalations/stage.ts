import { randomUUID } from 'node:crypto';
import type { Role } from '@shiftlight/api/roles.ts';
import type { Context } from '@shiftlight/api/trpc/context.ts';
import { appRouter } from '@shiftlight/api/root.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { addMember, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import type { TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

/** A workspace with a desk and people who escalate and decide. */
export interface Stage {
  readonly desk: PushingDesk;
  readonly alice: TestPerson;
  readonly bob: TestPerson;
  readonly sue: TestPerson;
  readonly tom: TestPerson;
  readonly lena: TestPerson;
  readonly teamId: string;
}

/** Alice (led by Lena) and Bob are agents, Sue and Tom specialists; the desk knows them by `alice`, `bob`, `sue`, `tom`. */
export async function setStage(instance: TestInstance): Promise<Stage> {
  const desk = await connectPushingDesk(instance, '24x7');
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'First line');
  const add = (name: string, role: Role, team: string | null = null) =>
    addMember(instance, workspaceId, role, { name, teamId: team });
  const alice = await add('Alice', 'agent', teamId);
  const bob = await add('Bob', 'agent');
  const sue = await add('Sue', 'specialist');
  const tom = await add('Tom', 'specialist');
  const lena = await add('Lena', 'lead');
  await instance.services.teams.setMember(actor, teamId, lena.viewer.memberId, true);
  const people = Object.entries({ alice, bob, sue, tom }).map(([id, { email }]) => ({
    id,
    name: id,
    email,
    kind: 'agent',
  }));
  await deliver(instance, desk, { people });
  return { desk, alice, bob, sue, tom, lena, teamId };
}

/** The API as this person calls it. */
export function as(instance: TestInstance, { viewer }: TestPerson) {
  const context: Context = { services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} };
  return appRouter.createCaller(context);
}

/** A ticket that Alice has, opened so many minutes ago. */
export async function openTicket(
  instance: TestInstance,
  { desk }: Stage,
  changes: { readonly assigneeId?: string | null; readonly category?: string; readonly subject?: string } = {},
) {
  const {
    assigneeId = 'alice',
    category = 'technical',
    subject = '1969 Chevrolet Camaro stalls, order 10482',
  } = changes;
  const ticket = writeTicket();
  const at = Date.now() - 3_600_000;
  await push(instance, desk, [
    ticket.created(at, { assigneeId, attributes: { subject, category, product: 'FP-200' } }),
  ]);
  return { connectorId: desk.connectorId, externalId: ticket.ticketId, events: ticket };
}

export async function push(instance: TestInstance, desk: PushingDesk, events: readonly TicketEvent[]): Promise<void> {
  const answer = await deliver(instance, desk, { events });
  if (answer.status !== 200) throw new Error(`The delivery was answered with ${answer.status}.`);
}

const complete: Readonly<Record<string, string>> = {
  vehicle: '1969 Camaro',
  'part-number': 'FP-200',
  symptoms: 'stalls',
  'steps-tried': 'new filter',
};

/** A complete tag by the technical checklist that ships. */
export const tagOf = (ref: { readonly connectorId: string; readonly externalId: string }) => ({
  requestId: randomUUID(),
  connectorId: ref.connectorId,
  externalId: ref.externalId,
  checklistId: 'technical',
  checklistVersion: 1,
  toTier: 2,
  answers: complete,
  incomplete: false,
});

export const decisionOn = (escalation: { readonly escalationId: string; readonly steps: number }) => ({
  requestId: randomUUID(),
  escalationId: escalation.escalationId,
  steps: escalation.steps,
  note: null,
});
