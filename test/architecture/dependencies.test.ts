import { cruise, type ICruiseResult, type IReporterOutput } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import { dependencyRules } from './dependency-rules.ts';
import { rootDir } from './project-files.ts';

let result: ICruiseResult;

beforeAll(async () => {
  const cruised = await cruise(['shared/src', 'api/src', 'extension', 'test'], {
    baseDir: rootDir,
    ruleSet: { forbidden: dependencyRules },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.output|\\.wxt|\\.turbo|results|coverage)/|\\.(css|html|svg|png)$' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  });
  result = parseCruise(cruised);
}, 300_000);

describe('imports', () => {
  test('are looked at in every workspace', () => {
    const seen = (folder: string) => result.modules.filter(({ source }) => source.startsWith(folder)).length;
    for (const folder of ['shared/src/', 'api/src/', 'extension/', 'test/'])
      expect(seen(folder), folder).toBeGreaterThan(0);
  });

  test.each(dependencyRules.map(({ name, comment }) => ({ name, comment })))(
    'keep to the rule $name',
    ({ name, comment }) => {
      const broken = result.summary.violations.filter((violation) => violation.rule.name === name);
      expect(
        broken.map(({ from, to }) => `${from} imports ${to}`),
        comment,
      ).toEqual([]);
    },
  );
});

function parseCruise({ output }: IReporterOutput): ICruiseResult {
  if (typeof output === 'string') throw new Error(output);
  return output;
}
