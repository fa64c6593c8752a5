// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openZip } from '@shiftlight/api/imports/files/zip-file.ts';
import { toCsvText } from '@shiftlight/extension/ui/files/to-csv-text.ts';
import { setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { toWorkbook } from '@shiftlight/extension/web/pages/scorecards/export-card.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { view } from '../../../builders/scorecard-view.ts';

/** What a spreadsheet would show: the name of its sheet and all texts. */
async function readWorkbook(
  book: Blob,
): Promise<{ readonly sheet: string | undefined; readonly texts: readonly string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'card.xlsx');
    await writeFile(file, new Uint8Array(await book.arrayBuffer()));
    const zip = await openZip(file);
    const about = await text(await zip.open('xl/workbook.xml'));
    const listed = await text(await zip.open('xl/sharedStrings.xml'));
    zip.close();
    return {
      sheet: /<sheet [^>]*name="([^"]+)"/.exec(about)?.[1],
      texts: [...listed.matchAll(/<t[^>]*>([^<]*)</g)].map(([, shown = '']) => shown),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a file of a scorecard in German', () => {
  beforeEach(() => setLanguage('de'));
  afterEach(() => setLanguage('auto'));

  test('is separated so that spreadsheets there open it as columns', () => {
    expect(toCsvText([['2,5', 'a;b'], ['c']])).toBe('"2,5";"a;b"\r\nc\r\n');
  });

  test('has its headings, numbers and sheet in German, as the screen', async () => {
    const book = await toWorkbook(view([]), { period: 'November 2026', before: 'Oktober 2026', isOwn: true });
    const { sheet, texts } = await readWorkbook(book);
    expect(sheet).toBe('Scorecard');
    expect(texts).toEqual(expect.arrayContaining(['Zahl', 'Wert', 'Kundenzufriedenheit', '61 %', '50–70 %, n 40']));
  });
});
