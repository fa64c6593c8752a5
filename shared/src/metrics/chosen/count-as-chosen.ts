import { getMeasure } from '../get-measure.ts';
import type { Measure, TicketMetric, TicketRule } from '../metric.ts';
import { isNotCounted, notCounted, type Observation } from '../observation.ts';
import type { DefinitionSpan } from './definition-set.ts';
import { getSpanAt } from './list-definition-spans.ts';

/**
 * The metric as a workspace counts it: every case by the definition that held at the case's own instant. The same id, the same variants; its
 * default measure is the chosen one. A ticket that two definitions place into different stretches counts in each where that one held.
 */
export function countAsChosen(metric: TicketMetric, spans: readonly DefinitionSpan[]): TicketMetric {
  const newest = spans.at(-1);
  if (newest === undefined || spans.every(({ variant }) => variant === null)) return metric;
  const { definition, source, attribution, unit, better, accumulate, additive } = getMeasure(metric, newest.variant);
  return {
    ...metric,
    ...{ definition, source, attribution, unit, better, accumulate, additive },
    of: createRule(metric, spans),
    // A variant leaves out what it has in common with the default definition, which is another one now.
    variants: metric.variants.map((variant) => ({ ...variant, ...getMeasure(metric, variant.id) })),
    chosen: spans.map((span) => ({ ...span, ...tellMeasure(metric, span.variant) })),
  };
}

function tellMeasure(metric: TicketMetric, variant: string | null) {
  const { definition, source, attribution } = getMeasure(metric, variant);
  const label = metric.variants.find(({ id }) => id === variant)?.label ?? null;
  return { label, definition, source, attribution };
}

function createRule(metric: TicketMetric, spans: readonly DefinitionSpan[]): TicketRule {
  const used = new Map<string | null, Measure<TicketRule>>(
    spans.map(({ variant }) => [variant, getMeasure(metric, variant)]),
  );
  return (ticket, context) => {
    const ruling = getSpanAt(spans, context.to - 1).variant;
    const counted: Observation[] = [];
    let reason = notCounted('Another definition held when it would have counted');
    for (const [variant, measure] of used) {
      const outcome = measure.of(ticket, { ...context, variant });
      if (!isNotCounted(outcome)) counted.push(...outcome.filter(({ at }) => getSpanAt(spans, at).variant === variant));
      else if (variant === ruling) reason = outcome;
    }
    return counted.length > 0 ? counted : reason;
  };
}
