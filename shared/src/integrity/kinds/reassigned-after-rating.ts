import { defineSignal, type Found } from '../define-signal.ts';
import { isByPerson } from '../event-checks.ts';

/**
 * Given to somebody else by a person soon after the customer rated it. Our CSAT credits who resolved the ticket, so it does not move; the
 * helpdesk's own figure by assignee does.
 */
export const reassignedAfterRating = defineSignal({
  kind: 'reassigned-after-rating',
  metricId: 'csat',
  find: ({ events, limits }) =>
    events.flatMap((event): Found<'reassigned-after-rating'>[] => {
      if (event.type !== 'assignee.changed' || !isByPerson(event)) return [];
      const rated = events.findLast(({ type, at }) => type === 'survey.answered' && at <= event.at);
      if (rated === undefined || event.at - rated.at > limits.reassignedAfterRatingWithinMs) return [];
      return [{ event, evidence: { lengthMs: event.at - rated.at, toNobody: event.assigneeId === null } }];
    }),
});
