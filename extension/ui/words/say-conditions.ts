import type { PolicyCondition } from '@shiftlight/shared/sla/policy-conditions.ts';
import { conditionWords } from './condition-words.ts';

/** Conditions in words, as a part of a sentence: `helpdesk Shop, priority P1 or urgent`. Helpdesks have to be given by name. */
export function sayConditions(conditions: readonly PolicyCondition[]): string {
  const { fields, or } = conditionWords();
  return conditions.map(({ field, values }) => `${fields[field]} ${values.join(` ${or} `)}`).join(', ');
}
