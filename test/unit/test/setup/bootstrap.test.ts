import { describe, expect, test } from 'vitest';
import { areInstalled } from '../../../../api/bin/bootstrap.mjs';

const locked = {
  '': { version: '1.0.0' },
  shared: { version: '0.1.0' },
  'node_modules/@shiftlight/shared': { link: true },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

interface Row {
  readonly name: string;
  readonly installed: Record<string, { version: string }>;
  readonly expected: boolean;
}

describe('the first step of every command', () => {
  test.each<Row>([
    {
      name: 'is content when every locked version is there',
      installed: { 'node_modules/zod': { version: '4.6.7' } },
      expected: true,
    },
    { name: 'installs when a package is missing', installed: {}, expected: false },
    {
      name: 'installs when a version differs',
      installed: { 'node_modules/zod': { version: '4.6.6' } },
      expected: false,
    },
    {
      name: 'installs when an optional package has another version',
      installed: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/other-platform': { version: '0.9.0' } },
      expected: false,
    },
  ])('$name', ({ installed, expected }) => {
    expect(areInstalled(locked, installed)).toBe(expected);
  });
});
