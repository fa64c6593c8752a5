import { defaultSignalLimits, type SignalLimits } from '@shiftlight/shared/integrity/signal-limits.ts';
import type { SignalLimitsView } from '@shiftlight/shared/views/integrity-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { SaveSignalLimitsInput } from './integrity.schema.ts';
import type { SignalLimitsRepository } from './signal-limits.repository.ts';

export type SignalLimitsService = ReturnType<typeof createSignalLimitsService>;

/** What counts as short, soon, late or near: the same for everybody of a workspace, and open to them. */
export function createSignalLimitsService(repository: SignalLimitsRepository, now: () => number) {
  /** The limits that hold. One that a version did not know yet has the value that ships. */
  async function get(workspaceId: string): Promise<SignalLimitsView> {
    const stored = await repository.findCurrent(workspaceId);
    if (stored === null) return { version: 0, limits: defaultSignalLimits, changedAt: null, changedByName: null };
    return { ...stored, limits: { ...defaultSignalLimits, ...stored.limits } };
  }

  return {
    get,

    getLimits: async (workspaceId: string): Promise<SignalLimits> => (await get(workspaceId)).limits,

    /** Stores the next version, which holds at once for past tickets too. Throws CONFLICT when somebody else changed it meanwhile. */
    async save(viewer: Viewer, { basedOn, limits }: SaveSignalLimitsInput): Promise<{ readonly version: number }> {
      const { workspaceId, memberId } = viewer;
      if (await repository.addVersion({ workspaceId, basedOn, limits, memberId, at: now() }))
        return { version: basedOn + 1 };
      throw new ShiftlightError(
        'CONFLICT',
        'These limits were changed meanwhile. Load them again, then make your change once more.',
      );
    },
  };
}
