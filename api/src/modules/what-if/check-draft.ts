import { checkHelpdesks } from '../rules/check-policies.ts';
import type { RulesRepository } from '../../rules/rules.repository.ts';
import type { TicketsDraft } from './what-if.schema.ts';

/** Throws INVALID for a draft that names what the workspace does not have. */
export type CheckDraft = (workspaceId: string, draft: TicketsDraft) => Promise<void>;

export function createCheckDraft({
  listNameableHelpdesks,
}: Pick<RulesRepository, 'listNameableHelpdesks'>): CheckDraft {
  return async (workspaceId, draft) => {
    if (draft.kind === 'policies') checkHelpdesks(draft.policies, await listNameableHelpdesks(workspaceId));
  };
}
