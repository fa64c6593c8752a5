import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Arguments, parseArguments, usage } from './arguments.ts';
import { chooseConventions, ourConventions } from './conventions.ts';
import { judge } from './judge.ts';
import { judgeLog, readLog } from './logs/judge-log.ts';
import { countOutcomes, type FileReport, toJson, toText } from './report.ts';
import { toVectors, type Vector } from './vector.ts';

/** npm runs scripts in the project's folder; people name files from where they are. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const read = (file: string) => readFileSync(path.resolve(from, file), 'utf8');

function runVectors({ files, options }: Arguments): readonly FileReport[] {
  const judging = { options, chosen: chooseConventions(ourConventions, options) };
  return files.map((file) => ({
    file: path.basename(file),
    verdicts: readVectors(file).map((vector) => judge(vector, judging)),
  }));
}

/** Throws an error that names the file. */
function readVectors(file: string): readonly Vector[] {
  try {
    return toVectors(read(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function runLogs({ data, refs }: Arguments): readonly FileReport[] {
  const references = refs.flatMap(readVectors);
  return data.map((file) => {
    const log = readLog(read(file));
    const own = references.filter((reference) => reference.dataset === log.dataset.id);
    return { file: path.basename(file), verdicts: judgeLog(log, own) };
  });
}

try {
  const args = parseArguments(process.argv.slice(2));
  const reports = [...runVectors(args), ...runLogs(args)];
  process.stdout.write(`${args.json ? toJson(reports) : toText(reports)}\n`);
  const { failed, passed } = countOutcomes(reports.flatMap(({ verdicts }) => verdicts));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exitCode = 2;
}
