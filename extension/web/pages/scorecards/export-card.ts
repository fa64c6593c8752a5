import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { saveFile } from '../../../ui/files/save-file.ts';
import { toCsvText } from '../../../ui/files/to-csv-text.ts';
import { toCardTable } from './card-table.ts';

const nameOf = ({ subject, card }: ScorecardView, ending: string) =>
  `scorecard-${subject.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${card.period}.${ending}`;

/** Saves the scorecard as it is shown. */
export function saveCsv(view: ScorecardView, before: string, isOwn: boolean): void {
  const text = toCsvText(toCardTable(view, before, isOwn));
  // With its mark, spreadsheets read the file as UTF-8.
  saveFile(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }), nameOf(view, 'csv'));
}

/** The same as a workbook. The library is loaded when it is first needed. */
export async function saveXlsx(view: ScorecardView, before: string, isOwn: boolean): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const rows = toCardTable(view, before, isOwn).map((row) => row.map((value) => ({ value, type: String })));
  saveFile(await writeXlsxFile(rows).toBlob(), nameOf(view, 'xlsx'));
}
