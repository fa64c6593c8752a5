import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';

function waitsFrom(firstIndex: number): TicketRule {
  return overTickets(({ facts }, context) => {
    const waits = facts.responses.slice(firstIndex);
    if (waits.length === 0)
      return notCounted(firstIndex === 0 ? 'No answer by a person yet' : 'No further question answered');
    return waits.map(({ waitingSince, answeredAt, answeredBy }) => ({
      at: answeredAt,
      agentId: answeredBy,
      value: countedMs(context, waitingSince, answeredAt),
    }));
  });
}

/** Gaps between one public message of the team and the next. */
const betweenAnswers: TicketRule = overTickets(({ facts: { agentMessages } }, context) => {
  const later = agentMessages.slice(1);
  if (later.length === 0) return notCounted('No second answer by a person yet');
  return later.map(({ at, agentId }, index) => ({
    at,
    agentId,
    value: countedMs(context, agentMessages[index]?.at ?? at, at),
  }));
});

/** The longest wait of each ticket. */
const longestWait: TicketRule = overTickets(({ facts: { responses } }, context) => {
  const waits = responses.map(({ waitingSince, answeredAt, answeredBy }) => ({
    at: answeredAt,
    agentId: answeredBy,
    value: countedMs(context, waitingSince, answeredAt),
  }));
  const longest = waits.reduce<(typeof waits)[number] | null>(
    (best, wait) => (best === null || wait.value > best.value ? wait : best),
    null,
  );
  return longest === null ? notCounted('No answer by a person yet') : [longest];
});

/** Wait of a customer who wrote again, in ms; every wait counts by itself. */
export const nextReplyTime = defineMetric({
  id: 'next-reply-time',
  label: 'Next reply time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition:
    'Time from the oldest unanswered customer message to the next answer by a person, after the first answer.',
  source: 'Zendesk next reply time; Request Tracker (from the oldest unanswered message)',
  attribution: 'Who gave the answer, in the period in which it was given.',
  minimumSample: 10,
  needs: ['ticket.created', 'message.added'],
  of: waitsFrom(1),
  variants: [
    {
      id: 'every-reply',
      label: 'With the first answer',
      definition:
        'Every wait from the oldest unanswered customer message to the next answer by a person, the first one too.',
      source: 'Intercom time to reply; Chatwoot reply time',
      of: waitsFrom(0),
    },
    {
      id: 'between-answers',
      label: 'Between answers',
      definition:
        'Every gap from one public message of the team to its next, whether the customer wrote between or not.',
      source: 'Plain next response time (every gap between consecutive outbound human replies)',
      of: betweenAnswers,
    },
    {
      id: 'longest-wait',
      label: 'Longest wait',
      definition: 'The longest wait of each ticket for an answer by a person, the first one too.',
      source: 'Zammad update time (only the longest of a ticket is kept)',
      of: longestWait,
    },
  ],
});
