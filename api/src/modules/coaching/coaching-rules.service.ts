import { findTriggerFaults } from '@shiftlight/shared/coaching/find-trigger-faults.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { CoachingRulesRepository } from './coaching-rules.repository.ts';
import type { SaveRulesInput } from './coaching.schema.ts';

export type CoachingRulesService = ReturnType<typeof createCoachingRulesService>;

export interface CoachingRulesDependencies {
  readonly repository: CoachingRulesRepository;
  /** Lets everybody of the workspace be looked at under the new triggers. */
  readonly lookAtEverybody: (workspaceId: string) => Promise<void>;
  readonly now: () => number;
}

/** Which figures call for a talk in a workspace. */
export function createCoachingRulesService({ repository, lookAtEverybody, now }: CoachingRulesDependencies) {
  return {
    /** The triggers that hold now, with their version. */
    getRules: (viewer: Viewer) => repository.getCurrent(viewer.workspaceId),

    /**
     * Stores the triggers as a new version. What was called before keeps the rule that it was called by. Throws INVALID with what to
     * change, CONFLICT when somebody saved meanwhile.
     */
    async saveRules({ workspaceId, memberId }: Viewer, { requestId, basedOn, rules }: SaveRulesInput) {
      const stored = await repository.findVersionOf(workspaceId, requestId);
      if (stored !== null) return { version: stored };
      const faults = findTriggerFaults(rules);
      if (faults.length > 0) throw new ShiftlightError('INVALID', faults.join(' '));
      const version = await repository.add(workspaceId, memberId, { requestId, basedOn, rules, at: now() });
      await lookAtEverybody(workspaceId);
      return { version };
    },
  };
}
