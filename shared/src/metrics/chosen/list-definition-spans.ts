import { listValidity } from '../../sla/list-validity.ts';
import type { DefinitionSet, DefinitionSpan } from './definition-set.ts';

/**
 * By which definition a metric counts, stretch by stretch from the beginning of time: at every instant the newest version holds whose start
 * has come, and before the first one the default definition. Versions that say the same are one stretch.
 */
export function listDefinitionSpans(sets: readonly DefinitionSet[], metricId: string): readonly DefinitionSpan[] {
  const starts: Omit<DefinitionSpan, 'until'>[] = [{ from: 0, variant: null, version: 0 }];
  const holding = listValidity(sets, 0)
    .filter(({ state }) => state !== 'replaced')
    .toSorted((a, b) => a.validFrom - b.validFrom);
  for (const { version, validFrom, variants } of holding) {
    const next = { from: validFrom, variant: variants[metricId] ?? null, version };
    const last = starts.at(-1);
    if (last !== undefined && last.from >= validFrom) starts.pop();
    if (starts.at(-1)?.variant !== next.variant) starts.push(next);
  }
  return starts.map((one, index) => ({ ...one, until: starts[index + 1]?.from ?? null }));
}

/** The stretch that holds an instant. Throws a RangeError for spans that do not begin with time. */
export function getSpanAt(spans: readonly DefinitionSpan[], at: number): DefinitionSpan {
  const span = spans.findLast(({ from }) => from <= Math.max(0, at));
  if (span === undefined) throw new RangeError('Definitions hold from the beginning of time on.');
  return span;
}
