import type { Validity } from '@shiftlight/shared/sla/list-validity.ts';
import { ruleWords } from './rule-words.ts';
import type { VersionLine } from './version-list.tsx';

/** A version of what is drafted and then published; `publishedAt` null = it ships. */
export interface PublishedVersion extends Validity {
  readonly version: number;
  readonly publishedAt: number | null;
  readonly publishedBy: string | null;
}

/** Published versions, newest first, each with what `compare` says that it changed against the one before. */
export function toPublishedLines<T extends PublishedVersion>(
  history: readonly T[],
  compare: (before: T, after: T) => readonly string[],
): readonly VersionLine[] {
  const words = ruleWords();
  return history.map((one, index) => {
    const { version, state, from, until, publishedAt, publishedBy } = one;
    const before = history[index + 1];
    const changes = before === undefined ? [] : compare(before, one);
    const line = { version, state, from, until, storedAt: publishedAt, storedBy: publishedBy, changes };
    if (publishedAt === null) return { ...line, summary: version === 0 ? '' : words.shipped };
    if (before === undefined) return { ...line, summary: words.first };
    return { ...line, summary: changes.length === 0 ? words.noDifference : '' };
  });
}
