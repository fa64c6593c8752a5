import type { Check } from '../check.ts';
import { calendarChecks } from './calendars.ts';
import { datasetCase } from './dataset-cases.ts';
import { metricChecks } from './metrics.ts';
import { slaChecks } from './sla.ts';
import { NeedsLog } from '../check.ts';
import type { Vector } from '../vector.ts';

const byKind: Readonly<Record<string, Check>> = { ...calendarChecks, ...slaChecks };

/** The check for a vector: by its kind, or by its metric where the file is about metrics. Throws an error naming the kinds when there is none, and NeedsLog for a figure of a log. */
export function getCheck(vector: Vector): Check {
  if (vector.dataset !== undefined && vector.events !== undefined) return datasetCase;
  const check = vector.metric === undefined ? byKind[vector.kind ?? ''] : metricChecks[vector.metric];
  if (check !== undefined) return check;
  if (vector.dataset !== undefined && vector.value !== undefined)
    throw new NeedsLog(
      `It is a figure of the event log “${vector.dataset}”: give the log with --data and this file with --refs.`,
    );
  throw new Error(
    vector.metric === undefined
      ? `There is no check for kind “${vector.kind}”. Known kinds: ${Object.keys(byKind).join(', ')}.`
      : `There is no check for metric “${vector.metric}”. Known metrics: ${Object.keys(metricChecks).join(', ')}.`,
  );
}
