import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { ShiftlightError } from '../../errors.ts';
import type { RulesRepository, StoredCalendar, StoredPolicySet } from '../../rules/rules.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import { requireNewest, toValidFrom, type AppliesTo, type RuleChange } from './rule-change.ts';
import { checkHelpdesks, checkPolicies } from './check-policies.ts';
import { checkAdds, type IcalPreview, planIcalImport } from './ical-import.ts';

export type RulesService = ReturnType<typeof createRulesService>;
export interface RulesDependencies {
  readonly repository: RulesRepository;
  /** Folds the workspace's tickets anew, under the rules that now hold for each. */
  readonly refold: (workspaceId: string) => Promise<unknown>;
  readonly now: () => number;
}

export interface CalendarInput extends RuleChange {
  /** Null = a new calendar. */
  readonly calendarId: string | null;
  readonly name: string;
  readonly definition: CalendarDefinition;
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
  /** Throws INVALID with what to change. */
  async function requireUsable(workspaceId: string, policies: readonly SlaPolicy[]): Promise<void> {
    const stored = await repository.listCalendars(workspaceId);
    checkPolicies(policies, new Map(stored.map((calendar) => [calendar.id, compileCalendar(calendar.definition)])));
  }

  async function addPolicySet(viewer: Viewer, policies: readonly SlaPolicy[], validFrom: number): Promise<number> {
    await requireUsable(viewer.workspaceId, policies);
    const version = await repository.addPolicySet(viewer.workspaceId, policies, validFrom, viewer.memberId);
    if (validFrom === 0) await refold(viewer.workspaceId);
    return version;
  }

  /** Lets the policies in force from `validFrom` on, planned ones included, use the new version of a calendar they name. */
  async function moveCalendar(viewer: Viewer, calendarId: string, version: number, validFrom: number): Promise<void> {
    const sets = await repository.listPolicySets(viewer.workspaceId);
    const holding = findCurrent(sets, Math.max(validFrom, now()));
    const planned = listPlanned(sets, Math.max(validFrom, now()));
    const moved = [...(holding === null ? [] : [{ ...holding, validFrom }]), ...planned].map((set) => ({
      ...set,
      policies: set.policies.map((policy) => moveToVersion(policy, calendarId, version)),
      was: set.policies,
    }));
    const isUsed = moved.some(({ policies, was }) => JSON.stringify(policies) !== JSON.stringify(was));
    // A version takes over all that comes after its start: what was planned for later is written again after it.
    if (isUsed) for (const set of moved) await addPolicySet(viewer, set.policies, set.validFrom);
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

    /** The policies that hold for tickets opened now, in order, and since when; the newest version there is. */
    async getPolicies(workspaceId: string): Promise<StoredPolicySet & { readonly newestVersion: number }> {
      const sets = await repository.listPolicySets(workspaceId);
      const current = findCurrent(sets, now()) ?? { version: 0, validFrom: 0, policies: [] };
      return { ...current, newestVersion: sets.at(-1)?.version ?? 0 };
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
      const validFrom = toValidFrom(input, now());
      const { calendarId, name, definition, basedOn } = input;
      if (calendarId !== null && basedOn !== undefined)
        requireNewest(basedOn, (await getCalendar(viewer.workspaceId, calendarId)).version);
      const saved = await repository.addCalendar(
        viewer.workspaceId,
        { calendarId, name, definition, validFrom: validFrom > now() ? validFrom : null },
        viewer.memberId,
      );
      if (saved === null) throw new ShiftlightError('NOT_FOUND', 'There is no such calendar in this workspace.');
      await moveCalendar(viewer, saved.calendarId, saved.version, validFrom);
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

    /** Stores the ordered policies as a new version. Throws INVALID with what to change, CONFLICT when they were changed meanwhile. */
    async savePolicies(viewer: Viewer, policies: readonly SlaPolicy[], change: RuleChange) {
      const validFrom = toValidFrom(change, now());
      const sets = await repository.listPolicySets(viewer.workspaceId);
      if (change.basedOn !== undefined) requireNewest(change.basedOn, sets.at(-1)?.version ?? 0);
      checkHelpdesks(policies, await repository.listNameableHelpdesks(viewer.workspaceId));
      return { version: await addPolicySet(viewer, policies, validFrom) };
    },

    /** Every version of the policies, newest first: when it holds, who stored it when. */
    async listPolicyHistory(workspaceId: string) {
      const [sets, authors] = await Promise.all([
        repository.listPolicySets(workspaceId),
        repository.listPolicyAuthors(workspaceId),
      ]);
      return listValidity(sets, now())
        .map((set) => ({ ...set, stored: authors.get(set.version) ?? null }))
        .reverse();
    },

    /** Every version of one calendar, newest first: from when it holds, who stored it when. Throws NOT_FOUND. */
    async listCalendarHistory(workspaceId: string, calendarId: string) {
      await getCalendar(workspaceId, calendarId);
      const [stored, authors] = await Promise.all([
        repository.listCalendars(workspaceId),
        repository.listCalendarAuthors(workspaceId, calendarId),
      ]);
      const own = stored
        .filter((calendar) => calendar.calendarId === calendarId)
        .map((calendar) => ({
          ...calendar,
          validFrom: calendar.validFrom ?? authors.get(calendar.version)?.at ?? 0,
          stored: authors.get(calendar.version) ?? null,
        }));
      return listValidity(own, now()).toReversed();
    },
  };
}

function findCurrent(sets: readonly StoredPolicySet[], now: number): StoredPolicySet | null {
  return sets.findLast((set) => set.validFrom <= now) ?? null;
}

/** Versions that will hold after `at`, in the order in which they begin. */
function listPlanned(sets: readonly StoredPolicySet[], at: number): readonly StoredPolicySet[] {
  return listValidity(sets, at)
    .filter(({ state }) => state === 'planned')
    .toSorted((a, b) => a.validFrom - b.validFrom);
}

/** The same policies with their targets by another version of a calendar; those that do not use it stay as they are. */
export function moveToVersion(policy: SlaPolicy, calendarId: string, version: number): SlaPolicy {
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
