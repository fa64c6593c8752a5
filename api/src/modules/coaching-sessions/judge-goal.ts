import { compareWithPeers, type PeerWindows } from '@shiftlight/shared/coaching/compare-with-peers.ts';
import { toEffectSample } from '@shiftlight/shared/coaching/effect-sample.ts';
import { followEffect } from '@shiftlight/shared/coaching/follow-effect.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import type { GoalEffect } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { EvaluationDependencies } from '../coaching/evaluate-member.ts';
import { measureMember } from '../coaching/measure-member.ts';
import type { Counting } from '../me/figure-context.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { GoalRow } from './coaching-sessions.repository.ts';

/** Four weeks hold enough cases, and every weekday as often as the others. */
export const beforeMs = 28 * 86_400_000;
/** Days of work that a sum needs on either side: its values are days. */
const neededDays = 5;

export type SampleSources = Pick<EvaluationDependencies, 'tickets' | 'listBusinessEvents' | 'readCounting'>;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When the goal was set: it is judged by the definition that held then. */
interface GoalCounting {
  readonly madeAt: number;
}

/** Reads what a metric gave for one member in a stretch, as single values. */
export function createSampleReader({ tickets, listBusinessEvents }: SampleSources, workspaceId: string) {
  return async (memberId: string, metricId: MeMetricId, counting: Counting & GoalCounting, { from, to }: Stretch) => {
    const [identities, rows] = await Promise.all([
      tickets.listIdentities(workspaceId, memberId),
      tickets.listTouching(workspaceId, memberId, from, to),
    ]);
    const events = await listBusinessEvents(workspaceId, identities, from, to);
    const data = { identities, tickets: rows, events };
    const { cases } = measureMember({ metricId, variant: null }, data, { ...counting, from, to });
    const observations = cases.map(({ observation }) => observation);
    return toEffectSample(getMetric(metricId).accumulate, observations, counting.timeZone);
  };
}

export type ReadSample = ReturnType<typeof createSampleReader>;

export interface GoalWindows {
  readonly memberId: string;
  readonly peers: readonly string[];
  readonly openedAt: number;
  /** End of the follow-up date. */
  readonly endsAt: number;
  readonly now: number;
}

/** What can be said of a goal now; once its window is over, for good. */
export async function judgeGoal(
  { metricId, aim, beforeSample }: GoalRow,
  { memberId, peers, openedAt, endsAt, now }: GoalWindows,
  today: Counting,
  read: ReadSample,
): Promise<GoalEffect> {
  const metric = getMetric(metricId);
  const counting = { ...today, madeAt: openedAt };
  const better = metric.better === 'lower' ? 'lower' : 'higher';
  const since = { from: openedAt, to: Math.min(endsAt, now) };
  const state = followEffect({
    before: beforeSample,
    after: await read(memberId, metricId, counting, since),
    afterEndsAt: endsAt,
    now,
    better,
    needed: metric.accumulate === 'count' ? neededDays : Math.max(2, metric.minimumSample),
  });
  if (state.state !== 'measured') return { state, reached: null, peers: null };
  const windows: PeerWindows[] = [];
  for (const peer of peers) {
    const before = await read(peer, metricId, counting, { from: openedAt - beforeMs, to: openedAt });
    windows.push({ before, after: await read(peer, metricId, counting, since) });
  }
  const { after } = state.effect;
  return {
    state,
    reached: better === 'lower' ? after <= aim : after >= aim,
    peers: compareWithPeers(state.effect, windows, better, minimumGroup),
  };
}
