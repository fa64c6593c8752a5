import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { saveFile } from '../../../ui/files/save-file.ts';
import { toCsvText } from '../../../ui/files/to-csv-text.ts';
import { toCardTable, type CardWords } from './card-table.ts';
import { scorecardsWords } from './scorecards-words.ts';

/** Characters across: what the figures are called, values, and what is said of them in whole phrases. */
const columnWidths = [34, 18, 34, 34, 34, 40, 40];

/** Saves the scorecard as it is shown. */
export function saveCsv(view: ScorecardView, around: CardWords): void {
  const text = toCsvText(toCardTable(view, around));
  // With its mark, spreadsheets read the file as UTF-8.
  saveFile(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }), nameOf(view, 'csv'));
}

/** The same as a workbook. */
export async function saveXlsx(view: ScorecardView, around: CardWords): Promise<void> {
  saveFile(await toWorkbook(view, around), nameOf(view, 'xlsx'));
}

/** The workbook itself, its sheet called as the page. The library is loaded when it is first needed. */
export async function toWorkbook(view: ScorecardView, around: CardWords): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const rows = toCardTable(view, around).map((row, index) =>
    row.map((value) => ({ value, type: String, ...(index < 2 && { fontWeight: 'bold' as const }) })),
  );
  const options = { sheet: scorecardsWords().file, columns: columnWidths.map((width) => ({ width })) };
  return await writeXlsxFile(rows, options).toBlob();
}

function nameOf({ subject, card }: ScorecardView, ending: string): string {
  return `${scorecardsWords().file.toLowerCase()}-${subject.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${card.period}.${ending}`;
}
