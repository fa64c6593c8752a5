import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import {
  accumulateByPerson,
  mergeByPerson,
  type StatesByPerson,
} from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { setImmediate as letOthers } from 'node:timers/promises';
import { compareGroups, type ComparedGroups, type MetricStates } from './compare-groups.ts';
import { ticketsAStep, type RecomputedTicket } from './recompute-tickets.ts';

/** One set of rules by which figures are counted. */
type Counting = Omit<MetricContext, 'agentId'>;

/** A metric as it is counted now, and as it would be. */
export interface MetricPair {
  readonly before: TicketMetric;
  readonly after: TicketMetric;
}

/** Tickets on both sides, and how figures are counted over them. */
export interface PeopleComparison extends ComparedGroups {
  readonly tickets: readonly RecomputedTicket[];
  readonly metrics: readonly MetricPair[];
  readonly before: Counting;
  readonly after: Counting;
}

/** Whose figures over these tickets change, worked out in small steps. */
export async function comparePeople(input: PeopleComparison): Promise<readonly WhatIfGroup[]> {
  const states: MetricStates[] = [];
  for (const metric of input.metrics) {
    const before = await gather(input, metric.before, input.before, ({ before: ticket }) => ticket);
    const after = await gather(input, metric.after, input.after, ({ after: ticket }) => ticket);
    states.push({
      before: { metric: metric.before, states: before },
      after: { metric: metric.after, states: after },
    });
  }
  return compareGroups(input, states);
}

/** Ids of people are unique within one helpdesk only. */
async function gather(
  { tickets, identities }: PeopleComparison,
  metric: TicketMetric,
  context: Counting,
  pick: (ticket: RecomputedTicket) => MeasuredTicket,
): Promise<StatesByPerson> {
  const memberOf = new Map(identities.map((one) => [`${one.connectorId}/${one.externalId}`, one.memberId]));
  let gathered = accumulateByPerson(metric, [], context, () => null);
  for (const [connectorId, own] of Map.groupBy(tickets, (ticket) => ticket.connectorId)) {
    const find = (agentId: string) => memberOf.get(`${connectorId}/${agentId}`) ?? null;
    for (let done = 0; done < own.length; done += ticketsAStep) {
      const step = own.slice(done, done + ticketsAStep).map(pick);
      gathered = mergeByPerson(gathered, accumulateByPerson(metric, step, context, find));
      await letOthers();
    }
  }
  return gathered;
}
