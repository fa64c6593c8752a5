import { readFileSync } from 'node:fs';
import type { Vector } from './vector.ts';

interface HeldWrong {
  readonly id: string;
  readonly reason: string;
}

/** Guarantee: the file is ours and the unit test reads every entry of it. */
function readHeldWrong(): readonly HeldWrong[] {
  const text = readFileSync(new URL('held-wrong.json', import.meta.url), 'utf8');
  const parsed = JSON.parse(text) as { readonly vectors: readonly HeldWrong[] };
  return parsed.vectors;
}

export const heldWrong = readHeldWrong();

/** Why we hold a vector to be wrong; null when we do not. A vector that its publisher contradicts says so itself. */
export function findHeldWrong(vector: Vector): string | null {
  if (vector.inconsistent !== undefined && vector.inconsistent !== false)
    return `The source contradicts itself: ${String(vector.inconsistent)}`;
  return heldWrong.find(({ id }) => id === vector.id)?.reason ?? null;
}
