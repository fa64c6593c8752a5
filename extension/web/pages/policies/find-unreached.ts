import { listConditions } from '@shiftlight/shared/sla/policy-conditions.ts';
import { fitsEvery, type PolicyDraft } from './policy-draft.ts';
import type { PolicyChoices } from './policy-choices.ts';

/** Why no ticket can reach a policy: those above take all of its tickets, or the helpdesks that it is for are gone. */
export type UnreachedReason = 'never' | 'onlyGone';

/** Policies that no ticket can reach, by their id. */
export function findUnreached(
  policies: readonly PolicyDraft[],
  { helpdesks }: Pick<PolicyChoices, 'helpdesks'>,
): ReadonlyMap<string, UnreachedReason> {
  const found = new Map<string, UnreachedReason>();
  const taken = new Set<string>();
  let takesEvery = false;
  for (const { id, match } of policies) {
    const named = match?.connectorId;
    const left = named?.filter((one) => helpdesks.some((helpdesk) => helpdesk.id === one));
    if (takesEvery || (left !== undefined && left.length > 0 && left.every((one) => taken.has(one))))
      found.set(id, 'never');
    else if (left?.length === 0) found.set(id, 'onlyGone');
    if (fitsEvery(match)) takesEvery = true;
    if (named !== undefined && listConditions(match).length === 1) for (const one of named) taken.add(one);
  }
  return found;
}
