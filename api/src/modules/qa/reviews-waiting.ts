import { roleIncludes } from '../../roles.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';
import type { ReviewsService } from './reviews.service.ts';

/** What waits for a member as a reviewer: drawn tickets, calibrations, second reviews. */
export function createReviewsWaiting(reviews: Pick<ReviewsService, 'queue'>): WaitingSource {
  return {
    async find(viewer) {
      if (!roleIncludes(viewer.role, 'specialist')) return [];
      const { due, calibrations, secondReviews } = await reviews.queue(viewer);
      const samples = due.map(({ dueAt }) => ({ dueAt, since: null }));
      const rated = calibrations.map(({ deadlineAt }) => ({ dueAt: deadlineAt, since: null }));
      const seconds = secondReviews.map(({ openedAt }) => ({ dueAt: null, since: openedAt }));
      return [
        ...toWaitingItems('review', samples),
        ...toWaitingItems('calibration', rated),
        ...toWaitingItems('second-review', seconds),
      ];
    },
  };
}
