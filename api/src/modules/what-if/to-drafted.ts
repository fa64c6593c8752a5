import { choosableMetrics } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import type { Metric, TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { whatIfMetrics } from '@shiftlight/shared/what-if/what-if-metrics.ts';
import { createGetMetric } from '../../rules/chosen-metrics.ts';
import type { WorkspaceRules } from '../../rules/rules-cache.ts';
import { toCheckedVariants } from '../definitions/check-variants.ts';
import { withCalendar, withPolicies, type DraftRules } from './draft-rules.ts';
import type { TicketsDraft } from './what-if.schema.ts';

/** A metric as it is counted now, and as it would be. */
export interface MetricPair {
  readonly before: TicketMetric;
  readonly after: TicketMetric;
}

/** What a preview compares: rules of clocks and working time, and figures as they are counted now and would be. */
export interface Drafted {
  readonly rules: DraftRules;
  readonly metrics: readonly MetricPair[];
}

/** The workspace's rules with a draft in their place. Throws INVALID with what to change, NOT_FOUND for an unknown calendar. */
export function toDrafted(current: WorkspaceRules, draft: TicketsDraft, now: number): Drafted {
  switch (draft.kind) {
    case 'policies':
      return ofRules(current, withPolicies(current, draft.policies));
    case 'calendar':
      return ofRules(current, withCalendar(current, draft, now));
    case 'definitions':
      return ofDefinitions(current, toCheckedVariants(draft.variants));
  }
}

/** Other rules, with the definitions of today. */
function ofRules({ getMetric }: WorkspaceRules, rules: DraftRules): Drafted {
  return { rules, metrics: whatIfMetrics.flatMap(({ id }) => toPair(getMetric(id), getMetric(id))) };
}

/** Other definitions, had every case been counted by them. */
function ofDefinitions(
  { mainCalendar, getMetric }: WorkspaceRules,
  variants: Readonly<Record<string, string>>,
): Drafted {
  const getDrafted = createGetMetric([{ version: 1, validFrom: 0, storedAt: 0, variants }]);
  return {
    rules: { foldOf: null, calendar: mainCalendar },
    metrics: choosableMetrics.flatMap(({ id }) => toPair(getMetric(id), getDrafted(id))),
  };
}

function toPair(before: Metric, after: Metric): readonly MetricPair[] {
  return before.over === 'tickets' && after.over === 'tickets' ? [{ before, after }] : [];
}
