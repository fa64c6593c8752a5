import { describe, expect, test } from 'vitest';
import { findFiles, readProjectFile } from './project-files.ts';

interface Registry {
  readonly name: string;
  /** The one list. */
  readonly file: string;
  /** Files that each hold one entry; the list must import them all. */
  readonly entries: readonly string[];
}

const registries: readonly Registry[] = [
  {
    name: 'metrics',
    file: 'shared/src/metrics/index.ts',
    entries: findFiles('shared/src/metrics/definitions', /\.ts$/),
  },
  {
    name: 'helpdesks',
    file: 'shared/src/helpdesks/index.ts',
    entries: findFiles('shared/src/helpdesks', /\.ts$/).filter((file) =>
      /defineHelpdesk\(/.test(readProjectFile(file)),
    ),
  },
  {
    name: 'integrity signals',
    file: 'shared/src/integrity/index.ts',
    entries: findFiles('shared/src/integrity/kinds', /\.ts$/),
  },
  {
    name: 'connectors',
    file: 'api/src/connectors/index.ts',
    entries: findFiles('api/src/connectors', /\/[^/]+\/index\.ts$/),
  },
  {
    name: 'panels',
    file: 'extension/panels/index.ts',
    entries: findFiles('extension/panels', /\/([^/]+)\/\1-panel\.tsx$/),
  },
  {
    name: 'dashboard pages',
    file: 'extension/web/pages/index.ts',
    // Before signing in, and while connecting the extension, there is no dashboard: app.tsx shows these by itself.
    entries: findFiles('extension/web/pages', /\/([^/]+)\/\1-page\.tsx$/).filter(
      (file) => !/\/(setup|sign-in|device)-page\.tsx$/.test(file),
    ),
  },
  { name: 'routers', file: 'api/src/root.ts', entries: findFiles('api/src/modules', /\.router\.ts$/) },
];

describe('the list of', () => {
  test.each(registries)('$name names every entry of its folder', ({ file, entries }) => {
    const folder = file.slice(0, file.lastIndexOf('/'));
    const list = readProjectFile(file);
    const own = entries.filter((entry) => entry !== file && !/\/(define-)?helpdesk\.ts$/.test(entry));
    expect(own.length).toBeGreaterThan(1);
    const missing = own.filter((entry) => !list.includes(`'./${entry.slice(folder.length + 1)}'`));
    expect(missing, `Import it in ${file} and add it to the list.`).toEqual([]);
  });
});
