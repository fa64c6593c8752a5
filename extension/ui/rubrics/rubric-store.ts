import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';

/** Which draft of which rubric. */
export interface RubricDraftKey {
  readonly rubricName: string;
  readonly revision: number;
}

/** Where rubrics go to: the worker of the extension, or the API itself. */
export interface RubricStore {
  saveDraft(
    draft: RubricDraftKey & { readonly rubric: Pick<Rubric, 'label' | 'passRatio' | 'criteria'> },
  ): Promise<{ readonly revision: number }>;
  /** Publishes the stored draft, which is `rubric`. */
  publish(draft: RubricDraftKey, rubric: Rubric): Promise<{ readonly version: number }>;
  discardDraft(draft: RubricDraftKey): Promise<unknown>;
  sayFailure(error: unknown): string;
}

/** What is stored: of each rubric the version that holds, and drafts of next ones. */
export interface StoredRubrics {
  readonly published: readonly Rubric[];
  readonly drafts: readonly {
    readonly rubricId: string;
    readonly revision: number;
    readonly savedAt: number;
    readonly savedBy: string | null;
    readonly rubric: Rubric;
  }[];
}
