import { compilePolicies, PolicyError } from '@shiftlight/shared/sla/compile-policies.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { ShiftlightError } from '../../errors.ts';
import type { RulesRepository, StoredCalendar, StoredPolicySet } from '../../rules/rules.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { checkAdds, type IcalPreview, planIcalImport } from './ical-import.ts';

export type RulesService = ReturnType<typeof createRulesService>;
export type AppliesTo = 'new-tickets' | 'all-tickets';

export interface RulesDependencies {
  readonly repository: RulesRepository;
  /** Folds the workspace's tickets anew, under the rules that now hold for each. */
  readonly refold: (workspaceId: string) => Promise<unknown>;
  readonly now: () => number;
}

export interface CalendarInput {
  /** Null = a new calendar. */
  readonly calendarId: string | null;
  readonly name: string;
  readonly definition: CalendarDefinition;
  readonly appliesTo: AppliesTo;
}

export interface IcalImportInput {
  readonly calendarId: string;
  readonly text: string;
  /** Version that the person saw the preview of. */
  readonly basedOnVersion: number;
  readonly appliesTo: AppliesTo;
}

/** Calendars and SLA policies. Every change is a new version; versions are never edited. */
export function createRulesService({ repository, refold, now }: RulesDependencies) {
  const validFromOf = (appliesTo: AppliesTo) => (appliesTo === 'all-tickets' ? 0 : now());

  async function savePolicySet(viewer: Viewer, policies: readonly SlaPolicy[], appliesTo: AppliesTo): Promise<number> {
    const stored = await repository.listCalendars(viewer.workspaceId);
    checkPolicies(policies, new Map(stored.map((calendar) => [calendar.id, compileCalendar(calendar.definition)])));
    const validFrom = validFromOf(appliesTo);
    const version = await repository.addPolicySet(viewer.workspaceId, policies, validFrom, viewer.memberId);
    if (appliesTo === 'all-tickets') await refold(viewer.workspaceId);
    return version;
  }

  async function getCalendar(workspaceId: string, calendarId: string): Promise<StoredCalendar> {
    const stored = await repository.listCalendars(workspaceId);
    const newest = stored.findLast((calendar) => calendar.calendarId === calendarId);
    if (newest === undefined) throw new ShiftlightError('NOT_FOUND', 'There is no such calendar in this workspace.');
    return newest;
  }

  return {
    /** Newest version of each calendar. */
    async listCalendars(workspaceId: string) {
      const stored = await repository.listCalendars(workspaceId);
      return [...new Map(stored.map((calendar) => [calendar.calendarId, calendar])).values()];
    },

    /** The policies that hold for tickets opened now, in order, and since when. */
    async getPolicies(workspaceId: string): Promise<StoredPolicySet> {
      const current = findCurrent(await repository.listPolicySets(workspaceId), now());
      return current ?? { version: 0, validFrom: 0, policies: [] };
    },

    /**
     * Stores a calendar as a new version and lets the policies that use it run by the new one. Throws INVALID with what to change
     * when the calendar makes no sense, NOT_FOUND for an unknown id.
     */
    async saveCalendar(
      viewer: Viewer,
      input: CalendarInput,
    ): Promise<{ readonly id: string; readonly version: number }> {
      checkCalendar(input.definition);
      const saved = await repository.addCalendar(viewer.workspaceId, input, viewer.memberId);
      if (saved === null) throw new ShiftlightError('NOT_FOUND', 'There is no such calendar in this workspace.');
      const { policies } = await this.getPolicies(viewer.workspaceId);
      const moved = policies.map((policy) => moveToVersion(policy, saved.calendarId, saved.version));
      if (JSON.stringify(moved) !== JSON.stringify(policies)) await savePolicySet(viewer, moved, input.appliesTo);
      return { id: saved.calendarId, version: saved.version };
    },

    /** What an iCalendar file would add to a calendar. Throws NOT_FOUND, and INVALID with what is wrong with the file. */
    async previewIcal(workspaceId: string, calendarId: string, text: string): Promise<IcalPreview> {
      const { preview } = planIcalImport(await getCalendar(workspaceId, calendarId), text);
      checkAdds(preview);
      return preview;
    },

    /** Adds a file's holidays to a calendar as its next version. Throws as `previewIcal`, and CONFLICT when the calendar has changed since. */
    async importIcal(viewer: Viewer, input: IcalImportInput) {
      const calendar = await getCalendar(viewer.workspaceId, input.calendarId);
      if (calendar.version !== input.basedOnVersion)
        throw new ShiftlightError('CONFLICT', 'The calendar has changed meanwhile. Look at what would be added again.');
      const { preview, definition } = planIcalImport(calendar, input.text);
      checkAdds(preview);
      const { calendarId, appliesTo } = input;
      const saved = await this.saveCalendar(viewer, { calendarId, name: calendar.name, definition, appliesTo });
      return { ...preview, version: saved.version };
    },

    /** Stores the ordered policies as a new version. Throws INVALID with what to change. */
    async savePolicies(viewer: Viewer, policies: readonly SlaPolicy[], appliesTo: AppliesTo) {
      return { version: await savePolicySet(viewer, policies, appliesTo) };
    },
  };
}

function findCurrent(sets: readonly StoredPolicySet[], now: number): StoredPolicySet | null {
  return sets.findLast((set) => set.validFrom <= now) ?? null;
}

function moveToVersion(policy: SlaPolicy, calendarId: string, version: number): SlaPolicy {
  const uses = (id: string | null) => id?.startsWith(`${calendarId}@`) === true;
  if (!policy.targets.some((target) => uses(target.calendarId))) return policy;
  return {
    ...policy,
    version: policy.version + 1,
    targets: policy.targets.map((target) =>
      uses(target.calendarId) ? { ...target, calendarId: `${calendarId}@${version}` } : target,
    ),
  };
}

function checkCalendar(definition: CalendarDefinition): void {
  try {
    compileCalendar(definition);
  } catch (error) {
    if (error instanceof CalendarError) throw new ShiftlightError('INVALID', error.message, { cause: error });
    throw error;
  }
}

function checkPolicies(...input: Parameters<typeof compilePolicies>): void {
  try {
    compilePolicies(...input);
  } catch (error) {
    if (error instanceof PolicyError) throw new ShiftlightError('INVALID', error.message, { cause: error });
    throw error;
  }
}
