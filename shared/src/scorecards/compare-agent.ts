import type { AccumulatorKind } from '../metrics/accumulators/accumulator.ts';
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
  const own: MixedCase[] = [];
  const others: MixedCase[] = [];
  for (const one of listMixedCases(metric, input, context)) (one.personId === agentId ? own : others).push(one);
  return compareCases(metric, context.variant, own, others);
}

/**
 * The cases that a metric counts in the context's period, of everybody, each with its mix and the helpdesk's id of the person credited;
 * a case credited to nobody has none.
 */
export function listMixedCases(
  metric: Metric,
  input: MetricInput,
  context: Omit<MetricContext, 'agentId'>,
): readonly MixedCase[] {
  const everybody = { ...context, agentId: null };
  const cases: MixedCase[] = [];
  for (const { outcome, dimensions } of listCases(metric, input, everybody)) {
    if (isNotCounted(outcome)) continue;
    const mix = [dimensions?.category ?? null, dimensions?.channel ?? null, dimensions?.priority ?? null];
    for (const observation of outcome) {
      if (!belongsTo(observation, everybody)) continue;
      const { agentId, value } = observation;
      cases.push(agentId === null ? { mix, value } : { mix, value, personId: agentId });
    }
  }
  return cases;
}

/**
 * Compares cases of one person with those of others, both as `listMixedCases` gives them. null when either has none, for sums (count,
 * quotient), and when the others are fewer than `minimumPeople`. Throws a RangeError for an unknown variant.
 */
export function compareCases(
  metric: Metric,
  variant: string | null,
  own: readonly MixedCase[],
  others: readonly MixedCase[],
  minimumPeople = 0,
): AgentComparison | null {
  return judgeComparison(metric, variant, compareWithCaseMix(own, others, minimumPeople));
}

/** A comparison with its verdict; null for none, and for sums (count, quotient). Throws a RangeError for an unknown variant. */
export function judgeComparison(
  metric: Metric,
  variant: string | null,
  comparison: CaseMixComparison | null,
): AgentComparison | null {
  const measure = getMeasure(metric, variant);
  if (comparison === null || !hasMeanPerCase(measure.accumulate)) return null;
  return { ...comparison, ...toVerdict(comparison, measure.better, metric.minimumSample) };
}

/** Whether a kind of figure is a mean over cases, which a mix can be weighed by. */
function hasMeanPerCase(kind: AccumulatorKind): boolean {
  return kind !== 'count' && kind !== 'quotient';
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
