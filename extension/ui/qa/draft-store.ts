import { z } from 'zod';
import { createDraftStore } from '../../storage/create-draft-store.ts';

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

/** Reviews that were begun, by member and task, for two months. */
export const reviewDrafts = createDraftStore('review-draft/', schema, 60 * 24 * 3_600_000);
