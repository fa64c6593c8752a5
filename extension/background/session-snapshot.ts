import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { CacheSnapshot } from './ticket-cache.ts';
import type { NowList } from '../messaging/port-messages.ts';

/** Everything a woken worker goes on from. */
export interface Snapshot extends CacheSnapshot {
  readonly memberId: string;
  readonly now: NowList | null;
}

const snapshotKey = 'snapshot';
const saveAfterMs = 1_000;

const envelopeSchema = z.object({
  build: z.string(),
  snapshot: z.custom<Snapshot>((value) => typeof value === 'object' && value !== null),
});

/** Session storage ends with the browser and the build is part of the envelope, so what is read was written by this very code. */
export async function findSnapshot(memberId: string): Promise<Snapshot | null> {
  const stored = await browser.storage.session.get(snapshotKey);
  const parsed = envelopeSchema.safeParse(stored[snapshotKey]);
  if (!parsed.success || parsed.data.build !== browser.runtime.getManifest().version) return null;
  return parsed.data.snapshot.memberId === memberId ? parsed.data.snapshot : null;
}

export async function forgetSnapshot(): Promise<void> {
  await browser.storage.session.remove(snapshotKey);
}

/** Saves at most once a second, whatever the rate of changes. */
export function createSnapshotSaver(take: () => Snapshot | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const snapshot = take();
      if (snapshot === null) return;
      void browser.storage.session.set({ [snapshotKey]: { build: browser.runtime.getManifest().version, snapshot } });
    }, saveAfterMs);
  };
}
