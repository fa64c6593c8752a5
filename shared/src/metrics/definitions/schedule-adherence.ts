import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { knownUntil } from '../metric-context.ts';
import { caseOf, groupBy, observe } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Time in which people did what their plan says. */
export const scheduleAdherence = defineDataMetric({
  id: 'schedule-adherence',
  label: 'Schedule adherence',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'quotient',
  definition: 'Planned time in which the person really did the planned activity ÷ planned time.',
  source: 'Support KPIs (schedule adherence 95 %)',
  attribution: 'Whose plan it is, in the period in which the stretch begins; stretches that are not over do not count.',
  minimumSample: 5,
  partsUnit: 'ms',
  needs: ['shift.scheduled', 'shift.worked'],
  breakdowns: ['agent', 'day'],
  of: ({ events }, context) => {
    const worked = groupBy(eventsOfType(events, 'shift.worked'), (event) => event.agentId);
    const planned = groupBy(eventsOfType(events, 'shift.scheduled'), (event) => event.shiftId);
    return [...planned].flatMap(([shiftId, versions]) => {
      const plan = versions.at(-1);
      if (plan === undefined) return [];
      if (plan.activity === 'off') return [caseOf('shift', shiftId, notCounted('Taken out of the plan'))];
      if (plan.to > knownUntil(context)) return [caseOf('shift', shiftId, notCounted('Not over yet'))];
      const keptMs = (worked.get(plan.agentId) ?? [])
        .filter((stretch) => stretch.activity === plan.activity)
        .reduce(
          (sum, stretch) => sum + Math.max(0, Math.min(stretch.to, plan.to) - Math.max(stretch.from, plan.from)),
          0,
        );
      const lengthMs = plan.to - plan.from;
      const kept = observe(plan.from, plan.agentId, Math.min(keptMs, lengthMs), lengthMs);
      return [
        caseOf(
          'shift',
          shiftId,
          kept.map((one) => ({ ...one, knownAt: plan.to })),
        ),
      ];
    });
  },
});
