import { defineSignal } from '../define-signal.ts';
import { isAnswer, isCustomerMessage } from '../event-checks.ts';

/** A first answer that is short, and a late next one without the customer having written between. */
export const shortFirstAnswer = defineSignal({
  kind: 'short-first-answer',
  metricId: 'first-response-time',
  find({ events, limits }) {
    const index = events.findIndex(isAnswer);
    const first = events[index];
    if (first === undefined || !isAnswer(first)) return [];
    const chars = first.lengthChars;
    if (chars === null || chars > limits.shortAnswerChars) return [];
    const next = events.slice(index + 1).find((event) => isAnswer(event) || isCustomerMessage(event));
    if (next === undefined || !isAnswer(next) || next.at - first.at < limits.nextAnswerAfterMs) return [];
    return [{ event: first, evidence: { chars, lengthMs: next.at - first.at } }];
  },
});
