import { type Check, NotChecked } from '../check.ts';
import { evaluateMetricExample, metricExampleKinds } from '../kinds/metrics-examples.ts';

/** A worked example by our metrics; statements that none of them claims to follow are not checked. */
const example: Check = (vector) => {
  try {
    return evaluateMetricExample(vector);
  } catch (error) {
    if (error instanceof TypeError) throw new NotChecked(error.message);
    throw error;
  }
};

/** Checks of published worked examples, by metric. */
export const metricChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  metricExampleKinds.map((kind) => [kind, example]),
);
