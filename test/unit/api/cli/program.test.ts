import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '@shiftlight/api/cli/create-program.ts';

const folder = fileURLToPath(new URL('../../../../api/src/cli/', import.meta.url));

function listCommands(command: Command, path: readonly string[] = []): readonly { name: string; command: Command }[] {
  const name = [...path, command.name()];
  if (command.commands.length === 0) return [{ name: name.slice(1).join(' '), command }];
  return command.commands.flatMap((child) => listCommands(child, name));
}

const commands = listCommands(createProgram({ quiet: true }));

test('the command line has the commands that administrators need', () => {
  expect(commands.map(({ name }) => name).sort()).toEqual([
    'backfill',
    'connector add',
    'connector body',
    'connector list',
    'connector pause',
    'connector people',
    'connector progress',
    'connector remove',
    'connector resume',
    'connector rotate',
    'connector secret',
    'connector statuses',
    'connector test',
    'doctor',
    'export',
    'import',
    'member add',
    'member reset-password',
    'normalise',
    'privacy pseudonymise',
    'privacy retention',
    'privacy set',
    'privacy show',
    'rebuild',
    'replay',
    'serve',
    'workspace create',
    'workspace list',
  ]);
});

describe.each(commands)('$name', ({ command }) => {
  test('can answer in JSON', () => {
    expect(command.options.map(({ long }) => long)).toContain('--json');
  });

  test('says what it is for, and what each option means', () => {
    expect(command.description()).not.toBe('');
    expect(command.options.filter(({ description }) => description === '')).toEqual([]);
  });
});

test.each([
  { list: 'create-program.ts', entries: 'commands', from: './commands/', except: [] },
  { list: 'doctor/index.ts', entries: 'doctor', from: './', except: ['check.ts', 'doctor.repository.ts', 'index.ts'] },
])('$list names every file of $entries', ({ list, entries, from, except }) => {
  const text = readFileSync(`${folder}${list}`, 'utf8');
  const files = readdirSync(`${folder}${entries}`).filter((file) => !except.some((name) => name === file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !text.includes(`'${from}${file}'`))).toEqual([]);
});
