import { createBusinessDays } from '@shiftlight/shared/time/business-days.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Check } from '../check.ts';
import type { Conventions } from '../conventions.ts';
import { clocksOf, runScenario, type Step } from '../scenario.ts';
import { need, toInstant, toIso, type Vector } from '../vector.ts';
import { ruleChecks } from './sla-rules.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

interface Scene {
  readonly vector: Vector;
  readonly conventions: Conventions;
  readonly calendar: Calendar;
  readonly startAt: number;
  readonly pauses: readonly (readonly [from: number, to: number])[];
}

const toIsoOrNull = (at: number | null | undefined) => (at === null || at === undefined ? null : toIso(at));

function toScene(vector: Vector, conventions: Conventions): Scene {
  const calendar = compileCalendar(need(vector, 'schedule', vector.schedule), conventions.calendar);
  const startAt = toInstant(need(vector, 'start', vector.start));
  const pauses = (vector.pauses ?? []).map(({ from, to }) => [toInstant(from), toInstant(to)] as const);
  const hold =
    vector.holdSeconds === undefined ? [] : [[startAt, calendar.after(startAt, vector.holdSeconds * SECOND)] as const];
  return { vector, conventions, calendar, startAt, pauses: [...pauses, ...hold] };
}

function pauseSteps({ pauses, startAt }: Scene): readonly Step[] {
  return pauses
    .filter(([, to]) => to > startAt)
    .flatMap(([from, to]): Step[] => [
      { at: Math.max(from, startAt), does: 'status', status: 'pending' },
      { at: to, does: 'status', status: 'open' },
    ]);
}

function factAt({ vector }: Scene, name: string): number | null {
  const value = vector.facts?.[name];
  return typeof value === 'string' ? toInstant(value) : null;
}

/** Total time on hold that moves the deadline. */
function heldMs({ pauses, calendar, startAt, conventions }: Scene, until: number): number {
  return pauses
    .map(([from, to]) => [Math.max(from, startAt), Math.min(to, until)] as const)
    .map(([from, to]) => (conventions.calendarHold ? Math.max(0, to - from) : calendar.workingMs(from, to)))
    .reduce((sum, ms) => sum + ms, 0);
}

function resolutionOf(scene: Scene, budgetSeconds: number): Record<string, unknown> {
  const { vector, calendar, startAt, conventions } = scene;
  const resolvedText = vector.resolvedAt ?? vector.facts?.['closedAt'];
  const resolvedAt = typeof resolvedText === 'string' ? toInstant(resolvedText) : null;
  const end: Step[] = resolvedAt === null ? [] : [{ at: resolvedAt, does: 'status', status: 'solved' }];
  const closed: Step[] =
    vector.closedAt === undefined ? [] : [{ at: toInstant(vector.closedAt), does: 'status', status: 'closed' }];
  const steps = pauseSteps(scene);
  const target = { kind: 'resolution', budgetMs: budgetSeconds * SECOND, pauseIn: ['pending'] } as const;
  const unresolved = clocksOf(runScenario(startAt, steps, target, calendar), 'resolution')[0];
  const before = resolvedAt === null ? steps : steps.filter(({ at }) => at < resolvedAt);
  const clock = clocksOf(runScenario(startAt, [...before, ...end, ...closed], target, calendar), 'resolution')[0];
  const dueAt = conventions.calendarHold
    ? calendar.after(startAt, budgetSeconds * SECOND) + heldMs(scene, Infinity)
    : (unresolved?.dueAt ?? null);
  const usedMs = clock?.usedMs ?? 0;
  const holdUntil = resolvedAt ?? Infinity;
  return {
    startsAt: toIso(calendar.nextOpening(startAt)),
    dueAt: toIsoOrNull(dueAt),
    resolutionDueAt: toIsoOrNull(dueAt),
    escalationAt: dueAt === null ? null : toIso(calendar.after(dueAt, (vector.escalationOffsetSeconds ?? 0) * SECOND)),
    totalHoldSeconds: heldMs(scene, Infinity) / SECOND,
    elapsedSecondsAtResolution: usedMs / SECOND,
    resolutionSeconds: usedMs / SECOND,
    resolutionMinutes: usedMs / MINUTE,
    resolutionDiffMinutes: (budgetSeconds * SECOND - usedMs) / MINUTE,
    breached: clock?.breachedAt !== null,
    pausedBusinessSeconds: scene.pauses
      .map(([from, to]) => calendar.workingMs(Math.max(from, startAt), Math.min(to, holdUntil)))
      .reduce((sum, ms) => sum + ms / SECOND, 0),
    pausedCalendarSeconds: scene.pauses
      .map(([from, to]) => Math.max(0, Math.min(to, holdUntil) - Math.max(from, startAt)))
      .reduce((sum, ms) => sum + ms / SECOND, 0),
  };
}

