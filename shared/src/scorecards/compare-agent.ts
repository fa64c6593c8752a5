import { isNotCounted } from '../metrics/observation.ts';
import { belongsTo } from '../metrics/compute-figure.ts';
import { listCases, type MetricInput } from '../metrics/list-cases.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { Metric } from '../metrics/metric.ts';
import { compareWithCaseMix, type CaseMixComparison, type MixedCase } from '../statistics/case-mix.ts';

/** How a person's figure compares with the others' on the same work. */
export interface AgentComparison extends CaseMixComparison {
  readonly verdict: 'better' | 'worse' | 'as-expected' | 'different' | 'too-few';
  readonly words: string;
}

/**
 * Compares a person with everybody else on their own mix of category, channel and priority, in the context's period. null when the person
 * or the others have no case, and for sums (count, quotient), which have no mean per case.
 */
export function compareAgent(
  metric: Metric,
  input: MetricInput,
  context: Omit<MetricContext, 'agentId'>,
  agentId: string,
): AgentComparison | null {
  const measure = getMeasure(metric, context.variant);
  if (measure.accumulate === 'count' || measure.accumulate === 'quotient') return null;
  const own: MixedCase[] = [];
  const others: MixedCase[] = [];
  for (const { outcome, dimensions } of listCases(metric, input, { ...context, agentId: null })) {
    if (isNotCounted(outcome)) continue;
    const mix = [dimensions?.category ?? null, dimensions?.channel ?? null, dimensions?.priority ?? null];
    for (const observation of outcome) {
      if (!belongsTo(observation, { ...context, agentId: null })) continue;
      (observation.agentId === agentId ? own : others).push({ mix, value: observation.value });
    }
  }
  const comparison = compareWithCaseMix(own, others);
  if (comparison === null) return null;
  return { ...comparison, ...toVerdict(comparison, measure.better, metric.minimumSample) };
}

function toVerdict(
  { n, difference, sure }: CaseMixComparison,
  better: 'higher' | 'lower' | 'neither',
  minimumSample: number,
): Pick<AgentComparison, 'verdict' | 'words'> {
  if (n < minimumSample) return { verdict: 'too-few', words: `Based on ${n}; compared from ${minimumSample}` };
  if (!sure) return { verdict: 'as-expected', words: 'As the team does on the same work' };
  if (better === 'neither') return { verdict: 'different', words: 'Different from the team on the same work' };
  const ahead = better === 'higher' ? difference > 0 : difference < 0;
  return ahead
    ? { verdict: 'better', words: 'Better than the team on the same work' }
    : { verdict: 'worse', words: 'Behind the team on the same work' };
}
