import type { ReviewTask } from '@shiftlight/shared/views/qa-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import type { ReviewDraft } from './draft-store.ts';

/** Hands a finished review over. Throws when it could not even be kept. */
export async function submitReview(
  { kind, taskId, rubric, message }: ReviewTask,
  ticket: TicketRef,
  draft: ReviewDraft,
): Promise<void> {
  const { messageEvent, comment, errorFound, activeMs } = draft;
  const content = {
    messageEvent,
    rubricName: rubric.id,
    rubricVersion: rubric.version,
    answers: rubric.criteria.flatMap(({ id: criterion }) => {
      const answer = draft.answers[criterion];
      if (answer?.isRated !== true) return [];
      return [{ criterion, value: answer.value, rootCauses: [...answer.rootCauseIds], comment: answer.comment }];
    }),
    comment: comment === '' ? null : comment,
    errorFound,
    activeMs,
  };
  if (kind === 'sample') await submitWrite('reviews.submit', { sampleId: taskId, ...content });
  else if (kind === 'second')
    await submitWrite('reviews.second', { disputeId: taskId, ...content, messageEvent: message?.eventId ?? null });
  else await submitWrite('calibration.rate', { calibrationId: taskId, ...ticket, ...content, messageEvent: null });
}
