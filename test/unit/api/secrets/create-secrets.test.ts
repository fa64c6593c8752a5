import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSecrets } from '@shiftlight/api/secrets/create-secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyOf = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const secretsOf = (letter: string) => createSecrets({ SHIFTLIGHT_SECRET: keyOf(letter), DATA_DIR: folder });

describe('the key of the installation', () => {
  test('is made once, for its owner only, and found again', () => {
    const first = createSecrets({ DATA_DIR: folder });
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['secret']);
    expect(createSecrets({ DATA_DIR: folder }).authSecret).toBe(first.authSecret);
  });

  test('comes from the environment where it is set, and leaves no file', () => {
    expect(secretsOf('a').authSecret).toBe(secretsOf('a').authSecret);
    expect(secretsOf('a').authSecret).not.toBe(secretsOf('b').authSecret);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a wrong length is refused with what to do', () => {
    const short = { SHIFTLIGHT_SECRET: Buffer.alloc(16).toString('base64'), DATA_DIR: folder };
    expect(() => createSecrets(short)).toThrow(/SHIFTLIGHT_SECRET must hold 32 bytes.*holds 16.*openssl rand/s);
    writeFileSync(join(folder, 'secret'), '');
    expect(() => createSecrets({ DATA_DIR: folder })).toThrow(/secret must hold 32 bytes.*holds 0/s);
  });

  test('never shows in what it makes', () => {
    createSecrets({ DATA_DIR: folder });
    const key = readFileSync(join(folder, 'secret'), 'utf8').trim();
    expect(createSecrets({ DATA_DIR: folder }).authSecret).not.toContain(key.slice(0, 8));
  });
});

describe('sealed values', () => {
  const credentials = { token: '1-14-ümlaut', nested: { port: 443, none: null } };

  test('open with the same key in the same place', () => {
    const { sealJson, openJson } = secretsOf('a');
    expect(openJson('w/1', sealJson('w/1', credentials))).toEqual(credentials);
  });

  test('show nothing and never look the same twice', () => {
    const { sealJson } = secretsOf('a');
    const [one, two] = [sealJson('w/1', credentials), sealJson('w/1', credentials)].map((bytes) =>
      Buffer.from(bytes).toString('hex'),
    );
    expect(one).not.toBe(two);
    expect(one).not.toContain(Buffer.from('1-14').toString('hex'));
  });

  test.each([
    { name: 'with another key', open: (bytes: Uint8Array) => secretsOf('b').openJson('w/1', bytes) },
    { name: 'in another row', open: (bytes: Uint8Array) => secretsOf('a').openJson('w/2', bytes) },
    {
      name: 'when one bit was changed',
      open: (bytes: Uint8Array) => secretsOf('a').openJson('w/1', flipLastBit(bytes)),
    },
    { name: 'when cut short', open: (bytes: Uint8Array) => secretsOf('a').openJson('w/1', bytes.subarray(0, 20)) },
    { name: 'when there is nothing', open: () => secretsOf('a').openJson('w/1', new Uint8Array()) },
  ])('do not open $name, and the message says what to do', ({ open }) => {
    const sealed = secretsOf('a').sealJson('w/1', credentials);
    expect(() => open(sealed)).toThrow(/Restore SHIFTLIGHT_SECRET .* or enter the credentials again/);
  });
});

describe('pseudonyms', () => {
  const { pseudonymOf } = createSecrets({ SHIFTLIGHT_SECRET: keyOf('a'), DATA_DIR: 'unused' });

  test('are short, stable and tell nothing', () => {
    expect(pseudonymOf('w', 'c', 'carla@example.test')).toMatch(/^c_[\w-]{22}$/);
    expect(pseudonymOf('w', 'c', 'carla@example.test')).toBe(pseudonymOf('w', 'c', 'carla@example.test'));
  });

  test.each([
    { name: 'customer', other: pseudonymOf('w', 'c', 'carl@example.test') },
    { name: 'helpdesk', other: pseudonymOf('w', 'd', 'carla@example.test') },
    { name: 'workspace', other: pseudonymOf('v', 'c', 'carla@example.test') },
    { name: 'split of the same letters', other: pseudonymOf('w', 'cc', 'arla@example.test') },
    {
      name: 'installation',
      other: createSecrets({ SHIFTLIGHT_SECRET: keyOf('b'), DATA_DIR: 'unused' }).pseudonymOf(
        'w',
        'c',
        'carla@example.test',
      ),
    },
  ])('differ for another $name', ({ other }) => {
    expect(other).not.toBe(pseudonymOf('w', 'c', 'carla@example.test'));
  });
});

function flipLastBit(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
}
