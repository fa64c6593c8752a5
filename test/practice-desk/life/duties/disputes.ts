import { days } from '../../world/durations.ts';
import type { World } from '../../world/world.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import { ines, jonas, lead } from '../people.ts';

/** Two numbers are argued about: one dispute is decided, one waits for whoever signs in as the lead. */
export const argue: LifeDuty = async (context) => {
  if (context.now > context.lifeFrom + days(1)) return;
  await correctCategory(context);
  await disputeReview(context);
};

/** Ines got a technical question that was filed as an order: Mira agrees, and the ticket counts as what it is. */
async function correctCategory({ office, world, connectorId, now, idOf }: LifeContext): Promise<void> {
  const colleague = await office.as(ines.email);
  if ((await colleague.disputes.mine.query()).length > 0) return;
  const ticketId = findTicket(world, ines.id, now - days(3));
  if (ticketId === null) return;
  const target = { kind: 'event', connectorId, ticketId, sourceEventId: `${ticketId}-1` } as const;
  const change = { kind: 'attributes', attributes: { category: 'technical' } } as const;
  const requestId = idOf('dispute', 'category');
  const reason = 'The customer asked how to fit the part. It is a technical question, the form filed it as an order.';
  const { disputeId } = await colleague.disputes.open.mutate({ requestId, target, proposal: change, reason });
  const mira = await office.as(lead.email);
  const { connectorId: _, ...event } = target;
  await mira.disputes.decide.mutate({
    requestId: idOf('decision', 'category'),
    disputeId,
    decision: 'accepted',
    reason: 'Right, it is about torque. The form now asks for it.',
    corrections: [{ connectorId, ticketId: event.ticketId, sourceEventId: event.sourceEventId, change }],
  });
}

/** A ticket about an order that this person solved. */
function findTicket({ tickets }: World, agentId: string, until: number): string | null {
  const found = [...tickets.values()].findLast(
    ({ topic, assigneeId, status, openedAt }) =>
      topic.category === 'order' && assigneeId === agentId && status === 'closed' && openedAt < until,
  );
  return found?.id ?? null;
}

/** Jonas says that a review by somebody else than Mira was too strict; the second one is hers to write. */
async function disputeReview({ office, idOf }: LifeContext): Promise<void> {
  const colleague = await office.as(jonas.email);
  const reviews = await colleague.reviews.own.query();
  if (reviews.some(({ dispute }) => dispute !== null)) return;
  const strict = reviews
    .filter(
      ({ reviewer, scoreRatio, isCalibration }) => reviewer.name !== lead.name && scoreRatio !== null && !isCalibration,
    )
    .toSorted((a, b) => (a.scoreRatio ?? 1) - (b.scoreRatio ?? 1))[0];
  if (strict === undefined) return;
  const { reviewId, ticket } = strict;
  const { connectorId, externalId: ticketId } = ticket;
  await colleague.disputes.open.mutate({
    requestId: idOf('dispute', 'review'),
    target: { kind: 'review', reviewId, connectorId, ticketId },
    expected: { scoreRatio: Math.min(1, Math.round((strict.scoreRatio ?? 0) * 100 + 12) / 100), ratings: [] },
    reason: 'The link to the drawing is in the internal note that the customer got by phone. It was not missing.',
  });
}
