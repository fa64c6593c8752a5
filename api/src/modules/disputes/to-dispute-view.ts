import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { DisputeRow, LeadRow } from './disputes.repository.ts';

/** A lead of one of the person's teams, or a manager; never the person themselves. */
export function leadsDisputer(
  viewer: Viewer,
  { memberId }: Pick<DisputeRow, 'memberId'>,
  leads: readonly LeadRow[],
): boolean {
  if (memberId === viewer.memberId) return false;
  if (roleIncludes(viewer.role, 'manager')) return true;
  const leadsPerson = leads.some((lead) => lead.memberId === memberId && lead.leadMemberId === viewer.memberId);
  return leadsPerson && roleIncludes(viewer.role, 'lead');
}

/** A dispute as this viewer sees it. */
export function toDisputeView(viewer: Viewer, row: DisputeRow, leads: readonly LeadRow[]): DisputeView {
  const { id: disputeId, closedBy: _, closeRequestId: __, barredIds, isRated, triggerMetricId, ...rest } = row;
  const { target, state } = row;
  const mayDecide = state === 'open' && leadsDisputer(viewer, row, leads) && !barredIds.includes(viewer.memberId);
  // A second review is blind: what is expected of it would be an anchor.
  const isBlind = target.kind === 'review' && mayDecide && !isRated;
  const metricId = target.kind === 'figure' ? target.metricId : triggerMetricId;
  return {
    ...rest,
    expected: isBlind ? null : rest.expected,
    disputeId,
    metricId,
    metricLabel: metricId === null ? null : (findMetric(metricId)?.label ?? null),
    leads: leads
      .filter(({ memberId, leadMemberId }) => memberId === row.memberId && !barredIds.includes(leadMemberId))
      .map(({ leadName }) => leadName),
    mayDecide,
  };
}
