import type { CostEvent } from '@shiftlight/shared/events/business/costs.ts';
import { days, hours } from '../world/durations.ts';
import { findSpan } from '../world/duty.ts';
import { agents } from '../world/team.ts';
import { daysOf, isIn, type Window } from './window.ts';

const currency = 'EUR';
/** What an hour of a person costs, with everything. */
const hourly = 31;
const toolsDaily = 58;

/** What bookkeeping tells at the end of every day: wages by the hours planned, and tools. */
export function listCosts(window: Window): readonly CostEvent[] {
  const told = daysOf(window, 1, 0).flatMap((day): readonly CostEvent[] => {
    const [from, to] = [days(day), days(day + 1)];
    const base = { type: 'cost.recorded', at: to, currency, from, to } as const;
    return [
      { ...base, id: `cost/staff/${day}`, kind: 'staff', amount: toHours(day) * hourly },
      { ...base, id: `cost/tools/${day}`, kind: 'tools', amount: toolsDaily },
    ];
  });
  return told.filter(({ at }) => isIn(window, at));
}

function toHours(day: number): number {
  const spans = agents.flatMap(({ shifts }) => shifts.map((shift) => findSpan(shift, day)));
  const plannedMs = spans.reduce((sum, span) => (span === null ? sum : sum + span[1] - span[0]), 0);
  return plannedMs / hours(1);
}
