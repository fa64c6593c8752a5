import { addToState, createState, type AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { belongsTo } from '@shiftlight/shared/metrics/compute-figure.ts';
import { listCases } from '@shiftlight/shared/metrics/list-cases.ts';
import type { Metric, Need } from '@shiftlight/shared/metrics/metric.ts';
import { isNotCounted, type Observation } from '@shiftlight/shared/metrics/observation.ts';
import { businessEventLabels, type BusinessEventType } from '@shiftlight/shared/events/business-events.ts';
import { getMeasureOf, toMeasureKey } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import type { StoredBusinessEvent } from '../../ingest/business.repository.ts';
import type { CardCounting, CardSources } from './card-sources.ts';

/** The state of a measure for a group in the stretch of this index. */
export type FindState = (measure: string, group: string, stretch: number) => AccumulatorState;

interface Wanted {
  readonly measures: readonly string[];
  readonly withQuantiles: boolean;
}

/** States of measures over tickets, added up from stored cases, and of those over business events, computed from the events. */
export async function readCardStates(
  sources: CardSources,
  card: CardCounting,
  grouping: Grouping,
  stretches: readonly Stretch[],
  { measures, withQuantiles }: Wanted,
): Promise<FindState> {
  const overEvents = new Set(card.metrics.filter(({ over }) => over === 'data').map(({ id }) => id));
  const isOverEvents = (key: string) => overEvents.has(key.split(':')[0] ?? '');
  const [stored, told] = await Promise.all([
    sources.states.read(card.workspaceId, grouping, stretches, {
      measures: measures.filter((key) => !isOverEvents(key)),
      withQuantiles,
    }),
    readEventStates(sources, card, grouping, stretches, measures.filter(isOverEvents)),
  ]);
  return (key, group, stretch) => (isOverEvents(key) ? told : stored)(key, group, stretch);
}

async function readEventStates(
  sources: CardSources,
  { workspaceId, counting, metrics }: CardCounting,
  grouping: Grouping,
  stretches: readonly Stretch[],
  measures: readonly string[],
): Promise<FindState> {
  const states = new Map<string, AccumulatorState>();
  const find: FindState = (key, group, stretch) =>
    states.get(`${key} ${stretch} ${group}`) ?? createState(getMeasureOf(key).accumulate);
  const wanted = metrics.flatMap((metric) =>
    [null, ...metric.variants.map(({ id }) => id)]
      .filter((variant) => measures.includes(toMeasureKey(metric.id, variant)))
      .map((variant) => ({ metric, variant })),
  );
  const from = Math.min(...stretches.map((stretch) => stretch.from));
  const to = Math.max(...stretches.map((stretch) => stretch.to));
  if (wanted.length === 0) return find;
  const events = await readEvents(
    sources,
    workspaceId,
    grouping,
    { from, to },
    wanted.map(({ metric }) => metric),
  );
  const groups = toGroups(grouping);
  for (const [idsOf, own] of Map.groupBy(events, (one) => one.idsOf)) {
    const data = { tickets: [], events: own.map(({ event }) => event) };
    for (const { metric, variant } of wanted) {
      const context = { ...counting, variant, from, to, asOf: counting.now, agentId: null };
      for (const { outcome } of listCases(metric, data, context)) {
        if (!isNotCounted(outcome)) for (const observation of outcome) add(metric, variant, idsOf, observation);
      }
    }
  }
  return find;

  function add(metric: Metric, variant: string | null, idsOf: string, observation: Observation): void {
    for (const group of groups(idsOf, observation.agentId)) {
      for (const [index, stretch] of stretches.entries()) {
        if (!belongsTo(observation, { ...counting, ...stretch, agentId: null })) continue;
        const key = toMeasureKey(metric.id, variant);
        const state = find(key, group, index);
        states.set(`${key} ${index} ${group}`, state);
        addToState(state, observation.value, observation.weight);
      }
    }
  }
}

/** Business events that these metrics may count for a group. */
export function readEvents(
  { business }: Pick<CardSources, 'business'>,
  workspaceId: string,
  grouping: Grouping,
  { from, to }: Stretch,
  metrics: readonly Metric[],
): Promise<readonly StoredBusinessEvent[]> {
  if (grouping !== null) return business.listOfPeople(workspaceId, grouping, from, to);
  const types = new Set(metrics.flatMap(({ needs }) => needs.flatMap(toTypes)).filter(isBusinessType));
  return business.listOfWorkspace(workspaceId, [...types], from, to);
}

const toTypes = (need: Need): readonly string[] => (typeof need === 'string' ? [need] : need);

function isBusinessType(type: string): type is BusinessEventType {
  return type in businessEventLabels;
}

/** Into whose figures an observation goes: ids of people are unique within one helpdesk only. */
export function toGroups(grouping: Grouping): (idsOf: string, agentId: string | null) => readonly string[] {
  if (grouping === null) return () => [''];
  const byIdentity = Map.groupBy(grouping, ({ connectorId, externalId }) => `${connectorId}/${externalId}`);
  return (idsOf, agentId) => (byIdentity.get(`${idsOf}/${agentId}`) ?? []).map(({ group }) => group);
}
