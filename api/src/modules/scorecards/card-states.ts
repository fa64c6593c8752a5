import { createState, type AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { getMeasureOf } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { EventQuestion, EventSum } from '../../figures/event-sums.repository.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import { toReviewEventId } from '../qa/to-review-event.ts';
import type { CardCounting, CardSources } from './card-sources.ts';

/** The state of a measure for a group in the stretch of this index. */
export type FindState = (measure: string, group: string, stretch: number) => AccumulatorState;

interface Wanted {
  readonly measures: readonly string[];
  readonly withQuantiles: boolean;
}

/** States of measures over tickets and over business events, both added up from stored cases. */
export async function readCardStates(
  sources: Pick<CardSources, 'states' | 'events'>,
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
  { events }: Pick<CardSources, 'events'>,
  card: CardCounting,
  grouping: Grouping,
  stretches: readonly Stretch[],
  measures: readonly string[],
): Promise<FindState> {
  const read = await Promise.all(
    stretches.map(async (stretch) => {
      const sums = await events.readSums(toEventQuestion(card, grouping, stretch), measures);
      return new Map(sums.map((one) => [`${one.measure} ${one.grp}`, toState(one)]));
    }),
  );
  return (key, group, stretch) => read[stretch]?.get(`${key} ${group}`) ?? createState(getMeasureOf(key).accumulate);
}

/** Which cases of business events a card counts for a group; without what its viewer may not learn yet. */
export function toEventQuestion(
  { workspaceId, counting }: Pick<CardCounting, 'workspaceId' | 'counting'>,
  grouping: Grouping,
  stretch: Stretch,
): EventQuestion {
  const without = [...(counting.blindReviews ?? [])].map(toReviewEventId);
  return { workspaceId, grouping, stretch, asOf: counting.now, without };
}

function toState({ measure, n, sum, squares, weights }: EventSum): AccumulatorState {
  const { accumulate: kind } = getMeasureOf(measure);
  switch (kind) {
    case 'count':
      return { kind, n, total: sum };
    case 'ratio':
      return { kind, n, hits: sum };
    case 'mean':
      return { kind, n, sum, sumOfSquares: squares };
    case 'quotient':
      return { kind, n, numerator: sum, denominator: weights };
    case 'distribution':
      throw new Error(`${measure} has quantiles, which sums over business events do not know.`);
  }
}
