import type { DefinitionSet } from '@shiftlight/shared/metrics/chosen/definition-set.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { createTicketFold, type TicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { createGetMetric, type GetMetric } from './chosen-metrics.ts';
import type { RulesRepository, StoredCalendar, StoredPolicySet } from './rules.repository.ts';

/** The rules of one workspace, compiled. */
export interface WorkspaceRules {
  /** Stored calendars by the id that clocks carry. */
  readonly storedCalendars: ReadonlyMap<string, StoredCalendar>;
  /** Compiled calendars by the same id. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The version of the workspace's first calendar that holds now: figures that need working time use it. */
  readonly mainCalendar: Calendar | null;
  /** Its id with the version; null without one. */
  readonly mainCalendarId: string | null;
  /** How the workspace counts: its definitions by version, oldest first. */
  readonly definitions: readonly DefinitionSet[];
  /** A metric as the workspace counts it; `asOf` = by what held then, also later. Throws a RangeError for an unknown one. */
  readonly getMetric: GetMetric;
  /** The version under which a ticket opened at `openedAt` runs. */
  findPolicyVersion(openedAt: number): number;
  /** The ordered policies of one version; none for version 0 or one that does not exist. */
  listPolicies(policyVersion: number): readonly SlaPolicy[];
  /** The fold of one version, for the tickets of one helpdesk. Throws when the version does not exist. */
  getFold(policyVersion: number, connectorId: string): TicketFold;
}

export type RulesCache = ReturnType<typeof createRulesCache>;

/**
 * Compiles each workspace's rules once and keeps them. `forget` is called for every NOTIFY about changed rules;
 * the age limit covers a notification lost while the database connection was down.
 */
export function createRulesCache(repository: RulesRepository, now: () => number, maxAgeMs = 30_000) {
  const cache = new Map<string, { readonly at: number; readonly rules: Promise<WorkspaceRules> }>();
  return {
    get(workspaceId: string): Promise<WorkspaceRules> {
      const hit = cache.get(workspaceId);
      if (hit !== undefined && now() - hit.at < maxAgeMs) return hit.rules;
      const rules = loadRules(repository, workspaceId, now());
      cache.set(workspaceId, { at: now(), rules });
      // A failure is no answer; a newer entry stays.
      rules.catch(() => cache.get(workspaceId)?.rules === rules && cache.delete(workspaceId));
      return rules;
    },
    forget(workspaceId: string): void {
      cache.delete(workspaceId);
    },
    forgetAll(): void {
      cache.clear();
    },
  };
}

async function loadRules(repository: RulesRepository, workspaceId: string, now: number): Promise<WorkspaceRules> {
  const [sets, stored, definitions] = await Promise.all([
    repository.listPolicySets(workspaceId),
    repository.listCalendars(workspaceId),
    repository.listDefinitionSets(workspaceId),
  ]);
  const calendars = new Map(stored.map((calendar) => [calendar.id, compileCalendar(calendar.definition)]));
  const folds = new Map<string, TicketFold>();
  const main = stored.findLast(
    ({ calendarId, validFrom }) => calendarId === stored[0]?.calendarId && (validFrom ?? now) <= now,
  );
  return {
    storedCalendars: new Map(stored.map((calendar) => [calendar.id, calendar])),
    calendars,
    mainCalendar: main === undefined ? null : (calendars.get(main.id) ?? null),
    mainCalendarId: main?.id ?? null,
    definitions,
    getMetric: createGetMetric(definitions),
    findPolicyVersion: (openedAt) => findVersion(sets, openedAt),
    listPolicies: (version) => sets.find((set) => set.version === version)?.policies ?? [],
    getFold(version, connectorId) {
      const key = `${version} ${connectorId}`;
      const known = folds.get(key);
      if (known !== undefined) return known;
      const set = sets.find((candidate) => candidate.version === version);
      if (set === undefined && version !== 0)
        throw new Error(`Policy set ${version} of workspace ${workspaceId} is missing.`);
      const fold = createTicketFold({ policies: set?.policies ?? [], calendars, connectorId });
      folds.set(key, fold);
      return fold;
    },
  };
}

/** Newest set valid at the instant; the first one for tickets older than all; 0 (no clocks) when the workspace has none. */
function findVersion(sets: readonly StoredPolicySet[], openedAt: number): number {
  const valid = sets.findLast((set) => set.validFrom <= openedAt) ?? sets[0];
  return valid?.version ?? 0;
}
