import type { EscalationAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { z } from 'zod';
import { createDraftStore } from '../../storage/create-draft-store.ts';

/** A tag that somebody is writing. */
export interface TagDraft {
  /** Null for a returned tag, which keeps its checklist. */
  readonly checklistId: string | null;
  readonly answers: EscalationAnswers;
  readonly savedAt: EpochMs;
}

const schema = z.object({
  checklistId: z.string().nullable(),
  answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  savedAt: z.number(),
});

/** Tags that were begun, by member, ticket and escalation, for a month. */
export const tagDrafts = createDraftStore<TagDraft>('escalate-draft/', schema, 30 * 24 * 3_600_000);
