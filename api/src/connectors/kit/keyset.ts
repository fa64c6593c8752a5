import { z } from 'zod';

/** Where a listing “changed since” stands. `seen` are tickets of the overlap that were read as they are now. */
export const keysetSchema = z.object({ sinceMs: z.number(), page: z.number(), seen: z.array(z.string()) });
export type Keyset = z.infer<typeof keysetSchema>;

export const firstKeyset: Keyset = { sinceMs: 0, page: 1, seen: [] };

interface Changed {
  readonly id: string;
  readonly changedAt: number;
}

/**
 * The next position after a page of tickets in order of their last change, and those of it that were not read yet. Goes on from the
 * last change instead of by page numbers, because pages move while somebody works; only where more tickets changed at one instant than
 * a page holds are pages counted.
 */
export function advanceKeyset<T extends Changed>(
  position: Keyset,
  listed: readonly T[],
  { pageSize, overlapMs }: { readonly pageSize: number; readonly overlapMs: number },
): { readonly fresh: readonly T[]; readonly position: Keyset; readonly caughtUp: boolean } {
  const seen = new Set(position.seen);
  const fresh = listed.filter((ticket) => !seen.has(keyOf(ticket)));
  const caughtUp = listed.length < pageSize;
  const last = listed.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);
  const sinceMs = Math.max(position.sinceMs, last - overlapMs);
  const known = [...new Set([...position.seen, ...listed.map(keyOf)])];
  if (!caughtUp && sinceMs === position.sinceMs) {
    return { fresh, position: { sinceMs, page: position.page + 1, seen: known }, caughtUp };
  }
  return { fresh, position: { sinceMs, page: 1, seen: known.filter((key) => instantOf(key) >= sinceMs) }, caughtUp };
}

function keyOf({ id, changedAt }: Changed): string {
  return `${id}@${changedAt}`;
}

function instantOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('@') + 1));
}
