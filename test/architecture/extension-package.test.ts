import { describe, expect, test } from 'vitest';
import { managedSchema } from '@shiftlight/extension/settings/managed.ts';
import { languages } from '@shiftlight/extension/ui/words/language.ts';
import { findFiles, readProjectFile } from './project-files.ts';

const readJson = (file: string): Record<string, unknown> => JSON.parse(readProjectFile(file));
const config = readProjectFile('extension/wxt.config.ts');

/** Permissions in the manifest: those that the configuration names, and the one that the build adds for the side panel. */
function listPermissions(): string[] {
  const named = /permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  const own = [...named.matchAll(/'([^']+)'/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  expect(own.length, 'no permissions found in wxt.config.ts').toBeGreaterThan(0);
  return [...own, 'sidePanel'];
}

describe('what stores are told', () => {
  const justified = readJson('extension/store/permissions.json');

  test('justifies every permission, and none that is not asked for', () => {
    expect(Object.keys(justified).toSorted(), 'Keep extension/store/permissions.json in step.').toEqual(
      [...listPermissions(), 'optional_host_permissions'].toSorted(),
    );
  });

  test('is in the README too', () => {
    const readme = readProjectFile('README.md');
    expect(listPermissions().filter((permission) => !readme.includes(`| \`${permission}\``))).toEqual([]);
  });

  test('is there in every language', () => {
    for (const language of languages) {
      expect(readProjectFile(`extension/store/listing.${language}.md`)).toContain('Shiftlight');
    }
  });
});

describe('the words of the manifest', () => {
  const catalogues = languages.map((language) => readJson(`extension/public/_locales/${language}/messages.json`));

  test('are there in every language, as far as the manifest uses them and no further', () => {
    const used = [...new Set([...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key))].toSorted();
    for (const catalogue of catalogues) expect(Object.keys(catalogue).toSorted()).toEqual(used);
  });

  test('exist for every language of the extension, and no other', () => {
    const folders = findFiles('extension/public/_locales', /messages\.json$/).map((file) => file.split('/').at(-2));
    expect(folders.toSorted()).toEqual([...languages].toSorted());
  });
});

test('companies may set what the schema in the package says, and nothing else', () => {
  const { properties } = readJson('extension/public/managed-schema.json');
  expect(Object.keys(properties ?? {}).toSorted()).toEqual(Object.keys(managedSchema.shape).toSorted());
});
