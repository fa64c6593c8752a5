import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import { ShiftlightError } from '../../errors.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { RulesRepository } from '../../rules/rules.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { requireNewest, toValidFrom } from '../rules/rule-change.ts';
import { requireSameUnits, toCheckedVariants, toNewestVariants } from './check-variants.ts';
import type { DefinitionChange } from './definitions.schema.ts';

export type DefinitionsService = ReturnType<typeof createDefinitionsService>;

export interface DefinitionsDependencies {
  readonly repository: Pick<RulesRepository, 'listDefinitionSets' | 'listDefinitionAuthors' | 'addDefinitionSet'>;
  readonly rules: Pick<RulesCache, 'forget'>;
  readonly now: () => number;
}

/** By which definitions a workspace counts. Every change is a new version; stored cases follow in the background. */
export function createDefinitionsService({ repository, rules, now }: DefinitionsDependencies) {
  return {
    /** What holds now, the newest version there is, and what that says. */
    async get(workspaceId: string) {
      const sets = await repository.listDefinitionSets(workspaceId);
      const current = sets.findLast(({ validFrom }) => validFrom <= now());
      return {
        version: current?.version ?? 0,
        variants: current?.variants ?? {},
        newestVersion: sets.at(-1)?.version ?? 0,
        newestVariants: toNewestVariants(sets),
      };
    },

    /** Every version, newest first: what was chosen, when it holds, who stored it when. */
    async listHistory(workspaceId: string) {
      const [sets, authors] = await Promise.all([
        repository.listDefinitionSets(workspaceId),
        repository.listDefinitionAuthors(workspaceId),
      ]);
      return listValidity(sets, now())
        .map((set) => ({ ...set, storedBy: authors.get(set.version)?.by ?? null }))
        .toReversed();
    },

    /**
     * Stores the next version: for cases from an instant on, or for all there ever were. Throws INVALID with what to change, CONFLICT when
     * somebody else changed the definitions meanwhile.
     */
    async change(viewer: Viewer, { basedOn, ...input }: DefinitionChange): Promise<{ readonly version: number }> {
      const { workspaceId, memberId } = viewer;
      const variants = toCheckedVariants(input.variants);
      const validFrom = toValidFrom(input, now());
      const sets = await repository.listDefinitionSets(workspaceId);
      requireNewest(basedOn, sets.at(-1)?.version ?? 0);
      requireSameUnits([...sets, { version: basedOn + 1, validFrom, storedAt: now(), variants }]);
      if (!(await repository.addDefinitionSet(workspaceId, basedOn, { variants, validFrom }, memberId))) {
        throw new ShiftlightError(
          'CONFLICT',
          'Somebody else saved a change meanwhile. Load the page again, then make yours there.',
        );
      }
      rules.forget(workspaceId);
      return { version: basedOn + 1 };
    },
  };
}
