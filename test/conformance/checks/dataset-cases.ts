import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Check } from '../check.ts';
import { datasets } from '../logs/datasets.ts';
import { summariseCase } from '../logs/summarise-case.ts';
import { need, toInstant } from '../vector.ts';

/** Reference values of one real case: calendar and working seconds, waits, reopenings. */
export const datasetCase: Check = (vector, conventions) => {
  const dataset = datasets.find(({ id }) => id === vector.dataset);
  if (dataset === undefined) throw new Error(`${vector.id}: “${vector.dataset}” is not a known event log.`);
  const calendar = compileCalendar(need(vector, 'schedule', vector.schedule), conventions.calendar);
  const rows = need(vector, 'events', vector.events).map(({ at, activity, status, resource }) => ({
    at: toInstant(at),
    label: activity ?? status ?? '',
    resource: resource ?? '',
  }));
  return summariseCase(dataset, rows, calendar);
};
