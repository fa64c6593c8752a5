import type { AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import type { GrowingStates } from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import type { GatheredClocks } from '@shiftlight/shared/what-if/gather-clocks.ts';
import type { Gathered } from '../gather-tickets.ts';

interface StoredStates {
  readonly whole: AccumulatorState;
  readonly people: readonly (readonly [string, AccumulatorState])[];
}

interface StoredGathered {
  readonly tickets: number;
  readonly clocks: GatheredClocks | null;
  readonly metrics: readonly { readonly before: StoredStates; readonly after: StoredStates }[];
}

/** What has been gathered so far, as JSON between two slices of work. */
export function writeGathered({ tickets, clocks, metrics }: Gathered): string {
  const stored: StoredGathered = {
    tickets,
    clocks,
    metrics: metrics.map(({ before, after }) => ({ before: toStored(before), after: toStored(after) })),
  };
  return JSON.stringify(stored);
}

/** The guarantee: only `writeGathered` writes what is stored in that column. */
export function readGathered(value: unknown): Gathered {
  const { tickets, clocks, metrics } = value as StoredGathered;
  return {
    tickets,
    clocks,
    metrics: metrics.map(({ before, after }) => ({ before: toGrowing(before), after: toGrowing(after) })),
  };
}

const toStored = ({ whole, people }: GrowingStates): StoredStates => ({ whole, people: [...people] });
const toGrowing = ({ whole, people }: StoredStates): GrowingStates => ({ whole, people: new Map(people) });
