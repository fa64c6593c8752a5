import { evaluateMetricExample, metricExampleKinds } from '../kinds/metrics-examples.ts';
import type { Check } from '../check.ts';

/** Checks of published worked examples, by metric: each by our metrics; a statement that none of them claims to follow fails with its name. */
export const metricChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  metricExampleKinds.map((kind) => [kind, (vector) => evaluateMetricExample(vector)]),
);