function firstResponseOf(scene: Scene, budgetSeconds: number): Record<string, unknown> {
  const { calendar, startAt, conventions } = scene;
  const answeredAt = factAt(scene, 'firstResponseAt');
  const answer: Step[] = answeredAt === null ? [] : [{ at: answeredAt, does: 'agent-answers' }];
  const pauseIn = conventions.firstResponsePauses ? (['pending'] as const) : [];
  const target = { kind: 'first-response', budgetMs: budgetSeconds * SECOND, pauseIn } as const;
  const clock = clocksOf(
    runScenario(startAt, [...pauseSteps(scene), ...answer], target, calendar),
    'first-response',
  )[0];
  const usedMs = clock?.usedMs ?? 0;
  return {
    responseDueAt: toIsoOrNull(clock?.dueAt),
    firstResponseDueAt: toIsoOrNull(clock?.dueAt),
    firstResponseMinutes: usedMs / MINUTE,
    firstResponseDiffMinutes: (budgetSeconds * SECOND - usedMs) / MINUTE,
    pendingDueAt: answeredAt === null ? (clock?.dueAt ?? null) : null,
  };
}

function exchangeSteps(scene: Scene): readonly Step[] {
  const exchanges = scene.vector.facts?.['exchanges'];
  if (Array.isArray(exchanges))
    return exchanges.flatMap(([asked, answered]: readonly string[]): Step[] => [
      { at: toInstant(asked ?? ''), does: 'customer-writes' },
      { at: toInstant(answered ?? ''), does: 'agent-answers' },
    ]);
  const agentAt = factAt(scene, 'lastAgentContactAt');
  const customerAt = factAt(scene, 'lastCustomerContactAt');
  const steps: Step[] = [];
  if (agentAt !== null) steps.push({ at: agentAt, does: 'agent-answers' });
  if (customerAt !== null) steps.push({ at: customerAt, does: 'customer-writes' });
  return steps;
}

/** Zammad's update time is our next reply that also counts from the first message; it reports the longest answered wait. */
function updateOf(scene: Scene, budgetSeconds: number): Record<string, unknown> {
  const { calendar, startAt, conventions } = scene;
  const budgetMs = budgetSeconds * SECOND;
  if (conventions.updateFromCreation) {
    const contactAt = factAt(scene, 'lastContactAt') ?? startAt;
    const usedMs = calendar.workingMs(startAt, contactAt);
    const dueAt = calendar.after(contactAt, budgetMs);
    return {
      updateMinutes: usedMs / MINUTE,
      updateDiffMinutes: (budgetMs - usedMs) / MINUTE,
      updateDueAt: toIso(dueAt),
    };
  }
  const target = { kind: 'next-reply', budgetMs, fromFirstMessage: true } as const;
  const clocks = clocksOf(runScenario(startAt, exchangeSteps(scene), target, calendar), 'next-reply');
  const running = clocks.find(({ stoppedAt }) => stoppedAt === null);
  const longestMs = Math.max(...clocks.filter(({ stoppedAt }) => stoppedAt !== null).map(({ usedMs }) => usedMs));
  return {
    updateDueAt: toIsoOrNull(running?.dueAt),
    updateMinutes: longestMs / MINUTE,
    updateDiffMinutes: (budgetMs - longestMs) / MINUTE,
    pendingDueAt: running?.dueAt ?? null,
  };
}

const sla: Check = (vector, conventions) => {
  const scene = toScene(vector, conventions);
  const target = vector.target ?? {};
  const firstBudget = target['firstResponseSeconds'] ?? target['responseSeconds'];
  const first = firstBudget === undefined ? {} : firstResponseOf(scene, firstBudget);
  const update = target['updateSeconds'] === undefined ? {} : updateOf(scene, target['updateSeconds']);
  const resolution = resolutionOf(scene, target['resolutionSeconds'] ?? 0);
  const pending = [first['pendingDueAt'], update['pendingDueAt']].filter((at) => typeof at === 'number');
  const nextDueAt = pending.length === 0 ? resolution['dueAt'] : toIso(Math.min(...pending));
  return { ...resolution, ...update, ...first, nextDueAt };
};

/** GLPI: the day target first, then the working time on hold on top. */
const slaDays: Check = (vector, conventions) => {
  const scene = toScene(vector, conventions);
  const days = need(vector, 'target.resolutionBusinessDays', vector.target?.['resolutionBusinessDays']);
  const dayTarget = createBusinessDays(need(vector, 'schedule', vector.schedule)).add(scene.startAt, days);
  const hold = heldMs(scene, Infinity);
  return { resolutionDueAt: toIso(scene.calendar.after(dayTarget, hold)), totalHoldSeconds: hold / SECOND };
};

/** Checks of ticket scenarios with targets. */
export const slaChecks: Readonly<Record<string, Check>> = { sla, sla_days: slaDays, sla_rule: ruleChecks };
