import { z } from 'zod';
import type { PendingWrite } from '../../messaging/outbox-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import type { PendingWrites } from '../use-pending-writes.ts';
import type { ReviewDraft } from './draft-store.ts';
import { rateWords } from './rate-words.ts';

interface PendingReviewProps {
  readonly writes: readonly PendingWrite[];
  readonly pending: PendingWrites;
  /** Puts what was refused back into the form. */
  onEdit(draft: Partial<ReviewDraft>): void;
}

const written = z.object({
  messageEvent: z.string().nullable(),
  comment: z.string().nullable(),
  errorFound: z.boolean(),
  activeMs: z.number(),
  answers: z.array(
    z.object({
      criterion: z.string(),
      value: z.number().nullable(),
      rootCauses: z.array(z.string()),
      comment: z.string().nullable(),
    }),
  ),
});

/** A review that the API has not taken yet, or refused with its reason; nothing is lost until its writer says so. */
export function PendingReview({ writes, pending, onEdit }: PendingReviewProps) {
  const words = rateWords();
  function edit({ requestId, input }: PendingWrite): void {
    const parsed = written.safeParse(input);
    if (parsed.success) onEdit(toDraft(parsed.data));
    pending.dismiss(requestId);
  }
  return writes.map((write) =>
    write.refusal === null ? (
      <Notice key={write.requestId} kind="plain">
        {words.pending}
      </Notice>
    ) : (
      <Notice key={write.requestId} kind="problem">
        <p>{sayProblem(write.refusal)}</p>
        <div className="cluster">
          <Button onClick={() => edit(write)}>{words.editAgain}</Button>
          <Button look="quiet" onClick={() => pending.dismiss(write.requestId)}>
            {words.discard}
          </Button>
        </div>
      </Notice>
    ),
  );
}

function toDraft({ answers, comment, ...rest }: z.infer<typeof written>): Partial<ReviewDraft> {
  return {
    ...rest,
    comment: comment ?? '',
    answers: Object.fromEntries(
      answers.map(({ criterion, rootCauses, ...answer }) => [
        criterion,
        { ...answer, rootCauseIds: rootCauses, isRated: true },
      ]),
    ),
  };
}
