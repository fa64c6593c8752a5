import { workerApi } from '../../messaging/worker-api.ts';
import { toCsv, type ExportedRecord } from './to-csv.ts';

export type ExportForm = 'json' | 'csv';

/** Reads everything that is stored about the viewer, page by page, and saves it as a file. Throws what the API or the worker throws. */
export async function exportMine(form: ExportForm, onProgress: (records: number) => void): Promise<void> {
  const records: ExportedRecord[] = [];
  let page = await workerApi.mine.exportPage.query({ cursor: null });
  for (;;) {
    records.push(...page.records);
    onProgress(records.length);
    if (page.next === null) break;
    page = await workerApi.mine.exportPage.query({ cursor: page.next });
  }
  const day = new Date(page.exportedAt).toISOString().slice(0, 10);
  if (form === 'csv') save(toCsv(records), 'text/csv;charset=utf-8', `shiftlight-${day}.csv`);
  else save(JSON.stringify(toJson(records, page.exportedAt), null, 2), 'application/json', `shiftlight-${day}.json`);
}

function toJson(records: readonly ExportedRecord[], exportedAt: number) {
  const stores = Map.groupBy(records, ({ store }) => store);
  return {
    exportedAt: new Date(exportedAt).toISOString(),
    stores: Object.fromEntries([...stores].map(([store, entries]) => [store, entries.map(({ record }) => record)])),
  };
}

function save(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
