import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';
import type { ResponseFact } from '../../tickets/ticket-facts.ts';

/** Who gave most of the answers; of several the one who answered first. */
function mainResponder(responses: readonly ResponseFact[]): string | null {
  const answers = new Map<string | null, number>();
  for (const { answeredBy } of responses) answers.set(answeredBy, (answers.get(answeredBy) ?? 0) + 1);
  return [...answers].reduce((best, next) => (next[1] > best[1] ? next : best), [null, 0] as const)[0];
}

/** Mean wait for an answer over a whole conversation, in ms. */
export const averageResponseTime = defineMetric({
  id: 'average-response-time',
  label: 'Average response time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Mean of all waits of a ticket, each from the oldest unanswered customer message to the next answer by a person.',
  source: 'Hot Rodan metrics draft (average of all response times per ticket)',
  attribution: 'Who gave most of the ticket’s answers, in the period of its latest answer.',
  minimumSample: 10,
  needs: ['ticket.created', 'message.added'],
  of: overTickets(({ facts: { responses } }, context) => {
    const latest = responses.at(-1);
    if (latest === undefined) return notCounted('No answer by a person yet');
    const totalMs = responses.reduce((sum, one) => sum + countedMs(context, one.waitingSince, one.answeredAt), 0);
    return [{ at: latest.answeredAt, agentId: mainResponder(responses), value: totalMs / responses.length }];
  }),
});
