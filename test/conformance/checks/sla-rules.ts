import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { Check } from '../check.ts';
import { clocksOf, runScenario, type Step } from '../scenario.ts';
import { need, type Vector } from '../vector.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** Evaluation instant of the rules whose times are relative: any instant does. */
const NOW = Date.UTC(2026, 0, 15, 12);

const kinds = {
  firstResponseSeconds: 'first-response',
  nextResponseSeconds: 'next-reply',
  resolutionSeconds: 'resolution',
} as const;

const units: Readonly<Record<string, number>> = { d: 24 * HOUR, h: HOUR, m: HOUR / 60, s: SECOND };

/** `-6h`, `-30m` relative to the evaluation instant; null for an event that did not happen. */
function toRelative(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const match = /^([+-]?\d+(?:\.\d+)?)([dhms])$/.exec(String(value));
  if (match === null) throw new Error(`“${String(value)}” is not a time relative to the evaluation, such as -6h.`);
  return NOW + Number(match[1]) * (units[match[2] ?? ''] ?? NaN);
}

/** The state of all targets together, as Chatwoot names it. */
const chatwootStatus: Check = (vector, conventions) => {
  const calendar = compileCalendar(need(vector, 'schedule', vector.schedule));
  const facts = vector.facts ?? {};
  const startAt = toRelative(facts['created']) ?? NOW;
  const answeredAt = toRelative(facts['firstReply']);
  const waitingAt = toRelative(facts['waitingSince']);
  const resolved = facts['status'] === 'resolved';
  const steps: Step[] = [];
  if (answeredAt !== null) steps.push({ at: answeredAt, does: 'agent-answers' });
  if (waitingAt !== null) steps.push({ at: waitingAt, does: 'customer-writes' });
  if (resolved) steps.push({ at: NOW, does: 'status', status: 'solved' });
  const clocks = Object.entries(kinds).flatMap(([name, kind]) => {
    const seconds = vector.target?.[name];
    if (seconds === undefined) return [];
    const state = runScenario(startAt, steps, { kind, budgetMs: seconds * SECOND }, calendar);
    return clocksOf(settleClocks(state, NOW), kind);
  });
  const missed = clocks.filter(({ breachedAt, stoppedAt, kind }) =>
    conventions.lateResolutionForgiven && kind === 'resolution' && stoppedAt !== null ? false : breachedAt !== null,
  );
  return { slaStatus: missed.length > 0 ? 'missed' : resolved ? 'hit' : 'active' };
};

function dueAfter(steps: readonly Step[], target: Omit<SlaTarget, 'calendarId'>, calendar: Calendar): number | null {
  return clocksOf(runScenario(NOW, steps, target, calendar), target.kind)[0]?.dueAt ?? null;
}

/** Request Tracker: replies leave the resolve deadline alone. */
const repliesLeaveDue: Check = (vector) => {
  const calendar = compileCalendar(need(vector, 'schedule', vector.schedule));
  const target = { kind: 'resolution', budgetMs: 2 * HOUR } as const;
  const untouched = dueAfter([], target, calendar);
  const after = (does: 'agent-answers' | 'customer-writes') =>
    dueAfter([{ at: NOW + HOUR, does }], target, calendar) === untouched ? 'unchanged' : 'changed';
  return [
    { after: 'agent reply', due: after('agent-answers') },
    { after: 'requestor reply', due: after('customer-writes') },
  ];
};

/** Request Tracker: what ignored statuses do to the response deadline. */
const ignoredStatuses: Check = (vector) => {
  const calendar = compileCalendar(need(vector, 'schedule', vector.schedule));
  const pause: Step = { at: NOW + HOUR / 2, does: 'status', status: 'pending' };
  const reopen: Step = { at: NOW + HOUR, does: 'status', status: 'open' };
  const target = { kind: 'first-response', budgetMs: 2 * HOUR, pauseIn: ['pending'] } as const;
  const untouched = NOW + 2 * HOUR;
  const counted = dueAfter([pause, reopen], { ...target, pausedTime: 'counted' }, calendar);
  const excluded = dueAfter([pause, reopen], target, calendar);
  return [
    {
      option: 'IgnoreOnStatuses only',
      afterReopen: counted === untouched ? 'deadline unchanged (pause not excluded)' : 'deadline changed',
    },
    {
      option: 'ExcludeTimeOnIgnoredStatuses',
      afterReopen: excluded === untouched + HOUR / 2 ? 'deadline moved by the paused time' : 'deadline not moved',
    },
    { whilePaused: dueAfter([pause], target, calendar) === null ? 'deadline unset' : 'deadline set' },
  ];
};

function getRule(vector: Vector): Check {
  if (typeof vector.expected === 'object' && vector.expected !== null && 'slaStatus' in vector.expected)
    return chatwootStatus;
  const text = JSON.stringify(vector.expected);
  if (text.includes('requestor reply')) return repliesLeaveDue;
  if (text.includes('ExcludeTimeOnIgnoredStatuses')) return ignoredStatuses;
  throw new Error('This rule is told in words that no check reads.');
}

/** Checks of rules that a peer's test states in words. */
export const ruleChecks: Check = (vector, conventions) => getRule(vector)(vector, conventions);
