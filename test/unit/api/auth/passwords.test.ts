import { expect, test } from 'vitest';
import { createTemporaryPassword, hashPassword } from '@shiftlight/api/auth/passwords.ts';
import { passwordLength } from '@shiftlight/api/auth/limits.ts';

test('temporary passwords are long enough, easy to type, and differ', () => {
  const passwords = Array.from({ length: 200 }, createTemporaryPassword);
  for (const password of passwords) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(passwords).size).toBe(passwords.length);
  expect(Math.min(...passwords.map(({ length }) => length))).toBeGreaterThanOrEqual(passwordLength.min);
});

test('stored passwords are salted', async () => {
  const [one, two] = await Promise.all([hashPassword('the same password'), hashPassword('the same password')]);
  expect(one).not.toBe(two);
  expect(one).not.toContain('same');
});
