import { findTriggerFaults } from '@shiftlight/shared/coaching/find-trigger-faults.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import { toValidFrom } from '../rules/rule-change.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { PreviewReceipts } from '../what-if/preview-receipts.ts';
import type { CoachingRulesRepository } from './coaching-rules.repository.ts';
import type { SaveRulesInput } from './coaching.schema.ts';

export type CoachingRulesService = ReturnType<typeof createCoachingRulesService>;

export interface CoachingRulesDependencies {
  readonly repository: CoachingRulesRepository;
  readonly openGate: OpenGate;
  readonly receipts: Pick<PreviewReceipts, 'toAuditDetail'>;
  /** Lets everybody of the workspace be looked at under the new triggers. */
  readonly lookAtEverybody: (workspaceId: string) => Promise<void>;
  readonly now: () => number;
}

/** Which figures call for a talk in a workspace. */
export function createCoachingRulesService(dependencies: CoachingRulesDependencies) {
  const { repository, openGate, receipts, lookAtEverybody, now } = dependencies;
  return {
    /** The triggers that hold now, with their version. */
    getRules: (viewer: Viewer) => repository.getCurrent(viewer.workspaceId, now()),

    /** Every version with when it holds and who stored it, and the teams that a trigger can be limited to. */
    async listHistory(viewer: Viewer): Promise<TriggerRulesView> {
      const { workspaceId } = viewer;
      const [versions, teams, { worksCouncil }] = await Promise.all([
        repository.listVersions(workspaceId),
        repository.listTeams(workspaceId),
        openGate(viewer),
      ]);
      return { versions: listValidity(versions, now()).toReversed(), teams, worksCouncil };
    },

    /**
     * Stores the triggers as a new version that holds now or from a later instant on. What was called before keeps the rule that it was
     * called by. Throws INVALID with what to change, CONFLICT when somebody saved meanwhile.
     */
    async saveRules({ workspaceId, memberId }: Viewer, input: SaveRulesInput) {
      const { requestId, basedOn, rules, startsAt, preview } = input;
      const stored = await repository.findVersionOf(workspaceId, requestId);
      if (stored !== null) return { version: stored };
      await checkRules(repository, workspaceId, rules);
      const at = now();
      const validFrom = toValidFrom({ appliesTo: 'new-tickets', startsAt }, at);
      const previewed = receipts.toAuditDetail(workspaceId, { rules }, preview);
      const detail = { startsAt: startsAt ?? null, ...previewed };
      const version = await repository.add(workspaceId, memberId, {
        ...{ requestId, basedOn, rules, at, validFrom, detail },
      });
      if (validFrom <= at) await lookAtEverybody(workspaceId);
      return { version };
    },
  };
}

/** Throws INVALID with everything that is to change before these triggers can hold or be previewed. */
export async function checkRules(
  repository: Pick<CoachingRulesRepository, 'listTeams'>,
  workspaceId: string,
  rules: readonly CoachingTrigger[],
): Promise<void> {
  const faults = [...findTriggerFaults(rules)];
  const known = new Set((await repository.listTeams(workspaceId)).map(({ teamId }) => teamId));
  for (const { label, teamIds } of rules) {
    if ((teamIds ?? []).some((id) => !known.has(id)))
      faults.push(`${label}: a team is not there any more, leave it out.`);
  }
  if (faults.length > 0) throw new ShiftlightError('INVALID', faults.join(' '));
}
