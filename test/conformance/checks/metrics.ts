import { NotChecked, type Check } from '../check.ts';
import { evaluateMetricExample, metricExampleKinds } from '../kinds/metrics-examples.ts';

/** A statement that no metric of ours claims to follow is skipped with that reason; everything else is computed. */
const checkExample: Check = (vector) => {
  try {
    return evaluateMetricExample(vector);
  } catch (error) {
    throw error instanceof TypeError ? new NotChecked(error.message) : error;
  }
};

/** Checks of published worked examples, by metric. */
export const metricChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  metricExampleKinds.map((metric) => [metric, checkExample]),
);
