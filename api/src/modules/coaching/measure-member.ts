import { findActiveDays } from '@shiftlight/shared/coaching/active-days.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { addToState, createState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { belongsTo, toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { listCases } from '@shiftlight/shared/metrics/list-cases.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import { findMissingEvents } from '@shiftlight/shared/metrics/missing-events.ts';
import { isNotCounted, type Observation } from '@shiftlight/shared/metrics/observation.ts';
import type { StoredBusinessEvent } from '../../ingest/business.repository.ts';
import { getJudgedMetric } from '../../rules/chosen-metrics.ts';
import type { Counting } from '../me/figure-context.ts';
import type { MeasuredRow, PersonRow } from '../tickets/tickets.repository.ts';

/** Everything that one member's figures are computed from. */
export interface MemberData {
  readonly identities: readonly PersonRow[];
  readonly tickets: readonly MeasuredRow[];
  readonly events: readonly StoredBusinessEvent[];
}

/** A case that was counted, in which connected system. */
export interface MeasuredCase {
  readonly connectorId: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly observation: Observation;
}

export interface MemberMeasurement {
  readonly figure: Figure;
  readonly cases: readonly MeasuredCase[];
  readonly activeDays: number;
  /** True when the workspace does not receive what the figure needs. */
  readonly missesEvents: boolean;
}

export type MeasureScope = Pick<MetricContext, 'from' | 'to'> &
  Pick<Counting, 'calendar' | 'timeZone' | 'received' | 'blindReviews' | 'getMetric'> & {
    /** What changed in definitions later is left out: a promise is judged as it was made. */
    readonly madeAt?: number;
  };

/** A member's figure for a trigger over all their identities, with the cases behind it. Ids of people hold within one system only. */
export function measureMember(
  { metricId, variant }: Pick<CoachingTrigger, 'metricId' | 'variant'>,
  { identities, tickets, events }: MemberData,
  scope: MeasureScope,
): MemberMeasurement {
  const metric = getJudgedMetric(scope.getMetric, metricId, scope.madeAt);
  const state = createState(getMeasure(metric, variant).accumulate);
  const cases: MeasuredCase[] = [];
  const days = new Set<number>();
  for (const { connectorId, externalId } of identities) {
    const own = tickets.filter((ticket) => ticket.connectorId === connectorId);
    const told = events.flatMap(({ idsOf, event }) => (idsOf === connectorId ? [event] : []));
    const context = { ...scope, variant, agentId: externalId };
    for (const { subject, subjectId, outcome } of listCases(metric, { tickets: own, events: told }, context)) {
      if (isNotCounted(outcome)) continue;
      for (const observation of outcome.filter((one) => belongsTo(one, context))) {
        addToState(state, observation.value, observation.weight);
        cases.push({ connectorId, subject, subjectId, observation });
      }
    }
    for (const day of findActiveDays(own, { ...scope, agentId: externalId })) days.add(day);
  }
  const missing = findMissingEvents(metric, tickets, { ...scope, variant, agentId: null });
  return {
    figure: { ...toFigure(metric, state, variant, missing), ...(variant === null && toHeld(metric, scope)) },
    cases,
    activeDays: days.size,
    missesEvents: missing.length > 0,
  };
}
