import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { DisputeRow, LeadRow } from './disputes.repository.ts';

/** A lead of one of the person's teams, or a manager; never the person themselves. */
export function mayDecide(viewer: Viewer, dispute: Pick<DisputeRow, 'memberId'>, leads: readonly LeadRow[]): boolean {
  if (dispute.memberId === viewer.memberId) return false;
  if (roleIncludes(viewer.role, 'manager')) return true;
  const leadsPerson = leads.some((lead) => lead.memberId === dispute.memberId && lead.leadMemberId === viewer.memberId);
  return leadsPerson && roleIncludes(viewer.role, 'lead');
}

/** A dispute as this viewer sees it. */
export function toDisputeView(viewer: Viewer, row: DisputeRow, leads: readonly LeadRow[]): DisputeView {
  const { id: disputeId, closedBy: _, closeRequestId: __, ...rest } = row;
  const metric = row.target.kind === 'figure' ? findMetric(row.target.metricId) : null;
  return {
    ...rest,
    disputeId,
    metricLabel: metric?.label ?? null,
    leads: leads.filter((lead) => lead.memberId === row.memberId).map(({ leadName }) => leadName),
    mayDecide: row.state === 'open' && mayDecide(viewer, row, leads),
  };
}
