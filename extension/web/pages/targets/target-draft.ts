import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { findMetric, metrics } from '@shiftlight/shared/metrics/index.ts';
import type { Bound } from '@shiftlight/shared/scorecards/bound.ts';
import type { TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import { findTargetPreset } from '@shiftlight/shared/scorecards/index.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';

/** What a workspace aims at, as it is edited. */
export interface TargetDraft {
  readonly preset: string;
  readonly overrides: readonly TargetOverride[];
}

/** One figure with its targets: those of the preset, and what stands instead of them. */
export interface TargetLine {
  readonly metricId: string;
  readonly label: string;
  /** In which the figure counts now, and in which a target judges it. */
  readonly unit: FigureUnit;
  readonly fromPreset: readonly Target[];
  /** Null = as the preset has it. */
  readonly own: TargetOverride | null;
}

/** Units of figures that count in another one than usual. */
export type Units = Readonly<Record<string, FigureUnit>>;

/** Whether a target speaks of another unit than the figure counts in now, and so judges nothing. */
export function hasOtherUnit({ metricId, unit, own, fromPreset }: TargetLine): boolean {
  if (own !== null) return own.aim !== null && unitOfOwn(own) !== unit;
  return fromPreset.some(({ variant }) => variant === null) && findMetric(metricId)?.unit !== unit;
}

/** The unit in which an own target was set. */
export function unitOfOwn({ metricId, unit }: TargetOverride): FigureUnit {
  return unit ?? findMetric(metricId)?.unit ?? 'count';
}

/** Figures that have a target or an own choice, those of the preset first. */
export function listTargetLines({ preset, overrides }: TargetDraft, units: Units = {}): readonly TargetLine[] {
  const targets = findTargetPreset(preset)?.targets ?? [];
  const ids = new Set([...targets.map(({ metricId }) => metricId), ...overrides.map(({ metricId }) => metricId)]);
  return [...ids].flatMap((metricId): TargetLine[] => {
    const metric = findMetric(metricId);
    if (metric === null) return [];
    return [
      {
        metricId,
        label: metric.label,
        unit: units[metricId] ?? metric.unit,
        fromPreset: targets.filter((one) => one.metricId === metricId),
        own: overrides.find((one) => one.metricId === metricId) ?? null,
      },
    ];
  });
}

/** Registered figures without a line yet, by name. */
export function listOtherMetrics(
  lines: readonly TargetLine[],
): readonly { readonly metricId: string; readonly label: string }[] {
  const known = new Set(lines.map(({ metricId }) => metricId));
  return metrics
    .filter(({ id, better }) => !known.has(id) && better !== 'neither')
    .map(({ id, label }) => ({ metricId: id, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The draft with an own choice for one figure; null takes it back. The order of the others stays. */
export function withOverride(draft: TargetDraft, metricId: string, own: TargetOverride | null): TargetDraft {
  const at = draft.overrides.findIndex((one) => one.metricId === metricId);
  const kept = draft.overrides.filter((one) => one.metricId !== metricId);
  if (own === null) return { ...draft, overrides: kept };
  return { ...draft, overrides: at < 0 ? [...kept, own] : draft.overrides.with(at, own) };
}

/** The unit in which a target speaks: that of its variant. */
export function unitOfTarget({ metricId, variant }: Target): FigureUnit {
  const metric = findMetric(metricId);
  return metric === null ? 'count' : getMeasure(metric, variant).unit;
}

/** Why a bound cannot be meant, or null. The API says the same again. */
export function findBoundFault(bound: Bound, unit: FigureUnit): 'lowAboveHigh' | 'shareRange' | 'notNegative' | null {
  if (bound.kind === 'falling') return null;
  const values = bound.kind === 'between' ? [bound.low, bound.high] : [bound.value];
  if (bound.kind === 'between' && bound.low > bound.high) return 'lowAboveHigh';
  if (unit === 'ratio' && values.some((value) => value < 0 || value > 1)) return 'shareRange';
  return (unit === 'ms' || unit === 'count') && values.some((value) => value < 0) ? 'notNegative' : null;
}

/** True when both would be stored alike. */
export function isSameDraft(one: TargetDraft, other: TargetDraft): boolean {
  const sorted = ({ preset, overrides }: TargetDraft) =>
    JSON.stringify([preset, overrides.toSorted((a, b) => (a.metricId < b.metricId ? -1 : 1)).map(toPlain)]);
  return sorted(one) === sorted(other);
}

const toPlain = (own: TargetOverride) => [own.metricId, toEntries(own.aim), toEntries(own.minimum), unitOfOwn(own)];
const toEntries = (bound: Bound | null) => (bound === null ? null : Object.entries(bound).sort());
