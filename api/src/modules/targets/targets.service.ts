import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import { choosableMetrics } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Bound } from '@shiftlight/shared/scorecards/bound.ts';
import { applyOverrides, fitTargets, type TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import { findTargetPreset, targetPresets } from '@shiftlight/shared/scorecards/index.ts';
import type { Target, TargetPreset } from '@shiftlight/shared/scorecards/target.ts';
import { ShiftlightError } from '../../errors.ts';
import type { GetMetric } from '../../rules/chosen-metrics.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { StoredTargetSet, TargetsRepository } from './targets.repository.ts';
import type { TargetChange } from './targets.schema.ts';

export type TargetsService = ReturnType<typeof createTargetsService>;

export interface TargetsDependencies {
  readonly repository: TargetsRepository;
  readonly rules: Pick<RulesCache, 'get'>;
  readonly now: () => number;
}

/** A page that was filled in for a while still means now. */
const clockToleranceMs = 60_000;

/** What a workspace aims at when nobody has chosen yet. */
const defaultSet: StoredTargetSet = { version: 0, preset: 'support-kpis', overrides: [], validFrom: 0 };

/** Targets by which figures are judged: a preset and the workspace's own ones. Every change is a new version. */
export function createTargetsService({ repository, rules, now }: TargetsDependencies) {
  const findSet = async (workspaceId: string, at: number) => (await repository.findSet(workspaceId, at)) ?? defaultSet;

  /** Valid targets with the version of their set; 0 = nobody has chosen one. */
  async function getValid(workspaceId: string, at: number): Promise<{ version: number; targets: readonly Target[] }> {
    const [{ version, preset, overrides }, { getMetric }] = await Promise.all([
      findSet(workspaceId, at),
      rules.get(workspaceId),
    ]);
    return { version, targets: fitTargets(listTargetsOf(preset, overrides), getMetric) };
  }

  return {
    /** The targets that were valid at the instant, as far as figures can be judged by them as they count now. */
    async listValid(workspaceId: string, at: number): Promise<readonly Target[]> {
      return (await getValid(workspaceId, at)).targets;
    },

    /** The targets that were set for the instant, those included that no figure can be judged by as it counts now. */
    async listAsSet(workspaceId: string, at: number): Promise<readonly Target[]> {
      const { preset, overrides } = await findSet(workspaceId, at);
      return listTargetsOf(preset, overrides);
    },

    /** The same with the version of the set. */
    getValid,

    /** The set that holds now, its targets, and what there is to choose from. */
    async get(workspaceId: string) {
      const [set, sets, { getMetric }] = await Promise.all([
        findSet(workspaceId, now()),
        repository.listSets(workspaceId),
        rules.get(workspaceId),
      ]);
      return {
        ...set,
        overrides: set.overrides.map(withUnit),
        units: listOtherUnits(getMetric),
        newestVersion: sets.at(-1)?.version ?? 0,
        targets: listTargetsOf(set.preset, set.overrides),
        presets: targetPresets.map(({ id, label, description, source }) => ({ id, label, description, source })),
      };
    },

    /**
     * Stores the next version, valid from now or a later instant: what was before keeps its targets. Throws INVALID with what to change,
     * CONFLICT when somebody else changed the targets meanwhile.
     */
    async change(
      viewer: Viewer,
      { preset, overrides, basedOn, startsAt }: TargetChange,
    ): Promise<{ readonly version: number }> {
      const { getMetric } = await rules.get(viewer.workspaceId);
      const checked = toCheckedOverrides(overrides, getMetric);
      if (startsAt !== undefined && startsAt < now() - clockToleranceMs)
        throw new ShiftlightError('INVALID', 'This start has passed already. Choose today or a later day.');
      const set = { preset, overrides: checked, validFrom: Math.max(startsAt ?? 0, now()) };
      if (!(await repository.addSet(viewer.workspaceId, basedOn, set, viewer.memberId))) {
        throw new ShiftlightError(
          'CONFLICT',
          'The targets were changed meanwhile. Load them again, then make your change once more.',
        );
      }
      return { version: basedOn + 1 };
    },

    /** Every version, newest first: what was chosen, when it holds, who stored it when. */
    async listHistory(workspaceId: string) {
      const sets = await repository.listSets(workspaceId);
      return listValidity(
        sets.map((set) => ({ ...set, overrides: set.overrides.map(withUnit) })),
        now(),
      ).toReversed();
    },
  };
}

/** Own targets as they are stored, each in the unit in which its figure counts now. Throws INVALID with what to change. */
export function toCheckedOverrides(
  overrides: TargetChange['overrides'],
  getMetric: GetMetric,
): readonly TargetOverride[] {
  checkOverrides(overrides, getMetric);
  return overrides.map(({ metric: metricId, aim, minimum, unit }) => {
    const counted = getMetric(metricId).unit;
    const own = { metricId, aim, minimum };
    const set = unit ?? counted;
    return set === findMetric(metricId)?.unit ? own : { ...own, unit: set };
  });
}

/** With the unit in which it was set, so that whoever hands it back cannot change it unawares. */
function withUnit(override: TargetOverride): TargetOverride {
  const unit = override.unit ?? findMetric(override.metricId)?.unit;
  return unit === undefined ? override : { ...override, unit };
}

/** Metrics that the workspace counts in another unit than usual. */
function listOtherUnits(getMetric: GetMetric): Readonly<Record<string, FigureUnit>> {
  const others = choosableMetrics.flatMap(({ id, unit }) => {
    const counted = getMetric(id).unit;
    return counted === unit ? [] : [[id, counted] as const];
  });
  return Object.fromEntries(others);
}

/** The targets of a preset by its id, with own ones put in. Throws an Error for an unknown preset. */
export function listTargetsOf(preset: string, overrides: readonly TargetOverride[]): readonly Target[] {
  return applyOverrides(getPreset(preset), overrides);
}

function getPreset(id: string): TargetPreset {
  const preset = findTargetPreset(id);
  if (preset === null) throw new Error(`The database names an unknown set of targets: ${id}`);
  return preset;
}

function checkOverrides(overrides: TargetChange['overrides'], getMetric: GetMetric): void {
  const seen = new Set<string>();
  for (const { metric: metricId, aim, minimum, unit } of overrides) {
    const metric = findMetric(metricId);
    if (metric === null)
      throw new ShiftlightError(
        'INVALID',
        `There is no metric “${metricId}”. The list of metrics in the documentation has their ids.`,
      );
    if (seen.has(metricId)) throw new ShiftlightError('INVALID', `${metric.label} has two targets. Keep one of them.`);
    seen.add(metricId);
    for (const bound of [aim, minimum]) {
      const problem = bound === null ? null : findProblem(bound, unit ?? getMetric(metricId).unit);
      if (problem !== null) throw new ShiftlightError('INVALID', `${metric.label}: ${problem}`);
    }
  }
}

function findProblem(bound: Bound, unit: string): string | null {
  if (bound.kind === 'falling') return null;
  const values = bound.kind === 'between' ? [bound.low, bound.high] : [bound.value];
  if (bound.kind === 'between' && bound.low > bound.high) return 'the lower end lies above the upper one.';
  if (unit === 'ratio' && values.some((value) => value < 0 || value > 1))
    return 'a share lies between 0 and 1. Write 0.9 for 90 %.';
  if ((unit === 'ms' || unit === 'count') && values.some((value) => value < 0)) return 'it cannot be negative.';
  return null;
}
