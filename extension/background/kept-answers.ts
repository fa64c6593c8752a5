import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { createOrder } from '../storage/in-order.ts';

const indexKey = 'keptAnswers';
const prefix = 'kept ';
/** Bounds well inside the 10 MB that browsers grant to an extension. */
const maximumAnswers = 120;
const maximumBytes = 300_000;
const maximumTotalBytes = 3_000_000;
const maximumAgeMs = 7 * 24 * 60 * 60 * 1000;

const indexSchema = z.object({
  owner: z.string(),
  entries: z.array(z.object({ key: z.string(), at: z.number(), bytes: z.number() })),
});
type Index = z.infer<typeof indexSchema>;

const answerSchema = z.object({ data: z.unknown(), at: z.number() });

/** Answers of the API that stay readable without it; one member's at a time, and for one version of the extension. */
export interface KeptAnswers {
  find(owner: string, path: string, input: unknown): Promise<{ data: unknown; answeredAt: EpochMs } | null>;
  keep(owner: string, path: string, input: unknown, data: unknown, at: EpochMs): Promise<void>;
  drop(owner: string, path: string, input: unknown): Promise<void>;
  clear(): Promise<void>;
}

const toKey = (path: string, input: unknown): string => `${prefix}${path} ${JSON.stringify(input ?? null)}`;

/** `toVersion` names the extension's version: a newer one would read in earlier answers what they do not hold yet. */
export function createKeptAnswers(now: () => number, toVersion: () => string): KeptAnswers {
  const inOrder = createOrder();
  const toHolder = (owner: string): string => `${toVersion()} ${owner}`;

  async function readIndex(): Promise<Index | null> {
    const parsed = indexSchema.safeParse((await browser.storage.local.get(indexKey))[indexKey]);
    return parsed.success ? parsed.data : null;
  }

  async function forgetAll(): Promise<void> {
    const entries = (await readIndex())?.entries ?? [];
    await browser.storage.local.remove([indexKey, ...entries.map(({ key }) => key)]);
  }

  return {
    async find(owner, path, input) {
      const index = await readIndex();
      const key = toKey(path, input);
      if (index?.owner !== toHolder(owner) || !index.entries.some((entry) => entry.key === key)) return null;
      const parsed = answerSchema.safeParse((await browser.storage.local.get(key))[key]);
      if (!parsed.success || now() - parsed.data.at > maximumAgeMs) return null;
      return { data: parsed.data.data, answeredAt: parsed.data.at };
    },
    keep: (owner, path, input, data, at) =>
      inOrder(async () => {
        const key = toKey(path, input);
        const bytes = key.length + (JSON.stringify(data)?.length ?? 0);
        let index = await readIndex();
        if (index !== null && index.owner !== toHolder(owner)) {
          await forgetAll();
          index = null;
        }
        const others = (index?.entries ?? []).filter((entry) => entry.key !== key);
        const entries = bytes > maximumBytes ? others : [...others, { key, at, bytes }];
        const { kept, dropped } = bound(entries, at);
        // The index first: an answer that it does not name would stay for ever.
        await browser.storage.local.set({ [indexKey]: { owner: toHolder(owner), entries: kept } });
        if (bytes <= maximumBytes) await browser.storage.local.set({ [key]: { data, at } });
        await browser.storage.local.remove(bytes > maximumBytes ? [...dropped, key] : dropped);
      }),
    drop: (owner, path, input) =>
      inOrder(async () => {
        const index = await readIndex();
        if (index?.owner !== toHolder(owner)) return;
        const key = toKey(path, input);
        await browser.storage.local.remove(key);
        const entries = index.entries.filter((entry) => entry.key !== key);
        await browser.storage.local.set({ [indexKey]: { ...index, entries } });
      }),
    clear: () => inOrder(forgetAll),
  };
}

/** The newest answers within the bounds; the rest goes. */
function bound(entries: Index['entries'], at: EpochMs): { kept: Index['entries']; dropped: string[] } {
  const kept: Index['entries'] = [];
  const dropped: string[] = [];
  let total = 0;
  for (const entry of entries.toReversed()) {
    total += entry.bytes;
    const fits = kept.length < maximumAnswers && total <= maximumTotalBytes && at - entry.at <= maximumAgeMs;
    if (fits) kept.unshift(entry);
    else dropped.push(entry.key);
  }
  return { kept, dropped };
}
