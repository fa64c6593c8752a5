import { findActiveDays } from '@shiftlight/shared/coaching/active-days.ts';
import type { Look } from '@shiftlight/shared/coaching/judge-look.ts';
import { listLooks } from '@shiftlight/shared/coaching/list-looks.ts';
import { shiftSettlesMs } from '@shiftlight/shared/coaching/select-told-shifts.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { listResolvedAtTier } from '@shiftlight/shared/coaching/work-tier.ts';
import { findMissingEvents } from '@shiftlight/shared/metrics/missing-events.ts';
import { toDateText } from '@shiftlight/shared/time/local-date.ts';
import { startOfDate } from '@shiftlight/shared/time/start-of-date.ts';
import { getJudgedMetric } from '../../rules/chosen-metrics.ts';
import type { Counting } from '../me/figure-context.ts';
import { adherenceId, listMemberCases, type MemberData } from './list-member-cases.ts';

/** Triggers whose figures are the same share their looks. */
export function toLookKey({ metricId, variant, channels, windowMs }: CoachingTrigger): string {
  return JSON.stringify([metricId, variant, channels ?? null, windowMs]);
}

export interface LooksScope {
  readonly counting: Counting;
  readonly isSpecialist: boolean;
  /** When is looked, in order; the last one is now. */
  readonly instants: readonly number[];
  /** Beginning of the earliest window. */
  readonly from: number;
}

/** How one person's figures stood at every instant, for each figure that these triggers look at. */
export function readPersonLooks(
  rules: readonly CoachingTrigger[],
  data: MemberData,
  { counting, isSpecialist, instants, from }: LooksScope,
): ReadonlyMap<string, readonly Look[]> {
  const to = instants.at(-1) ?? from;
  const scope = { ...counting, from, to };
  const own = data.identities.map(({ connectorId, externalId }) => ({
    agentId: externalId,
    tickets: data.tickets.filter((ticket) => ticket.connectorId === connectorId),
  }));
  const days = new Set(own.flatMap(({ agentId, tickets }) => [...findActiveDays(tickets, { ...scope, agentId })]));
  const activeDayStarts = [...days].map((day) => startOfDate(toDateText(day), counting.timeZone));
  const resolved = own.flatMap(({ agentId, tickets }) => listResolvedAtTier(tickets, agentId));
  const looks = new Map<string, readonly Look[]>();
  for (const rule of rules) {
    const key = toLookKey(rule);
    if (looks.has(key)) continue;
    const { metricId, variant, windowMs } = rule;
    const metric = getJudgedMetric(counting.getMetric, metricId);
    const { cases } = listMemberCases(rule, metric, data, scope);
    const history = {
      observations: cases.map(({ observation }) => observation),
      ...{ activeDayStarts, resolved, isSpecialist },
      settlesMs: metricId === adherenceId ? shiftSettlesMs : 0,
    };
    const missing = findMissingEvents(metric, [], { ...scope, variant, agentId: null });
    looks.set(key, listLooks({ metric, variant, windowMs, missing }, history, instants));
  }
  return looks;
}
