import type { EscalationAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';

/** A tag that somebody is writing. */
export interface TagDraft {
  /** Null for a returned tag, which keeps its checklist. */
  readonly checklistId: string | null;
  readonly answers: EscalationAnswers;
  readonly savedAt: EpochMs;
}

const prefix = 'escalate-draft/';
const longestKeptMs = 30 * 24 * 3_600_000;
const mostDrafts = 50;

const schema = z.object({
  checklistId: z.string().nullable(),
  answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  savedAt: z.number(),
});

/** The draft under this key (member, ticket and escalation); null when there is none, or it is older than a month. */
export async function findDraft(key: string, now: EpochMs): Promise<TagDraft | null> {
  const stored = await browser.storage.local.get(prefix + key);
  const parsed = schema.safeParse(stored[prefix + key]);
  return parsed.success && now - parsed.data.savedAt < longestKeptMs ? parsed.data : null;
}

/** Keeps the draft on this computer, and lets go of old ones. */
export async function saveDraft(key: string, draft: TagDraft): Promise<void> {
  await browser.storage.local.set({ [prefix + key]: draft });
  await removeOld(draft.savedAt);
}

export async function removeDraft(key: string): Promise<void> {
  await browser.storage.local.remove(prefix + key);
}

async function removeOld(now: EpochMs): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(prefix));
  const newest = all
    .map(([key, value]) => ({ key, savedAt: schema.safeParse(value).data?.savedAt ?? 0 }))
    .toSorted((a, b) => b.savedAt - a.savedAt);
  const old = newest.filter(({ savedAt }, index) => index >= mostDrafts || now - savedAt >= longestKeptMs);
  if (old.length > 0) await browser.storage.local.remove(old.map(({ key }) => key));
}
