import type { Command } from 'commander';
import { Option } from 'commander';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ShiftlightError } from '../../errors.ts';
import { findFormat } from '../../imports/files/find-format.ts';
import { openTable } from '../../imports/files/open-table.ts';
import type { TableRow } from '../../imports/files/table-file.ts';
import { importMapping, type ImportMapping } from '../../imports/mapping.ts';
import { proposeMapping } from '../../imports/propose-mapping.ts';
import type { Refusal } from '../../imports/run-import.ts';
import { writeRefusals } from '../../imports/write-refusals.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly into: string;
  readonly as?: string;
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly mapping?: string;
  readonly timeZone?: string;
  readonly dates?: 'day-first' | 'month-first';
  readonly decimal?: 'point' | 'comma';
  readonly lengths?: 'ms' | 's' | 'min' | 'h';
  readonly show?: boolean;
  readonly dryRun?: boolean;
  readonly refused?: string;
  readonly workspace?: string;
}

const sampledRows = 200;

/** `shiftlight import <file>` */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .argument('<file>', '.csv, .xlsx or .jsonl')
    .description('import events of tickets, shops, rotas … from a file; repeating it changes nothing')
    .requiredOption(
      '--into <connector id>',
      'the connected system whose ids the file uses, see npx shiftlight connector list',
    )
    .option(
      '--as <what>',
      'tickets, events, or a type of event such as shift.worked; found from the columns when left out',
    )
    .option('--map <field=column...>', 'which column holds a field; found from the names when left out')
    .option('--set <field=value...>', 'one value of a field for all rows')
    .option('--mapping <file>', 'all of this as JSON, as --show prints it')
    .option('--time-zone <zone>', 'zone of times that name none; the workspace’s when left out')
    .addOption(new Option('--dates <order>', 'what comes first in 03/04/2026').choices(['day-first', 'month-first']))
    .addOption(new Option('--decimal <sign>', 'how fractions are written').choices(['point', 'comma']))
    .addOption(new Option('--lengths <unit>', 'unit of lengths').choices(['ms', 's', 'min', 'h']))
    .option('--show', 'only show which columns are taken for what')
    .option('--dry-run', 'store nothing, only say what would come of it')
    .option('--refused <file>', 'write the rows that are not taken to this CSV file, with the reason')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options, { note }, [path = '']) => {
    const workspace = await getWorkspace(services.workspaces, options.workspace);
    const table = await openFile(path);
    const mapping = await createMapping(options, table, path, workspace.timeZone);
    if (options.show === true) {
      return { data: { columns: table.columns, mapping }, text: JSON.stringify(mapping, null, 2) };
    }
    const mode = options.dryRun === true ? 'dry-run' : 'run';
    const refusals = openRefusals(options.refused);
    const counts = await services.imports.run(
      { workspaceId: workspace.id, connectorId: options.into, table, mapping },
      mode,
      { refuse: refusals.add, progress: async ({ rows }) => note(`${rows} rows …`) },
    );
    const firstReasons = await refusals.close();
    if (mode === 'run') {
      const detail = { file: basename(path), target: mapping.target, ...counts };
      await services.audit.recordFromCommandLine(workspace.id, 'import.run', detail);
    }
    const text = [
      `${mode === 'run' ? 'Imported' : 'Nothing was stored. It would be'}: ${counts.rows} rows, ${counts.appended} new events, ${counts.duplicates} known already, ${counts.refused} rows refused.`,
      ...firstReasons.map(({ row, reason }) => `  line ${row.line}: ${reason}`),
      ...(counts.refused > 0 && options.refused === undefined
        ? ['Write all refused rows to a file with --refused <file>.']
        : []),
    ];
    return { data: { mode, target: mapping.target, ...counts }, text: text.join('\n'), failed: counts.refused > 0 };
  });
}

async function openFile(path: string) {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new ShiftlightError('NOT_FOUND', `There is no file ${path}.`);
  return openTable(path, findFormat(path));
}

async function createMapping(
  options: Options,
  table: Awaited<ReturnType<typeof openFile>>,
  path: string,
  timeZone: string,
): Promise<ImportMapping> {
  if (options.mapping !== undefined) return readMapping(options.mapping);
  const sample: TableRow[] = [];
  for await (const row of table.rows) {
    sample.push(row);
    if (sample.length >= sampledRows) break;
  }
  const proposed = proposeMapping(
    findFormat(path),
    table.columns,
    sample,
    options.timeZone ?? timeZone,
    options.as ?? null,
  );
  const columns = Object.fromEntries((options.map ?? []).map(splitPair).map(([field, column]) => [field, { column }]));
  const values = Object.fromEntries((options.set ?? []).map(splitPair).map(([field, value]) => [field, { value }]));
  return {
    ...proposed,
    fields: { ...proposed.fields, ...columns, ...values },
    dates: options.dates ?? proposed.dates,
    decimal: options.decimal ?? proposed.decimal,
    lengths: options.lengths ?? proposed.lengths,
  };
}

async function readMapping(path: string): Promise<ImportMapping> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new ShiftlightError('NOT_FOUND', `There is no file ${path}.`);
  try {
    return importMapping.parse(JSON.parse(text));
  } catch {
    throw new ShiftlightError('INVALID', `${path} holds no mapping. --show prints one to begin with.`);
  }
}

function splitPair(pair: string): readonly [string, string] {
  const sign = pair.indexOf('=');
  if (sign < 1) throw new ShiftlightError('INVALID', `Write field=column: “${pair}” has no =.`);
  return [pair.slice(0, sign), pair.slice(sign + 1)];
}

const shownReasons = 5;

/** Refused rows go to the file as they come; the first few are told as well. */
function openRefusals(path: string | undefined) {
  const first: Refusal[] = [];
  const lines = new PassThrough({ objectMode: true });
  const writing =
    path === undefined
      ? Promise.resolve()
      : pipeline(Readable.from(writeRefusals(lines)), createWriteStream(path, { mode: 0o600 }));
  // Told by `close`; a rejection before must not end the process.
  writing.catch(() => {});
  return {
    async add(refusals: readonly Refusal[]): Promise<void> {
      first.push(...refusals.slice(0, shownReasons - first.length));
      if (path === undefined) return;
      for (const refusal of refusals) if (!lines.write(refusal)) await once(lines, 'drain');
    },
    async close(): Promise<readonly Refusal[]> {
      lines.end();
      await writing;
      return first;
    },
  };
}
