import { findChangeProblem } from '@shiftlight/shared/events/check-change.ts';
import { correctEvent, correctEvents, isTold } from '@shiftlight/shared/events/correct-events.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { ChosenCorrection } from '@shiftlight/shared/views/dispute-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { loadTicket, type DisputeSources } from './dispute-sources.ts';

/** Throws NOT_FOUND for an unknown ticket or event, INVALID for a change that cannot be made or changes nothing. */
export async function checkCorrections(
  sources: DisputeSources,
  workspaceId: string,
  corrections: readonly ChosenCorrection[],
): Promise<void> {
  const keys = corrections.map(
    ({ connectorId, sourceEventId, change }) => `${connectorId}/${sourceEventId}/${change.kind}`,
  );
  if (new Set(keys).size < keys.length)
    throw new ShiftlightError('INVALID', 'The same event is corrected twice in one way. Remove one of the two.');
  for (const { connectorId, ticketId, sourceEventId, change } of corrections) {
    const { events } = await loadTicket(sources, workspaceId, { connectorId, externalId: ticketId });
    const problem = findProblem(events, sourceEventId, change);
    if (problem !== null) throw new ShiftlightError('INVALID', problem);
    await checkActor(sources, workspaceId, connectorId, change);
  }
}

function findProblem(events: readonly TicketEvent[], sourceEventId: string, change: EventChange): string | null {
  const told = events.filter(isTold).find(({ id }) => id === sourceEventId);
  if (told === undefined)
    throw new ShiftlightError('NOT_FOUND', 'The ticket has no such event. Look at its events again.');
  const { events: counted, corrections } = correctEvents(events);
  if (change.kind === 'ignored' && change.ignored && counted.every(({ id }) => id === sourceEventId))
    return 'It is all that counts of this ticket, so it cannot be left out. Delete the ticket in the helpdesk instead.';
  return findChangeProblem(told, correctEvent(told, corrections), change);
}

async function checkActor(
  { history }: DisputeSources,
  workspaceId: string,
  connectorId: string,
  change: EventChange,
): Promise<void> {
  if (change.kind !== 'actor' || change.actor.personId === null) return;
  const people = await history.listPeople(workspaceId, connectorId, [change.actor.personId]);
  if (people.length === 0)
    throw new ShiftlightError('INVALID', 'This helpdesk has no such colleague. Choose somebody else.');
}
