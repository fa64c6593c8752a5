import type { SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';
import { qaWords } from './qa-words.ts';

/** `3 tickets per person and week, all alike by lot`. */
export function sayPlan({ unit, perAgent, stratifyBy }: SamplingPlan): string {
  const words = qaWords();
  const amount = unit === 'week' ? words.perWeek(perAgent) : words.perMonth(perAgent);
  return `${amount}, ${stratifyBy === null ? words.random : words.stratified(stratifyBy)}`;
}
