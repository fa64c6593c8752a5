import { describe, expect, test } from 'vitest';
import { findFiles, projectFiles, readProjectFile } from './project-files.ts';

const decisions = findFiles('.github/decisions', /\/\d{4}-[a-z0-9-]+\.md$/);

describe('decision records', () => {
  test('exist', () => {
    expect(decisions.length).toBeGreaterThan(0);
  });

  test.each(decisions.map((file) => ({ file })))('$file names the test that fails when it is broken', ({ file }) => {
    const confirmation = /^\*\*Confirmation:\*\* (.+)$/m.exec(readProjectFile(file))?.[1] ?? '';
    const named = [...confirmation.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`/g)].map((match) => match[1] ?? '');
    expect(named.length, 'Add a line `**Confirmation:** ...` with the path of a test.').toBeGreaterThan(0);
    expect(
      named.filter((test) => !projectFiles.includes(test)),
      'These tests do not exist.',
    ).toEqual([]);
  });
});
