import type { PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Actor } from '../people/member-changes.repository.ts';
import { minimumGroup } from './minimum-group.ts';
import type { PrivacyRepository } from './privacy.repository.ts';
import type { SavePrivacyInput } from './privacy.schema.ts';

export type PrivacyService = ReturnType<typeof createPrivacyService>;

/** What a workspace shows and keeps of the people in it. */
export function createPrivacyService(repository: PrivacyRepository, now: () => number) {
  return {
    /** The settings that hold now. */
    async get(workspaceId: string): Promise<PrivacyView> {
      const { version, worksCouncil, changedAt, changedByName } = (await repository.findCurrent(workspaceId)) ?? unset;
      return { version, worksCouncil, changedAt, changedByName, minimumGroup };
    },

    /** Stores the next version, which holds from the next answer on. Throws CONFLICT when somebody else changed it meanwhile. */
    async save({ workspaceId, actorMemberId }: Actor, input: SavePrivacyInput): Promise<{ readonly version: number }> {
      const isNew = await repository.addVersion({ ...input, workspaceId, memberId: actorMemberId, at: now() });
      if (isNew) return { version: input.basedOn + 1 };
      throw new ShiftlightError(
        'CONFLICT',
        'These settings were changed meanwhile. Load them again, then make your change once more.',
      );
    },
  };
}

const unset = { version: 0, worksCouncil: false, changedAt: null, changedByName: null };
