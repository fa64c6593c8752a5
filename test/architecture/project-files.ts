import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const rootDir = path.resolve(import.meta.dirname, '../..');

const written = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: rootDir,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});

/** Every file of the project that people wrote, relative to the root: git's list without what it ignores. */
export const projectFiles: readonly string[] = written
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(rootDir, file)))
  .sort();

/** Files under `folder` whose path matches. */
export function findFiles(folder: string, pattern: RegExp): readonly string[] {
  return projectFiles.filter((file) => file.startsWith(`${folder}/`) && pattern.test(file));
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(rootDir, file), 'utf8');
}

/** `file:line` of every line that matches, with the line itself. */
export function findLines(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}
