import { randomUUID } from 'node:crypto';
import { assignReviewers, findReviewConflict } from '@shiftlight/shared/qa/assign-reviewers.ts';
import { findReplacement } from '@shiftlight/shared/qa/draw-sample.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, leadsTeam } from './qa-standing.ts';
import {
  findStandIn,
  insertSamples,
  listSampledKeys,
  lockPlan,
  lockSample,
  markReplaced,
  setReviewer,
  type LockedSample,
  type NewSample,
} from './sampling-writes.repository.ts';
import type { SamplingRepository } from './sampling.repository.ts';
import type { ReplaceInput } from './sampling.schema.ts';
import { repeatDraw } from './sampling.service.ts';

export interface SamplesDependencies {
  readonly db: Db;
  readonly repository: SamplingRepository;
  readonly people: QaPeopleRepository;
  readonly now: () => number;
}

export type SamplesService = ReturnType<typeof createSamplesService>;

const conflictWords = {
  'own-work': 'Nobody reviews their own work. Choose somebody else.',
  'touched-ticket': 'They worked on this ticket. Choose somebody who did not.',
} as const;

/** Drawn tickets: who reviews them, and what happens to those that cannot be reviewed. */
export function createSamplesService({ db, repository, people, now }: SamplesDependencies) {
  function toUnknown(): ShiftlightError {
    return new ShiftlightError('NOT_FOUND', 'There is no such drawn ticket among those you can see.');
  }

  async function getLocked(client: Client, viewer: Viewer, sampleId: string): Promise<LockedSample> {
    const sample = await lockSample(client, viewer.workspaceId, sampleId);
    const isTheirs =
      sample !== null &&
      (sample.reviewerId === viewer.memberId || leadsTeam(await findQaStanding(people, viewer), sample.teamId));
    if (sample === null || !isTheirs) throw toUnknown();
    return sample;
  }

  return {
    /** Gives a drawn ticket to a reviewer. Throws NOT_FOUND for one of another team, INVALID for somebody with a conflict, CONFLICT when it is done. */
    async assign(viewer: Viewer, sampleId: string, memberId: string): Promise<void> {
      const { workspaceId } = viewer;
      const [able] = await repository.listReviewers(workspaceId, [memberId]);
      if (able === undefined)
        throw new ShiftlightError('NOT_FOUND', 'There is no such reviewer in this workspace. Choose another one.');
      await inTransaction(db, async (client) => {
        const sample = await getLocked(client, viewer, sampleId);
        if (sample.state !== 'due')
          throw new ShiftlightError('CONFLICT', 'This ticket is reviewed or given back already. Load the list again.');
        const key = toKey(sample);
        const touching = await repository.listTouching(client, workspaceId, [key]);
        const conflict = findReviewConflict({ agentId: sample.agentId, touchedBy: touching.get(key) ?? [] }, memberId);
        if (conflict !== null) throw new ShiftlightError('INVALID', conflictWords[conflict]);
        await setReviewer(client, workspaceId, sampleId, memberId);
        const detail = { sampleId, reviewerId: memberId };
        await insertAudit(client, { workspaceId, actorMemberId: viewer.memberId, action: 'sampling.assigned', detail });
      });
    },

    /**
     * Gives a drawn ticket back with a reason; the next one by lot of the same person stands in, null when none is left. Counted and shown
     * to the team. The same `requestId` again gives the same answer. Throws NOT_FOUND for somebody else's, CONFLICT when it is done.
     */
    async replace(viewer: Viewer, { requestId, sampleId, reason, note }: ReplaceInput) {
      const { workspaceId, memberId } = viewer;
      return inTransaction(db, async (client) => {
        const sample = await getLocked(client, viewer, sampleId);
        await lockPlan(client, workspaceId, sample.planId);
        if (sample.replaceRequestId === requestId)
          return { standInSampleId: await findStandIn(client, workspaceId, sampleId) };
        if (sample.state !== 'due')
          throw new ShiftlightError('CONFLICT', 'This ticket is reviewed or given back already. Load the list again.');
        await markReplaced(client, workspaceId, { sampleId, requestId, memberId, at: now(), reason, note });
        const standIn = await findNext(client, workspaceId, sample);
        if (standIn !== null) await insertSamples(client, workspaceId, sample.drawId, sample.dueAt, [standIn]);
        const detail = { sampleId, reason, standInSampleId: standIn?.sampleId ?? null };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'sampling.replaced', detail });
        return { standInSampleId: standIn?.sampleId ?? null };
      });
    },
  };

  async function findNext(client: Client, workspaceId: string, sample: LockedSample): Promise<NewSample | null> {
    const draw = await repository.findDraw(workspaceId, sample.drawId, client);
    const own = draw === null ? undefined : repeatDraw(draw).find(({ agentId }) => agentId === sample.agentId);
    if (own === undefined) return null;
    const taken = new Set(await listSampledKeys(client, workspaceId, sample.drawId));
    const next = findReplacement(own, sample.stratum, taken);
    if (next === null) return null;
    const { ticketKey, agentId, stratum } = next;
    const touchedBy = (await repository.listTouching(client, workspaceId, [ticketKey])).get(ticketKey) ?? [];
    const { reviewerId: before, inclusionRatio } = sample;
    const stays = before !== null && findReviewConflict({ agentId, touchedBy }, before) === null;
    const [other = null] = assignReviewers(
      [{ ticketKey, agentId, touchedBy }],
      await repository.listReviewers(workspaceId, sample.reviewerIds),
      await repository.countOpen(client, workspaceId),
      sample.sampleId,
    );
    const reviewerId = stays ? before : other;
    return {
      sampleId: randomUUID(),
      ticketKey,
      agentId,
      stratum,
      inclusionRatio,
      reviewerId,
      standsInFor: sample.sampleId,
    };
  }
}

function toKey({ connectorId, externalId }: Pick<LockedSample, 'connectorId' | 'externalId'>): string {
  return `${connectorId}/${externalId}`;
}
