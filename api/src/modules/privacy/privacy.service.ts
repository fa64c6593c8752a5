import { findShortPeriods, type KeepReason, type RetentionPeriods } from '@shiftlight/shared/privacy/retention.ts';
import type { PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Actor } from '../people/member-changes.repository.ts';
import { minimumGroup } from './minimum-group.ts';
import type { PrivacyRepository } from './privacy.repository.ts';
import type { PreviewRetentionInput, SavePrivacyInput } from './privacy.schema.ts';

export type PrivacyService = ReturnType<typeof createPrivacyService>;

/** Settings to store; no days = names are never replaced by themselves. */
type SavedPrivacy = Omit<SavePrivacyInput, 'leavingDays'> & Partial<Pick<SavePrivacyInput, 'leavingDays'>>;

/** What a workspace shows and keeps of the people in it. */
export function createPrivacyService(repository: PrivacyRepository, now: () => number) {
  return {
    /** The settings that hold now. */
    async get(workspaceId: string): Promise<PrivacyView> {
      return { ...((await repository.findCurrent(workspaceId)) ?? unset), minimumGroup };
    },

    /**
     * Stores the next version, which holds from the next answer on. Throws INVALID for a period in which records are
     * still needed, CONFLICT when somebody else changed it meanwhile.
     */
    async save({ workspaceId, actorMemberId }: Actor, input: SavedPrivacy): Promise<{ readonly version: number }> {
      const retention = toPeriods(input.retention);
      checkPeriods(retention);
      const isNew = await repository.addVersion({
        ...input,
        retention,
        leavingDays: input.leavingDays ?? null,
        workspaceId,
        memberId: actorMemberId,
        at: now(),
      });
      if (isNew) return { version: input.basedOn + 1 };
      throw new ShiftlightError(
        'CONFLICT',
        'These settings were changed meanwhile. Load them again, then make your change once more.',
      );
    },
  };
}

/** What is kept for good is not named. */
export function toPeriods(input: PreviewRetentionInput['retention']): RetentionPeriods {
  return Object.fromEntries(Object.entries(input ?? {}).filter(([, days]) => days !== null && days !== undefined));
}

const reasons: Readonly<Record<KeepReason, string>> = {
  numbers: 'scorecards of a year and the month before rest on them',
  effects: 'the effect of coaching is measured with them',
  looks: 'people must be able to see who looked at their figures',
  changes: 'they say who changed the rules that numbers were counted by',
  replay: 'they are read again after a fix',
};

/** Throws INVALID with every period that is too short, the shortest possible one, and why. */
export function checkPeriods(periods: RetentionPeriods): void {
  const short = findShortPeriods(periods);
  if (short.length === 0) return;
  const lines = short.map(({ id, minimumDays, because }) => `${id}: at least ${minimumDays} days, ${reasons[because]}`);
  throw new ShiftlightError('INVALID', `${lines.join('; ')}. Choose longer periods; nothing was changed.`);
}

const unset = {
  version: 0,
  worksCouncil: false,
  retention: {},
  leavingDays: null,
  changedAt: null,
  changedByName: null,
};
