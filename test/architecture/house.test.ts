import { describe, expect, test } from 'vitest';
import { findFiles, findLines, projectFiles, readProjectFile } from './project-files.ts';

const source = /\.(ts|tsx|mjs|js)$/;
const longestFile = 300;
/** Tables of cases are long and still easy to read. */
const longestTest = 500;
/** Above this a reviewer asks whether two rooms would be clearer. */
const comfortableFile = 150;

const allowedAtTheTop = new Set([
  'extension',
  'api',
  'shared',
  'prisma',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'turbo.json',
  'README.md',
  'LICENSE',
]);

describe('the house', () => {
  test('has a short top level', () => {
    const top = new Set(projectFiles.map((file) => file.split('/')[0] ?? file));
    const strange = [...top].filter((name) => !allowedAtTheTop.has(name) && !name.startsWith('.'));
    expect(strange, 'Move it into a workspace, or into .github when it is about the project.').toEqual([]);
  });

  test('has names in kebab-case, with the layer as a suffix', () => {
    const names = projectFiles.filter((file) => source.test(file) && !file.includes('/entrypoints/'));
    const strange = names.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(file.split('/').at(-1) ?? ''));
    expect(strange, 'Rename it: kebab-case, for example ticket-facts.ts or policies.router.ts.').toEqual([]);
  });

  test(`has no file over ${longestFile} lines, and no test over ${longestTest}`, () => {
    const lengths = projectFiles
      .filter((file) => source.test(file))
      .map((file) => ({ file, lines: readProjectFile(file).split('\n').length - 1 }));
    const long = lengths.filter(({ lines }) => lines > comfortableFile).sort((a, b) => b.lines - a.lines);
    if (long.length > 0)
      console.warn(`Over ${comfortableFile} lines:\n${long.map(({ file, lines }) => `  ${lines} ${file}`).join('\n')}`);
    expect(
      long.filter(({ file, lines }) => lines > (/\.(test|spec)\.tsx?$/.test(file) ? longestTest : longestFile)),
      'Split it: one concept a file.',
    ).toEqual([]);
  });

  test('names no folder of anybody’s machine', () => {
    const text = projectFiles.filter((file) =>
      /\.(ts|tsx|mjs|js|json|md|sh|sql|prisma|pl|html|css|yml|yaml)$/.test(file),
    );
    const homes = /(^|[\s'"`(=])\/(work|root|home|Users|farm)\/[\w.]/;
    expect(findLines(text, homes), 'Use a path relative to the project, or the system’s temporary folder.').toEqual([]);
  });

  test('leaves nothing for later in the code', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
    expect(
      findLines(
        projectFiles.filter((file) => source.test(file)),
        marks,
      ),
      'Do it, or file an issue.',
    ).toEqual([]);
  });

  test('runs every test', () => {
    const focused = /\b(describe|test|it)\.(only|todo)\b/;
    expect(findLines(findFiles('test', /\.(test|spec)\.tsx?$/), focused), 'Remove the mark.').toEqual([]);
  });

  // Handing the whole environment on to a child is not reading a setting.
  test('reads the environment of the API in env.ts only', () => {
    const files = findFiles('api/src', source).filter((file) => file !== 'api/src/env.ts');
    expect(findLines(files, /(?<!\.\.\.)process\.env\b/), 'Add the setting to env.ts and pass it in.').toEqual([]);
  });

  test('keeps clocks, randomness and input out of shared', () => {
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|fetch\(|setTimeout|setInterval|document\.|window\.|navigator\.)/;
    const code = findLines(findFiles('shared/src', source), impure).filter((line) => !/^\S+ (\*|\/\/|\/\*)/.test(line));
    expect(code, 'Take it as an argument: shared gives the same answer every time.').toEqual([]);
  });

  test('compiles shared without the names of a browser or a server', () => {
    const { compilerOptions } = JSON.parse(readProjectFile('shared/tsconfig.json'));
    expect(compilerOptions).toEqual({ lib: ['ES2023', 'ES2024.Collection'], types: [] });
  });
});
