import type { RaisedTrigger, TriggerEvidence } from '@shiftlight/shared/views/coaching-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { announceToLeads } from '../../live/announce.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { CoachingRepository } from './coaching.repository.ts';
import { hideBlindEvidence } from './hide-blind-evidence.ts';
import { withdrawTrigger } from './withdraw-trigger.repository.ts';

export interface DisputedTriggersDependencies {
  readonly repository: Pick<CoachingRepository, 'findTrigger'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
}

export type DisputedTriggers = ReturnType<typeof createDisputedTriggers>;

/** Calls of triggers, as far as disputes of them ask. */
export function createDisputedTriggers({ repository, openGate, listBlindReviews }: DisputedTriggersDependencies) {
  return {
    /** An own call that can be disputed. Throws NOT_FOUND for one of somebody else, CONFLICT when it was disputed before. */
    async getDisputable({ workspaceId, memberId }: Viewer, triggerId: string): Promise<RaisedTrigger> {
      const trigger = await repository.findTrigger(workspaceId, triggerId);
      if (trigger === null || trigger.memberId !== memberId)
        throw new ShiftlightError('NOT_FOUND', 'There is no such trigger about you.');
      if (trigger.dispute !== null)
        throw new ShiftlightError('CONFLICT', 'You disputed this already; it waits for a decision, or was decided.');
      return trigger;
    },

    /** What the call rests on; null where the viewer may not see figures of single people, or it is stored no longer. */
    async findEvidence(viewer: Viewer, triggerId: string): Promise<TriggerEvidence | null> {
      const trigger = await repository.findTrigger(viewer.workspaceId, triggerId);
      if (trigger === null || !(await openGate(viewer)).showsPerson(trigger.memberId)) return null;
      return hideBlindEvidence(trigger, await listBlindReviews(viewer));
    },

    /** Withdraws the call in the transaction of the decision. From then on it counts as wrong in the trigger's own record, and in nothing else. */
    async withdraw(
      client: Client,
      workspaceId: string,
      { triggerId, reason, at }: { readonly triggerId: string; readonly reason: string; readonly at: number },
    ): Promise<void> {
      const memberId = await withdrawTrigger(client, workspaceId, { triggerId, reason, at });
      if (memberId !== null) await announceToLeads(client, 'coaching', { workspaceId, memberId });
    },
  };
}
