import type { Check } from '../check.ts';
import { calendarChecks } from './calendars.ts';
import { datasetCase } from './dataset-cases.ts';
import { metricChecks } from './metrics.ts';
import { slaChecks } from './sla.ts';
import { NotChecked } from '../check.ts';
import type { Vector } from '../vector.ts';

const byKind: Readonly<Record<string, Check>> = { ...calendarChecks, ...slaChecks };

/** The check for a vector: by its kind, or by its metric where the file is about metrics. Throws NotChecked when there is none. */
export function getCheck(vector: Vector): Check {
  if (vector.dataset !== undefined && vector.events !== undefined) return datasetCase;
  const check = vector.metric === undefined ? byKind[vector.kind ?? ''] : metricChecks[vector.metric];
  if (check === undefined)
    throw new NotChecked(
      `There is no check for ${vector.metric === undefined ? `kind “${vector.kind}”` : `metric “${vector.metric}”`}.`,
    );
  return check;
}
