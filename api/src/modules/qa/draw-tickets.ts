import { randomUUID } from 'node:crypto';
import { assignReviewers } from '@shiftlight/shared/qa/assign-reviewers.ts';
import { drawSample } from '@shiftlight/shared/qa/draw-sample.ts';
import { listCandidates } from '@shiftlight/shared/qa/list-candidates.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import type { DrawStretch } from './sampling-period.ts';
import type { NewSample } from './sampling-writes.repository.ts';
import type { SamplingRepository, StoredDraw, StoredPlan } from './sampling.repository.ts';

/** What one draw came to, before it is stored. */
export interface PreparedDraw {
  readonly draw: StoredDraw;
  readonly samples: readonly NewSample[];
}

export interface DrawOrder {
  readonly workspaceId: string;
  readonly stored: StoredPlan;
  readonly stretch: DrawStretch;
  readonly number: number;
  readonly reviewerIds: readonly string[];
  readonly drawnAt: number;
  readonly drawnBy: string | null;
}

/** Draws from a stretch: as many per agent as the plan's period still lacks. Its seed is made here and stored, so that it can be repeated. */
export async function drawTickets(
  repository: SamplingRepository,
  client: Client,
  order: DrawOrder,
): Promise<PreparedDraw> {
  const { workspaceId, stored, stretch, number } = order;
  const { plan, planId, version } = stored;
  const finished = await repository.listFinished(client, workspaceId, stored, stretch);
  const { candidates, excluded } = listCandidates(finished, plan);
  const drawn = await repository.countDrawn(client, workspaceId, planId, stretch.periodFrom);
  const agentIds = new Set(candidates.map(({ agentId }) => agentId));
  const counts = Object.fromEntries(
    [...agentIds].map((agentId) => [agentId, Math.max(0, plan.perAgent - (drawn.get(agentId) ?? 0))]),
  );
  const seed = randomUUID();
  const picks = drawSample(candidates, { method: plan.method, seed, countFor: (id) => counts[id] ?? 0 }).flatMap(
    (agent) => agent.drawn,
  );
  const keys = picks.map(({ ticketKey }) => ticketKey);
  const touching = await repository.listTouching(client, workspaceId, keys);
  const openOf = await repository.countOpen(client, workspaceId);
  const assignable = picks.map(({ ticketKey, agentId }) => ({
    ticketKey,
    agentId,
    touchedBy: touching.get(ticketKey) ?? [],
  }));
  const reviewers = assignReviewers(assignable, order.reviewerIds, openOf, seed);
  return {
    draw: {
      drawId: randomUUID(),
      planId,
      planVersion: version,
      number,
      seed,
      ...stretch,
      drawnAt: order.drawnAt,
      drawnBy: order.drawnBy,
      frame: { method: plan.method, candidates, counts },
      excluded,
    },
    samples: picks.map((pick, index) => ({
      sampleId: randomUUID(),
      ...pick,
      reviewerId: reviewers[index] ?? null,
      standsInFor: null,
    })),
  };
}
