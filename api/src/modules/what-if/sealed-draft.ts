import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import { listTouchedTargets, type TouchedTarget } from '@shiftlight/shared/what-if/touched-targets.ts';
import type { WorkspaceRules } from '../../rules/rules-cache.ts';
import { toCheckedVariants, toNewestVariants } from '../definitions/check-variants.ts';
import type { TicketsDraft } from './what-if.schema.ts';

/** A draft as the procedure that stores it takes it: that is what a proof of its preview is sealed for. */
export function toSealedDraft({ kind: _kind, ...draft }: TicketsDraft): object {
  return draft;
}

/** Targets that speak of a definition which the draft changes; nothing for other drafts. */
export function findTouched(
  draft: TicketsDraft,
  { definitions }: Pick<WorkspaceRules, 'definitions'>,
  targets: readonly Target[],
): readonly TouchedTarget[] | undefined {
  if (draft.kind !== 'definitions') return undefined;
  return listTouchedTargets(targets, toNewestVariants(definitions), toCheckedVariants(draft.variants));
}
