import { correctEvents, isTold } from '@shiftlight/shared/events/correct-events.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { roleIncludes } from '../../roles.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TicketHistoryRepository } from '../tickets/ticket-history.repository.ts';
import { listPersonIds } from '../tickets/to-event-view.ts';
import type { DisputedTriggers } from '../coaching/disputed-triggers.ts';
import type { SecondReviewsService } from '../qa/second-reviews.service.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';

/** Where disputes read what they are about. */
export interface DisputeSources {
  readonly history: TicketHistoryRepository;
  readonly tickets: TicketsRepository;
  readonly rules: RulesCache;
  readonly reviews: Pick<SecondReviewsService, 'getDisputable' | 'findPair' | 'show' | 'adopt'>;
  readonly triggers: DisputedTriggers;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** A ticket with its events as they are stored. */
export interface DisputedTicket {
  readonly clocks: readonly Clock[];
  readonly events: readonly TicketEvent[];
}

/** The ticket. Throws NOT_FOUND when the workspace does not know it, or it is gone. */
export async function loadTicket(
  { history }: Pick<DisputeSources, 'history'>,
  workspaceId: string,
  ref: TicketRef,
): Promise<DisputedTicket> {
  const [head, events] = await Promise.all([history.findHead(workspaceId, ref), history.listEvents(workspaceId, ref)]);
  if (head === null || events.length === 0)
    throw new ShiftlightError('NOT_FOUND', 'Shiftlight does not know this ticket. It may not have been read yet.');
  return { clocks: head.clocks, events };
}

/** The ticket, when the viewer took part in it or leads people. Throws NOT_FOUND otherwise: its numbers are none of theirs. */
export async function loadConcernedTicket(
  sources: DisputeSources,
  viewer: Viewer,
  ref: TicketRef,
): Promise<DisputedTicket> {
  const ticket = await loadTicket(sources, viewer.workspaceId, ref);
  if (roleIncludes(viewer.role, 'lead')) return ticket;
  const identities = await sources.tickets.listIdentities(viewer.workspaceId, viewer.memberId);
  const own = identities.flatMap(({ connectorId, externalId }) => (connectorId === ref.connectorId ? externalId : []));
  const involved = listInvolved(ticket);
  if (own.some((id) => involved.has(id))) return ticket;
  throw new ShiftlightError('NOT_FOUND', 'You took no part in this ticket: nothing of it counts for you.');
}

/** Ids of everybody for whom something of the ticket may count, as told and as corrected. */
export function listInvolved({ clocks, events }: DisputedTicket): ReadonlySet<string> {
  const counted = [...events.filter(isTold), ...correctEvents(events).events];
  const owners = clocks.flatMap((clock) => clock.owners.flatMap(({ ownerId }) => ownerId ?? []));
  return new Set([...counted.flatMap(listPersonIds), ...owners]);
}
