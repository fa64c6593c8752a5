import {
  selectToldShifts,
  type LeftOutShifts,
  type ToldShifts,
} from '@shiftlight/shared/coaching/select-told-shifts.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { toChannelFamily } from '@shiftlight/shared/metrics/channel-family.ts';
import { belongsTo } from '@shiftlight/shared/metrics/compute-figure.ts';
import { listCases } from '@shiftlight/shared/metrics/list-cases.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { isNotCounted, type Observation } from '@shiftlight/shared/metrics/observation.ts';
import type { StoredBusinessEvent } from '../../ingest/business.repository.ts';
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

export type MeasureScope = Pick<MetricContext, 'from' | 'to'> &
  Pick<Counting, 'calendar' | 'timeZone' | 'received' | 'blindReviews' | 'getMetric'> & {
    /** What changed in definitions later is left out: a promise is judged as it was made. */
    readonly madeAt?: number;
  };

/** Which figure is measured; `channels` absent = over all tickets. */
export type MeasuredFigure = Pick<CoachingTrigger, 'metricId' | 'variant' | 'channels'>;

/** The figure for which nobody can know yet what came of the newest cases. */
export const adherenceId = 'schedule-adherence';

/** What one member's figure is made of, over all their identities. */
export interface MemberCases {
  readonly cases: readonly MeasuredCase[];
  /** Shifts that adherence leaves out. */
  readonly leftOut: LeftOutShifts;
}

/** The cases of [from, to) that count for a member. Ids of people hold within one system only. */
export function listMemberCases(
  figure: MeasuredFigure,
  metric: Metric,
  { identities, tickets, events }: MemberData,
  scope: MeasureScope,
): MemberCases {
  const { variant } = figure;
  const channels = figure.channels ?? null;
  const cases: MeasuredCase[] = [];
  const leftOut = { recent: 0, untold: 0 };
  for (const { connectorId, externalId } of identities) {
    const context = { ...scope, variant, agentId: externalId };
    const own = tickets.filter((ticket) => ticket.connectorId === connectorId);
    const told = selectTold(figure.metricId, listTold(events, connectorId), scope);
    leftOut.recent += told.leftOut.recent;
    leftOut.untold += told.leftOut.untold;
    for (const one of listCases(metric, { tickets: own, events: told.events }, context)) {
      const { subject, subjectId, outcome, dimensions } = one;
      if (isNotCounted(outcome)) continue;
      if (channels !== null && !channels.includes(toChannelFamily(dimensions?.channel ?? null))) continue;
      for (const observation of outcome) {
        if (belongsTo(observation, context)) cases.push({ connectorId, subject, subjectId, observation });
      }
    }
  }
  return { cases, leftOut };
}

/** What the system whose ids these are told. */
function listTold(events: readonly StoredBusinessEvent[], connectorId: string): readonly BusinessEvent[] {
  return events.flatMap(({ idsOf, event }) => (idsOf === connectorId ? [event] : []));
}

function selectTold(
  metricId: string,
  events: readonly BusinessEvent[],
  { from, to, timeZone }: MeasureScope,
): ToldShifts {
  if (metricId !== adherenceId) return { events, leftOut: { recent: 0, untold: 0 } };
  return selectToldShifts(events, { from, now: to, timeZone });
}
