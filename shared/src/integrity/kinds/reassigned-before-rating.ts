import { defineSignal, type Found } from '../define-signal.ts';
import { isResolved, isStatus } from '../event-checks.ts';

/** Given to somebody else between resolution and rating. */
export const reassignedBeforeRating = defineSignal({
  kind: 'reassigned-before-rating',
  metricId: 'csat',
  find({ events }) {
    const rated = events.find(({ type }) => type === 'survey.answered');
    const resolved = events.find((event) => isStatus(event) && isResolved(event));
    if (rated === undefined || resolved === undefined) return [];
    return events.flatMap((event): Found<'reassigned-before-rating'>[] => {
      if (event.type !== 'assignee.changed' || event.at <= resolved.at || event.at >= rated.at) return [];
      return [{ event, evidence: { lengthMs: rated.at - event.at, toNobody: event.assigneeId === null } }];
    });
  },
});
