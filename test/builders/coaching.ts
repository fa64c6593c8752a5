import { randomUUID } from 'node:crypto';
import { insertTrigger, type NewTrigger } from '@shiftlight/api/modules/coaching/coaching-watch.repository.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import type { TestInstance } from './test-instance.ts';

export const dayMs = 86_400_000;

/** First contact resolution below 65 % of four weeks; a test names what is different. */
export function triggerRuleOf(own: Partial<CoachingTrigger> = {}): CoachingTrigger {
  return {
    id: 'first-contact-resolution',
    label: 'First contact resolution below 65 %',
    metricId: 'first-contact-resolution',
    variant: null,
    rule: { kind: 'below', value: 0.65 },
    windowMs: 28 * dayMs,
    minimumSample: 30,
    coolDownMs: 28 * dayMs,
    onlyWhenSure: true,
    source: 'Test',
    ...own,
  };
}

/** 20 of 50 resolved at first contact; a test names what is different. */
export function figureOf(own: Partial<Figure> = {}): Figure {
  return {
    metricId: 'first-contact-resolution',
    label: 'First contact resolution',
    unit: 'ratio',
    better: 'higher',
    value: 0.4,
    n: 50,
    median: null,
    p90: null,
    interval: [0.28, 0.54],
    reason: null,
    minimumSample: 10,
    definitionVersion: 1,
    ...own,
  };
}

/** Stores a call of a trigger for the member as the evaluation does, and gives its id. */
export async function storeTrigger(
  { db }: Pick<TestInstance, 'db'>,
  key: { readonly workspaceId: string; readonly memberId: string },
  own: Partial<NewTrigger> = {},
): Promise<string> {
  const firedAt = own.firedAt ?? Date.now();
  const rule = own.rule ?? triggerRuleOf();
  const triggerId = own.triggerId ?? randomUUID();
  await insertTrigger(db.pool, key, {
    triggerId,
    rule,
    ruleVersion: 0,
    firedAt,
    evidence: {
      figure: figureOf(),
      threshold: 0.65,
      interval: [0.28, 0.54],
      sure: true,
      from: firedAt - rule.windowMs,
      to: firedAt,
      team: null,
      ticketCount: 50,
    },
    cases: [],
    beforeSample: Array.from({ length: 50 }, (_, index) => (index < 20 ? 1 : 0)),
    ...own,
  });
  return triggerId;
}
