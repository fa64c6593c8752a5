import type { Command } from 'commander';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { version } from '../../version.ts';
import { readExport } from '../export.repository.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly workspace?: string;
}

/** Exports hold names and addresses: only the account that made them may read them. */
const mode = 0o600;

/** `shiftlight export <folder>` */
export function registerExport(program: Command): void {
  const command = program
    .command('export')
    .argument('<folder>', 'new or empty folder to write to')
    .description('write everything that is stored of a workspace as JSON lines, without passwords and secrets')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services, db }, options, { note }, [folder = '']) => {
    const workspace = await getWorkspace(services.workspaces, options.workspace);
    await prepareFolder(folder);
    const rows = await writeTables(db, workspace.id, folder, note);
    const manifest = { format: 1, shiftlight: version, exportedAt: new Date().toISOString(), workspace, rows };
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode });
    const counts = Object.entries(rows).map(([table, count]) => `  ${table}.jsonl  ${count}`);
    return { data: { folder, ...manifest }, text: [`Exported ${workspace.name} to ${folder}:`, ...counts].join('\n') };
  });
}

async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new ShiftlightError('CONFLICT', `The folder ${folder} is not empty. Name a new one.`);
  }
}

async function writeTables(
  db: Db,
  workspaceId: string,
  folder: string,
  note: (text: string) => void,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  for await (const { table, lines } of readExport(db, workspaceId)) {
    if (rows[table] === undefined) note(`${table} …`);
    rows[table] = (rows[table] ?? 0) + lines.length;
    const file = await open(join(folder, `${table}.jsonl`), 'a', mode);
    try {
      await file.write(lines.map((line) => `${line}\n`).join(''));
    } finally {
      await file.close();
    }
  }
  return rows;
}
