import type { Verdict } from '../judge.ts';
import { toInstant, type Vector } from '../vector.ts';
import { type Dataset, datasets } from './datasets.ts';
import { computeFigures, type Figures, toCases } from './figures.ts';
import { readCsv } from './read-csv.ts';

/** Figures of a reference are given to six places. */
const PLACES = 2e-6;

function findDataset(columns: readonly string[]): Dataset {
  const found = datasets.find((dataset) => Object.values(dataset.columns).every((column) => columns.includes(column)));
  if (found === undefined) throw new Error('The columns of this CSV are those of no known event log.');
  return found;
}

/** A log that was read, with every figure that we compute of it. */
export interface ReadLog {
  readonly dataset: Dataset;
  readonly figures: Figures;
}

/** Reads a log and computes its figures. Throws an error when its columns are unknown. */
export function readLog(csv: string): ReadLog {
  const rows = readCsv(csv);
  const dataset = findDataset(Object.keys(rows[0] ?? {}));
  const { caseId, label, resource, at } = dataset.columns;
  const toRow = (row: Readonly<Record<string, string>>) => ({
    caseId: row[caseId] ?? '',
    row: { at: toInstant((row[at] ?? '').replace(' ', 'T')), label: row[label] ?? '', resource: row[resource] ?? '' },
  });
  return { dataset, figures: computeFigures(dataset, toCases(rows.map(toRow))) };
}

/** Judges reference figures against what we compute from the log; references of other logs are skipped. */
export function judgeLog({ dataset, figures }: ReadLog, references: readonly Vector[]): readonly Verdict[] {
  return references.map((reference) => {
    const { id, metric = '', value = NaN } = reference;
    const verdict = {
      id,
      kind: reference.dataset ?? '',
      profile: null,
      reason: null,
      expected: value,
      got: figures.get(metric) ?? null,
    };
    if (reference.dataset !== dataset.id)
      return { ...verdict, outcome: 'skipped', reason: `It is about ${reference.dataset}.` };
    const got = figures.get(metric);
    if (got === undefined) return { ...verdict, outcome: 'failed', reason: `We have no figure “${metric}”.` };
    const agrees = Math.abs(got - value) <= Math.max(PLACES, 1e-9 * Math.abs(value));
    return { ...verdict, outcome: agrees ? 'passed' : 'failed' };
  });
}
