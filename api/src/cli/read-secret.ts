import { text } from 'node:stream/consumers';

/** The value itself, or what standard input holds when the value is `-`: arguments are visible to every account of the machine. */
export async function readSecret(value: string): Promise<string> {
  return value === '-' ? (await text(process.stdin)).trim() : value;
}
