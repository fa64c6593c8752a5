import { findActiveDays } from '@shiftlight/shared/coaching/active-days.ts';
import type { LeftOutShifts } from '@shiftlight/shared/coaching/select-told-shifts.ts';
import { listResolvedAtTier, type ResolvedAtTier } from '@shiftlight/shared/coaching/work-tier.ts';
import { addToState, createState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { findMissingEvents } from '@shiftlight/shared/metrics/missing-events.ts';
import { getJudgedMetric } from '../../rules/chosen-metrics.ts';
import {
  listMemberCases,
  type MeasuredCase,
  type MeasuredFigure,
  type MeasureScope,
  type MemberData,
} from './list-member-cases.ts';

export interface MemberMeasurement {
  readonly figure: Figure;
  readonly cases: readonly MeasuredCase[];
  readonly activeDays: number;
  /** True when the workspace does not receive what the figure needs. */
  readonly missesEvents: boolean;
  /** Tickets of the window by tier, from which the person's own tier is told. */
  readonly resolved: readonly ResolvedAtTier[];
  /** Shifts that adherence leaves out; null when none is. */
  readonly leftOut: LeftOutShifts | null;
}

/** A member's figure for a trigger, with the cases behind it. */
export function measureMember(measured: MeasuredFigure, data: MemberData, scope: MeasureScope): MemberMeasurement {
  const { metricId, variant } = measured;
  const { identities, tickets } = data;
  const metric = getJudgedMetric(scope.getMetric, metricId, scope.madeAt);
  const state = createState(getMeasure(metric, variant).accumulate);
  const { cases, leftOut } = listMemberCases(measured, metric, data, scope);
  for (const { observation } of cases) addToState(state, observation.value, observation.weight);
  const days = new Set<number>();
  const resolved: ResolvedAtTier[] = [];
  for (const { connectorId, externalId } of identities) {
    const own = tickets.filter((ticket) => ticket.connectorId === connectorId);
    for (const day of findActiveDays(own, { ...scope, agentId: externalId })) days.add(day);
    resolved.push(...listResolvedAtTier(own, externalId));
  }
  const missing = findMissingEvents(metric, tickets, { ...scope, variant, agentId: null });
  return {
    figure: { ...toFigure(metric, state, variant, missing), ...(variant === null && toHeld(metric, scope)) },
    cases,
    activeDays: days.size,
    missesEvents: missing.length > 0,
    resolved: resolved.filter(({ at }) => at >= scope.from && at < scope.to),
    leftOut: leftOut.recent + leftOut.untold === 0 ? null : leftOut,
  };
}
