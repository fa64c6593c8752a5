import { correctEvents } from '@shiftlight/shared/events/correct-events.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { PersonKey, ReviewsRepository } from './reviews.repository.ts';

/** A message that a member wrote. */
export interface WrittenMessage {
  readonly eventId: string;
  readonly at: number;
  readonly memberId: string;
  readonly personId: string;
  readonly visibility: 'public' | 'internal';
}

/** Whose work a review judges. */
export interface Credit {
  readonly agentId: string;
  readonly agentPersonId: string;
}

/** Messages that members wrote themselves, oldest first; automatic ones are nobody's work. */
export async function listWritten(
  repository: ReviewsRepository,
  workspaceId: string,
  ticket: TicketRef,
): Promise<readonly WrittenMessage[]> {
  const [events, members] = await Promise.all([
    repository.listEvents(workspaceId, ticket),
    repository.listMembersOf(workspaceId, ticket.connectorId),
  ]);
  return toWritten(events, members);
}

function toWritten(events: readonly TicketEvent[], members: readonly PersonKey[]): readonly WrittenMessage[] {
  const memberIds = new Map(members.map(({ externalId, memberId }) => [externalId, memberId]));
  return correctEvents(events).events.flatMap((event) => {
    if (event.type !== 'message.added' || event.automatic || event.actor.kind !== 'agent') return [];
    const { personId } = event.actor;
    const memberId = personId === null ? undefined : memberIds.get(personId);
    if (personId === null || memberId === undefined) return [];
    return [{ eventId: event.id, at: event.at, memberId, personId, visibility: event.visibility }];
  });
}

/**
 * Who is credited with what was reviewed: the author of the one message, else who was drawn with the ticket. Throws NOT_FOUND when there is
 * no such message, INVALID when the reviewer wrote it.
 */
export async function findCredit(
  repository: ReviewsRepository,
  workspaceId: string,
  ticket: TicketRef,
  {
    messageEvent,
    agentId,
    reviewerId,
  }: { readonly messageEvent: string | null; readonly agentId: string; readonly reviewerId: string },
): Promise<Credit> {
  if (messageEvent !== null) {
    const message = (await listWritten(repository, workspaceId, ticket)).find(
      ({ eventId }) => eventId === messageEvent,
    );
    if (message === undefined)
      throw new ShiftlightError(
        'NOT_FOUND',
        'This message is not there any more. Choose another one, or the whole conversation.',
      );
    if (message.memberId === reviewerId)
      throw new ShiftlightError('INVALID', 'Nobody reviews their own message. Choose another one.');
    return { agentId: message.memberId, agentPersonId: message.personId };
  }
  const [found, members] = await Promise.all([
    repository.findTicket(workspaceId, ticket),
    repository.listMembersOf(workspaceId, ticket.connectorId),
  ]);
  const own = members.filter(({ memberId }) => memberId === agentId).map(({ externalId }) => externalId);
  const personId = own.find((id) => id === found?.facts.resolvedBy) ?? own[0];
  if (personId === undefined)
    throw new ShiftlightError(
      'INVALID',
      'The helpdesk no longer knows the person. Ask an admin to map them again; the draft stays.',
    );
  return { agentId, agentPersonId: personId };
}
