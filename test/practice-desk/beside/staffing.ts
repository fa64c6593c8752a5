import type { ShiftActivity, StaffingEvent } from '@shiftlight/shared/events/business/staffing.ts';
import { days, hours, minutes } from '../world/durations.ts';
import { findSpan, type Span } from '../world/duty.ts';
import { habitsOf } from '../world/habits.ts';
import { createRandom, type Random } from '../world/random.ts';
import { agents, type DeskAgent } from '../world/team.ts';
import { daysOf, isIn, type Window } from './window.ts';

/** Plans are out this long before the day begins. */
const plannedDaysAhead = 3;
const breakMs = minutes(45);
/** Shares of shifts: somebody is away all day without a changed plan, or the queue keeps them from their training. */
const shares = { away: 0.012, training: 0.08, trainingMissed: 0.3 } as const;

interface Stretch {
  readonly activity: ShiftActivity;
  readonly span: Span;
}

/** What the staffing system tells: the plan of every shift before its day, and what was really done when it is over. */
export function listStaffing(seed: string, window: Window): readonly StaffingEvent[] {
  const told = daysOf(window, 2, plannedDaysAhead + 1).flatMap((day) =>
    agents.flatMap((agent) => agent.shifts.flatMap((shift) => listDay(seed, agent, day, findSpan(shift, day)))),
  );
  return told.filter(({ at }) => isIn(window, at));
}

function listDay(seed: string, agent: DeskAgent, day: number, span: Span | null): readonly StaffingEvent[] {
  if (span === null) return [];
  const random = createRandom(`${seed}-shift-${agent.id}-${span[0]}`);
  const plan = divide(span, random.chance(shares.training));
  const key = `${agent.id}/${span[0]}`;
  const plannedAt = days(day - plannedDaysAhead);
  const planned = plan.map(({ activity, span: [from, to] }, index): StaffingEvent => {
    const id = `${key}/${index}`;
    return {
      id: `shift/${id}`,
      type: 'shift.scheduled',
      at: plannedAt,
      shiftId: id,
      agentId: agent.id,
      activity,
      from,
      to,
    };
  });
  if (random.chance(shares.away)) return planned;
  const worked = plan.flatMap((stretch, index): readonly StaffingEvent[] => {
    const { activity, span } = keep(stretch, random, habitsOf(agent).punctuality);
    const [from, to] = span;
    return [
      { id: `worked/${key}/${index}`, type: 'shift.worked', at: to, agentId: agent.id, activity, from, to } as const,
    ];
  });
  return [...planned, ...worked];
}

/** Tickets, a break in the middle, tickets; now and then an hour of training at the end. */
function divide([from, to]: Span, withTraining: boolean): readonly Stretch[] {
  const middle = from + Math.round((to - from) / 2);
  const workEnds = withTraining ? to - hours(1) : to;
  const stretches: readonly Stretch[] = [
    { activity: 'tickets', span: [from, middle] },
    { activity: 'break', span: [middle, middle + breakMs] },
    { activity: 'tickets', span: [middle + breakMs, workEnds] },
  ];
  return withTraining ? [...stretches, { activity: 'training', span: [workEnds, to] }] : stretches;
}

/** Begins some minutes late, the later the less punctual; never after its end. */
function keep({ activity, span: [from, to] }: Stretch, random: Random, punctuality: number): Stretch {
  const lateMs = Math.round((to - from) * (1 - punctuality) * 2 * random.next());
  const missed = activity === 'training' && random.chance(shares.trainingMissed);
  return { activity: missed ? 'tickets' : activity, span: [from + lateMs, to] };
}
