import type { ClockKind } from '../../sla/clock.ts';
import { clockKinds } from '../../sla/clock.ts';
import { findDecision, ownerOf } from '../clock-outcome.ts';
import { defineMetric } from '../define-metric.ts';
import type { MetricVariant, TicketRule } from '../metric.ts';
import { notCounted, type Observation } from '../observation.ts';
import { whyLeftOut } from '../ticket-rules.ts';

/** Makes a measure over the ticket's decided targets of one kind, or of all when `kind` is null. */
function overTargets(kind: ClockKind | null): TicketRule {
  return ({ facts, clocks }) => {
    const leftOut = whyLeftOut(facts);
    if (leftOut !== null) return notCounted(leftOut);
    const decided: Observation[] = [];
    for (const clock of clocks) {
      const decision = kind === null || clock.kind === kind ? findDecision(clock) : null;
      if (decision !== null)
        decided.push({ at: decision.at, agentId: ownerOf(clock, facts), value: decision.met ? 1 : 0 });
    }
    return decided.length === 0 ? notCounted('No target due yet') : decided;
  };
}

const perKind: readonly MetricVariant<TicketRule>[] = clockKinds.map((kind) => ({
  id: kind,
  label: `Only ${kind.replaceAll('-', ' ')}`,
  definition: `Targets for ${kind.replaceAll('-', ' ')} met ÷ those due.`,
  source: 'Support KPIs (response time SLAs per target)',
  of: overTargets(kind),
}));

/** Targets met ÷ targets due. */
export const slaCompliance = defineMetric({
  id: 'sla-compliance',
  label: 'SLA compliance',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Targets met ÷ targets due, over every kind of target; a target is due when it is met or when its time is used up.',
  source: 'Support KPIs (SLA compliance 95 %); Customer success metrics (meeting SLA ÷ total)',
  attribution: 'Who met the target, else who held the clock longest, in the period in which it was met or breached.',
  needs: ['ticket.created', 'message.added', 'status.changed'],
  of: overTargets(null),
  variants: perKind,
});
