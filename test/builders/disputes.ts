import { randomUUID } from 'node:crypto';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { addMember, type TestPerson } from './people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from './pushing-desk.ts';
import type { TestInstance } from './test-instance.ts';
import { writeTicket } from './ticket-events.ts';

export const automatic: EventChange = { kind: 'automatic', automatic: true };

/** A desk with a team: Lena leads it, Alice and Bob answer; Olga leads another team, Mara manages. */
export interface DisputeDesk extends PushingDesk {
  readonly alice: TestPerson;
  readonly bob: TestPerson;
  readonly lena: TestPerson;
  readonly olga: TestPerson;
  readonly mara: TestPerson;
  readonly teamId: string;
}

export async function createDisputeDesk(instance: TestInstance): Promise<DisputeDesk> {
  const desk = await connectPushingDesk(instance, '24x7');
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'Support');
  const { teamId: otherId } = await instance.services.teams.create(actor, 'Warehouse');
  const join = (role: 'agent' | 'lead' | 'manager', name: string, team: string | null) =>
    addMember(instance, workspaceId, role, { name, teamId: team });
  const alice = await join('agent', 'Alice Adler', teamId);
  const bob = await join('agent', 'Bob Bauer', teamId);
  const lena = await join('lead', 'Lena Lead', teamId);
  const olga = await join('lead', 'Olga Other', otherId);
  const mara = await join('manager', 'Mara Manager', null);
  await instance.services.teams.setMember(actor, teamId, lena.viewer.memberId, true);
  await instance.services.teams.setMember(actor, otherId, olga.viewer.memberId, true);
  const people = [
    { id: 'alice', name: 'Alice Adler', email: alice.email, kind: 'agent' },
    { id: 'bob', name: 'Bob Bauer', email: bob.email, kind: 'agent' },
    { id: 'lena', name: 'Lena Lead', email: lena.email, kind: 'agent' },
  ];
  await deliver(instance, desk, { people });
  return { ...desk, alice, bob, lena, olga, mara, teamId };
}

const minute = 60_000;

/** A ticket with Alice's "automatic" reply after 2 minutes and her own after 30. */
export interface AnsweredTicket {
  readonly ticketId: string;
  readonly openedAt: number;
  readonly createdId: string;
  readonly automaticId: string;
  readonly ownId: string;
}

export async function answerTicket(instance: TestInstance, desk: DisputeDesk): Promise<AnsweredTicket> {
  const ticket = writeTicket();
  const openedAt = Date.now() - 60 * minute;
  const first = ticket.answered(openedAt + 2 * minute, 'alice');
  const own = ticket.answered(openedAt + 30 * minute, 'alice');
  const created = ticket.created(openedAt);
  await deliver(instance, desk, {
    events: [created, ticket.assigned(openedAt + minute, 'alice'), first, own],
  });
  return { ticketId: ticket.ticketId, openedAt, createdId: created.id, automaticId: first.id, ownId: own.id };
}

/** Alice says that the first reply was automatic. */
export function disputeReply(
  { services }: TestInstance,
  desk: DisputeDesk,
  { ticketId, automaticId }: AnsweredTicket,
  { by = desk.alice, requestId = randomUUID() }: { readonly by?: TestPerson; readonly requestId?: string } = {},
): Promise<DisputeView> {
  const { connectorId } = desk;
  const target = { kind: 'event', connectorId, ticketId, sourceEventId: automaticId } as const;
  return services.disputes.open(by.viewer, { requestId, target, proposal: automatic, reason: 'A rule sent it.' });
}

/** What a lead answers who agrees with what was proposed. */
export function acceptAsProposed({ disputeId, target, proposal }: DisputeView, requestId: string = randomUUID()) {
  if (target.kind !== 'event' || proposal === null) throw new Error('The test expected a proposal about an event.');
  const { connectorId, ticketId, sourceEventId } = target;
  return {
    disputeId,
    requestId,
    decision: 'accepted' as const,
    reason: 'The rule is known.',
    corrections: [{ connectorId, ticketId, sourceEventId, change: proposal }],
  };
}

/** What a lead answers who does not agree. */
export function reject({ disputeId }: DisputeView, requestId: string = randomUUID()) {
  return { disputeId, requestId, decision: 'rejected' as const, reason: 'It was written by hand.', corrections: [] };
}
