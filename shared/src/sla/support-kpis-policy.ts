import type { SlaPolicy, SlaTarget } from './policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Budgets of the Support KPIs text per priority; the last row has no match, so it also takes tickets whose priority is unknown (P3). */
const levels = [
  { priority: ['P1', '1', 'urgent', 'critical'], answerMs: 15 * MINUTE, resolveMs: 4 * HOUR },
  { priority: ['P2', '2', 'high'], answerMs: HOUR, resolveMs: 8 * HOUR },
  { priority: ['P4', '4', 'low'], answerMs: 8 * HOUR, resolveMs: 72 * HOUR },
  { priority: null, answerMs: 4 * HOUR, resolveMs: 24 * HOUR },
] as const;

/**
 * The `support-kpis` preset: first response P1 15 min, P2 1 h, P3 4 h, P4 8 h; resolution P1 4 h, P2 8 h, P3 24 h, P4 72 h;
 * next reply as the first response. Resolution pauses while the ticket waits for the customer. An unknown priority counts as P3.
 * `calendarId` null = wall-clock time. Source: Support KPIs (001).
 */
export function supportKpisPolicy(calendarId: string | null): SlaPolicy {
  const targets = levels.flatMap(({ priority, answerMs, resolveMs }): SlaTarget[] => {
    const match = priority === null ? {} : { match: { priority } };
    return [
      { kind: 'first-response', ...match, budgetMs: answerMs, calendarId },
      { kind: 'next-reply', ...match, budgetMs: answerMs, calendarId },
      { kind: 'resolution', ...match, budgetMs: resolveMs, calendarId, pauseIn: ['pending'] },
    ];
  });
  return { id: 'support-kpis', version: 1, name: 'Support KPIs', targets };
}
