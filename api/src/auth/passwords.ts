import { hashPassword as hash } from 'better-auth/crypto';
import { randomInt } from 'node:crypto';

// Without letters and digits that look alike, because people type these from paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The stored form of a password (scrypt), as sign-in checks it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A password to hand over once: four groups of four, about 79 bits. */
export function createTemporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
