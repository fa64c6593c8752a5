import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { z } from 'zod';
import { getLocalStore } from './local-store.ts';

const mostDrafts = 50;

export interface DraftStore<Draft> {
  /** The draft under this key; null when there is none, it is too old, or of a form that is no longer known. */
  find(key: string, now: EpochMs): Promise<Draft | null>;
  /** Keeps the draft on this computer, and lets go of old ones. */
  save(key: string, draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Drafts of one kind of text, under `prefix`, each for `longestKeptMs` and no more than the newest fifty. */
export function createDraftStore<Draft extends { readonly savedAt: EpochMs }>(
  prefix: string,
  schema: z.ZodType<Draft>,
  longestKeptMs: number,
): DraftStore<Draft> {
  async function removeOld(now: EpochMs): Promise<void> {
    const newest = Object.entries(await getLocalStore().list(prefix))
      .map(([key, value]) => ({ key, savedAt: schema.safeParse(value).data?.savedAt ?? 0 }))
      .toSorted((a, b) => b.savedAt - a.savedAt);
    const old = newest.filter(({ savedAt }, index) => index >= mostDrafts || now - savedAt >= longestKeptMs);
    if (old.length > 0) await getLocalStore().remove(old.map(({ key }) => key));
  }

  return {
    async find(key, now) {
      const parsed = schema.safeParse(await getLocalStore().find(prefix + key));
      return parsed.success && now - parsed.data.savedAt < longestKeptMs ? parsed.data : null;
    },
    async save(key, draft) {
      await getLocalStore().change(prefix + key, () => draft);
      await removeOld(draft.savedAt);
    },
    remove: (key) => getLocalStore().remove([prefix + key]),
  };
}
