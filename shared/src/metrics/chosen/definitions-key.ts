import { listTicketMeasures } from '../../scorecards/scorecard-metrics.ts';
import type { EpochMs } from '../../time/instant.ts';
import { getMeasure } from '../get-measure.ts';
import { getMetric } from '../index.ts';
import type { DefinitionSet } from './definition-set.ts';
import { listDefinitionSpans } from './list-definition-spans.ts';

/** From when which variant counts, for metrics whose cases are stored and that do not count by their default definition at all times. */
export type DefinitionsKey = Readonly<Record<string, readonly (readonly [from: EpochMs, variant: string | null])[]>>;

/** What stored cases follow from, of all that a workspace has chosen. */
export function toDefinitionsKey(sets: readonly DefinitionSet[]): DefinitionsKey {
  const ids = [...new Set(listTicketMeasures().map(({ metric }) => metric.id))];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const spans = listDefinitionSpans(sets, id).map(({ from, variant }) => [from, variant] as const);
      return spans.some(([, variant]) => variant !== null) ? [[id, spans]] : [];
    }),
  );
}

/** The first instant from which cases count by another definition; null when none does. */
export function findFirstChange(before: DefinitionsKey, after: DefinitionsKey): EpochMs | null {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...ids].flatMap((id) => {
    const [was, is] = [spansOf(before, id), spansOf(after, id)];
    const starts = [...new Set([...was, ...is].map(([from]) => from))].toSorted((a, b) => a - b);
    return starts.find((at) => variantAt(was, at) !== variantAt(is, at)) ?? [];
  });
  return changes.length === 0 ? null : Math.min(...changes);
}

/** Metrics whose cases come in another unit than before: what is stored of them must not be added to what follows. */
export function listWithOtherUnit(before: DefinitionsKey, after: DefinitionsKey): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => {
    const [was, is] = [before, after].map((key) => getMeasure(getMetric(id), spansOf(key, id).at(-1)?.[1] ?? null));
    return was?.unit !== is?.unit || was?.accumulate !== is?.accumulate;
  });
}

const spansOf = (key: DefinitionsKey, id: string): DefinitionsKey[string] => key[id] ?? [[0, null]];

const variantAt = (spans: DefinitionsKey[string], at: EpochMs): string | null =>
  spans.findLast(([from]) => from <= at)?.[1] ?? null;
