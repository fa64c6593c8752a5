import { csrMetrics } from './presets/csr-metrics.ts';
import { hotRodanYear1, hotRodanYear2, hotRodanYear3 } from './presets/hot-rodan.ts';
import { industryBenchmarks } from './presets/industry.ts';
import { supportKpis } from './presets/support-kpis.ts';
import type { TargetPreset } from './target.ts';

/** Every target set that a workspace can start from. */
export const targetPresets: readonly TargetPreset[] = [
  supportKpis,
  hotRodanYear1,
  hotRodanYear2,
  hotRodanYear3,
  csrMetrics,
  industryBenchmarks,
];

/** The target set with this id; null when there is none. */
export function findTargetPreset(id: string): TargetPreset | null {
  return targetPresets.find((preset) => preset.id === id) ?? null;
}
