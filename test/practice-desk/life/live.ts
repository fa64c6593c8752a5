import { TRPCClientError } from '@trpc/client';
import type { World } from '../world/world.ts';
import { argue } from './duties/disputes.ts';
import { calibrate } from './duties/calibration.ts';
import { coach } from './duties/coaching.ts';
import { tagHandOvers } from './duties/escalations.ts';
import { writeNotes } from './duties/notes.ts';
import { reviewSamples } from './duties/reviews.ts';
import { planSamples } from './duties/sampling.ts';
import { leadTheTeam } from './duties/team.ts';
import { createIdOf, type LifeDuty } from './duty.ts';
import { Locked, type Office } from './office.ts';

/** In this order: reviews need a plan, a dispute needs a review, and what needs few sign-ins comes first. */
const duties = {
  'plan samples': planSamples,
  'write reviews': reviewSamples,
  calibrate,
  coach,
  argue,
  'lead their team': leadTheTeam,
  'write notes': writeNotes,
  'tag hand-overs': tagHandOvers,
} as const satisfies Record<string, LifeDuty>;

export interface LifeOptions {
  readonly office: Office;
  readonly world: World;
  readonly connectorId: string;
  readonly lifeFrom: number;
  readonly signal: AbortSignal;
  /** Something could not be done; the rest goes on. */
  onProblem(what: string): void;
}

/** Gives a round of everything that the people of the desk do in the product. What is done already is not done again. */
export function createLife({ office, world, connectorId, lifeFrom, signal, onProblem }: LifeOptions) {
  const told = new Set<string>();
  const idOf = createIdOf(connectorId);
  return async (now: number): Promise<void> => {
    for (const [what, duty] of Object.entries(duties)) {
      signal.throwIfAborted();
      try {
        await duty({ office, world, connectorId, lifeFrom, now, idOf });
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof TRPCClientError) && !(error instanceof Locked)) throw error;
        const problem = `The people of the practice desk could not ${what}: ${error.message}`;
        if (!told.has(problem)) onProblem(problem);
        told.add(problem);
      }
    }
  };
}
