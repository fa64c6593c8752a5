import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { WorkspaceRules } from '../../rules/rules-cache.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { createBreathe } from './breathe.ts';
import { createFindMember, createGathered, gatherTickets, type Gathered, type Gathering } from './gather-tickets.ts';
import { judgeGroups, type FoundGroup, type JudgedScopes } from './judge-groups.ts';
import { recomputeTickets, ticketsAPage } from './recompute-tickets.ts';
import type { Drafted } from './to-drafted.ts';
import { countTouching, listTouchingKeys, type WhatIfIdentity } from './what-if.repository.ts';

/** More tickets than these are sampled: some seconds of work. */
export const mostTickets = 5_000;

export interface Frame extends Stretch {
  readonly timeZone: string;
  /** The instant at which every clock is looked at. */
  readonly asOf: number;
}

/** How both sides are counted. */
export function toGathering(
  drafted: Drafted,
  { mainCalendar }: Pick<WorkspaceRules, 'mainCalendar'>,
  { from, to, timeZone, asOf }: Frame,
  identities: readonly WhatIfIdentity[],
): Gathering {
  const counting = { from, to, asOf, timeZone, variant: null };
  return {
    drafted,
    stretch: { from, to },
    before: { ...counting, calendar: mainCalendar },
    after: { ...counting, calendar: drafted.rules.calendar },
    findMember: createFindMember(identities),
  };
}

/** A sample of the tickets that a period touches, on both sides: drawn by a digest of their ids, all of them when they are few. */
export async function gatherSample(
  client: Client,
  workspaceId: string,
  gathering: Gathering,
  limit = mostTickets,
): Promise<{ readonly gathered: Gathered; readonly total: number }> {
  const { drafted, stretch, before } = gathering;
  const total = await countTouching(client, workspaceId, stretch);
  const keys = await listTouchingKeys(client, workspaceId, stretch, limit);
  const gathered = createGathered(drafted);
  const breathe = createBreathe();
  for (let done = 0; done < keys.length; done += ticketsAPage) {
    const page = keys.slice(done, done + ticketsAPage);
    const asOf = before.asOf ?? stretch.to;
    const tickets = await recomputeTickets(client, workspaceId, page, drafted.rules, asOf, breathe);
    await gatherTickets(gathered, tickets, gathering, breathe);
  }
  return { gathered, total };
}

/** For whom figures or clocks change. */
export function judgeGathered(
  { metrics, clocks }: Gathered,
  drafted: Drafted,
  scopes: Omit<JudgedScopes, 'targets'> & { readonly targets: readonly Target[] },
): Promise<readonly FoundGroup[]> {
  const states = metrics.flatMap(({ before, after }, place) => {
    const pair = drafted.metrics[place];
    if (pair === undefined) return [];
    return [{ before: { metric: pair.before, states: before }, after: { metric: pair.after, states: after } }];
  });
  return judgeGroups(scopes, states, clocks?.flips ?? {});
}
