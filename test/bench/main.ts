// `npm run bench -- [--json FILE] [--only ID,ID] [--scale 0.2]`: a table of figures, each beside its baseline from the same run.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cpus } from 'node:os';
import type { BenchFigure } from './bench-entry.ts';
import { benchEntries } from './entries/index.ts';
import { formatTable } from './format-table.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, scale: { type: 'string', default: '1' } },
});
const scale = Number(values.scale);
if (!(scale > 0)) throw new Error('--scale takes a number above 0, for example 0.2 for a quick run.');
const wanted = values.only?.split(',');
const unknown = wanted?.filter((id) => !benchEntries.some((entry) => entry.id === id)) ?? [];
if (unknown.length > 0) {
  throw new Error(
    `No benchmark ${unknown.join(', ')}. There are: ${benchEntries.map((entry) => entry.id).join(', ')}.`,
  );
}

const figures: BenchFigure[] = [];
for (const entry of benchEntries) {
  if (wanted !== undefined && !wanted.includes(entry.id)) continue;
  process.stderr.write(`${entry.id} …\n`);
  figures.push(...(await entry.run(scale, (text) => process.stderr.write(`  ${text}\n`))));
}
console.log(formatTable(figures));
if (values.json !== undefined) {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? 'unknown', node: process.version };
  writeFileSync(values.json, `${JSON.stringify({ at: new Date().toISOString(), machine, scale, figures }, null, 2)}\n`);
}
