import { markAndAnnounce } from '../../ingest/business-changes.repository.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { FormerIds } from '../../ingest/former-people.repository.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { NewReview } from './new-review.ts';
import { toReviewEvent } from './to-review-event.ts';

/** Stores the event of a finished review in the caller's transaction, and announces it to the person whose work it was. `at` is when it counts. */
export function createFigureTeller(
  business: Pick<BusinessRepository, 'append'>,
  secrets: FormerIds,
  now: () => number,
) {
  return async (client: Client, workspaceId: string, review: NewReview, at: number): Promise<void> => {
    const { connectorId, agentPersonId, replacesReviewId } = review;
    const entry = { revision: replacesReviewId === null ? 0 : 1, event: toReviewEvent(review, at) };
    const batch = { workspaceId, connectorId, idsOf: connectorId, via: 'person' as const, entries: [entry] };
    await business.append(client, batch, secrets);
    await markAndAnnounce(client, batch, [agentPersonId], now());
  };
}
