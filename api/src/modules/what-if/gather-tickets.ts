import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import {
  addByPerson,
  createStatesByPerson,
  type GrowingStates,
} from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import {
  createGatheredClocks,
  gatherClocks,
  type GatheredClocks,
  type Holder,
  type TicketPair,
} from '@shiftlight/shared/what-if/gather-clocks.ts';
import { createHash } from 'node:crypto';
import type { Breathe } from './breathe.ts';
import type { Drafted } from './to-drafted.ts';
import type { WhatIfIdentity } from './what-if.repository.ts';

/** One set of rules by which figures are counted. */
export type Counting = Omit<MetricContext, 'agentId'>;

/** What a preview compares, over which stretch, and whom work is credited to. */
export interface Gathering {
  readonly drafted: Drafted;
  readonly stretch: Stretch;
  readonly before: Counting;
  readonly after: Counting;
  readonly findMember: (connectorId: string, agentId: string) => string | null;
}

/** A metric as it has been counted so far on both sides. */
export interface GatheredMetric {
  readonly before: GrowingStates;
  readonly after: GrowingStates;
}

/** What a preview has found so far. Its size depends on people and metrics, not on tickets. */
export interface Gathered {
  tickets: number;
  /** Null when no clock depends on the change. */
  readonly clocks: GatheredClocks | null;
  /** In the order of the drafted metrics. */
  readonly metrics: readonly GatheredMetric[];
}

/** Counted between two looks at how long this has been going on. */
const chunk = 10;

/** Nothing found yet. */
export function createGathered({ rules, metrics }: Drafted): Gathered {
  return {
    tickets: 0,
    clocks: rules.foldOf === null ? null : createGatheredClocks(),
    metrics: metrics.map(({ before, after }) => ({
      before: createStatesByPerson(before, null),
      after: createStatesByPerson(after, null),
    })),
  };
}

/** Adds tickets in place, in small steps. */
export async function gatherTickets(
  into: Gathered,
  tickets: readonly TicketPair[],
  gathering: Gathering,
  breathe: Breathe,
): Promise<void> {
  const { drafted, stretch, findMember } = gathering;
  const holderOf = (connectorId: string, agentId: string) => toHolder(findMember, connectorId, agentId);
  for (const [connectorId, own] of Map.groupBy(tickets, (ticket) => ticket.connectorId)) {
    const personOf = (agentId: string) => findMember(connectorId, agentId);
    for (let done = 0; done < own.length; done += chunk) {
      const part = own.slice(done, done + chunk);
      if (into.clocks !== null) gatherClocks(into.clocks, part, stretch, holderOf);
      await breathe();
      const [was, is] = [part.map(({ before }) => before), part.map(({ after }) => after)];
      for (const [place, metric] of drafted.metrics.entries()) {
        const states = into.metrics[place];
        if (states === undefined) continue;
        addByPerson(states.before, metric.before, was, gathering.before, personOf);
        addByPerson(states.after, metric.after, is, gathering.after, personOf);
        await breathe();
      }
    }
  }
  into.tickets += tickets.length;
}

/** Ids of people are unique within one helpdesk only. */
export function createFindMember(identities: readonly WhatIfIdentity[]): Gathering['findMember'] {
  const members = new Map(identities.map((one) => [`${one.connectorId}/${one.externalId}`, one.memberId]));
  return (connectorId, agentId) => members.get(`${connectorId}/${agentId}`) ?? null;
}

/** Somebody who is no member counts as a person, too, but what is stored must not hold the helpdesk's id of them. */
function toHolder(findMember: Gathering['findMember'], connectorId: string, agentId: string): Holder {
  const memberId = findMember(connectorId, agentId);
  return { memberId, key: memberId ?? createHash('sha256').update(`${connectorId}/${agentId}`).digest('base64url') };
}
