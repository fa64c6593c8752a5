import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';

const prefix = 'review-draft/';
const longestKeptMs = 60 * 24 * 3_600_000;
const mostDrafts = 50;

const schema = z.object({
  answers: z.record(
    z.string(),
    z.object({
      value: z.number().nullable(),
      rootCauseIds: z.array(z.string()).readonly(),
      comment: z.string().nullable(),
      /** False while only a comment or nothing was given: a rating is still missing. */
      isRated: z.boolean(),
    }),
  ),
  comment: z.string(),
  errorFound: z.boolean(),
  messageEvent: z.string().nullable(),
  activeMs: z.number(),
  savedAt: z.number(),
});

/** A review that somebody is writing. */
export type ReviewDraft = Readonly<z.infer<typeof schema>>;
export type DraftAnswer = ReviewDraft['answers'][string];

export const emptyDraft: ReviewDraft = {
  answers: {},
  comment: '',
  errorFound: false,
  messageEvent: null,
  activeMs: 0,
  savedAt: 0,
};

/** The draft under this key (member and task); null when there is none, or it is older than two months. */
export async function findDraft(key: string, now: EpochMs): Promise<ReviewDraft | null> {
  const stored = await browser.storage.local.get(prefix + key);
  const parsed = schema.safeParse(stored[prefix + key]);
  return parsed.success && now - parsed.data.savedAt < longestKeptMs ? parsed.data : null;
}

/** Keeps the draft on this computer, and lets go of old ones. */
export async function saveDraft(key: string, draft: ReviewDraft): Promise<void> {
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
