import { defineMetric } from '../define-metric.ts';
import { countedMs } from '../metric-context.ts';
import type { TicketRule } from '../metric.ts';
import { notCounted } from '../observation.ts';
import { overTickets } from '../ticket-rules.ts';
import { countTurns } from '../turns.ts';
import type { StatusCategory } from '../../events/status.ts';
import type { AgentMessageFact, TicketFacts } from '../../tickets/ticket-facts.ts';
import type { EpochMs } from '../../time/instant.ts';

interface FirstAnswerRule {
  /** When the wait began; null = the ticket has no such instant. */
  readonly startOf: (facts: TicketFacts) => EpochMs | null;
  /** Why a ticket without such an instant is not counted. */
  readonly without: string;
  /** Statuses in which the wait stands still. */
  readonly standsIn?: readonly StatusCategory[];
  /** Which public message of an agent is the first answer; the first one after the inquiry when absent. */
  readonly answerOf?: (facts: TicketFacts) => AgentMessageFact | null;
}

function firstHumanReply({ firstHumanReplyAt: at, firstHumanReplyBy: agentId }: TicketFacts): AgentMessageFact | null {
  return at === null ? null : { at, agentId };
}

/** Of a ticket that an agent opened, the message that came with it is no answer. */
function secondMessageIfAgentStarted({ agentMessages, agentStarted }: TicketFacts): AgentMessageFact | null {
  return agentMessages[agentStarted ? 1 : 0] ?? null;
}

function toFirstAnswer({ startOf, without, standsIn = [], answerOf = firstHumanReply }: FirstAnswerRule): TicketRule {
  return overTickets(({ facts }, context) => {
    const startedAt = startOf(facts);
    const answer = answerOf(facts);
    if (startedAt === null) return notCounted(without);
    if (answer === null) return notCounted('No public answer by a person yet');
    const standsMs = countTurns(context, facts, [startedAt, answer.at], ({ status }) => standsIn.includes(status));
    return [{ at: answer.at, agentId: answer.agentId, value: countedMs(context, startedAt, answer.at) - standsMs }];
  });
}

/** When whoever answered first got the ticket; null when it was never theirs before that answer. */
function assignedToAnswerer({ turns, firstHumanReplyAt, firstHumanReplyBy }: TicketFacts): EpochMs | null {
  if (firstHumanReplyAt === null || firstHumanReplyBy === null) return null;
  const theirs = turns.filter(
    ({ at, ownerId }, index) =>
      at <= firstHumanReplyAt && ownerId === firstHumanReplyBy && turns[index - 1]?.ownerId !== ownerId,
  );
  return theirs.at(-1)?.at ?? null;
}

/** A bot’s hand-over or a reopening before the first answer, else the creation. */
function handedOver({ openedAt, handedOverAt }: TicketFacts): EpochMs {
  return handedOverAt ?? openedAt;
}

/** Time from the customer's inquiry to the first public human answer, in ms. */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  label: 'First response time',
  unit: 'ms',
  better: 'lower',
  accumulate: 'distribution',
  definition: 'Time from the customer’s inquiry to the first public answer by a person; automatic replies never count.',
  source: 'Hot Rodan metrics draft (inquiry → first response); KPI article (auto-replies do not count)',
  attribution: 'Who gave the first human answer, in the period in which it was given.',
  minimumSample: 10,
  needs: ['ticket.created', 'message.added'],
  of: toFirstAnswer({ startOf: (facts) => facts.inquiryAt, without: 'The customer has not asked anything' }),
  variants: [
    {
      id: 'from-creation',
      label: 'From creation',
      definition:
        'Time from the ticket’s creation, by whomever, to the first public answer by a person to the inquiry.',
      source: 'Freshdesk and Freshservice first response',
      of: toFirstAnswer({ startOf: (facts) => facts.openedAt, without: 'No creation' }),
    },
    {
      id: 'second-comment',
      label: 'From creation to the comment that answers',
      definition:
        'Time from creation to the first public comment by an agent; where an agent opened the ticket with one, to the second.',
      source: 'Zendesk first reply time',
      of: toFirstAnswer({
        startOf: (facts) => facts.openedAt,
        without: 'No creation',
        answerOf: secondMessageIfAgentStarted,
      }),
    },
    {
      id: 'from-first-message',
      label: 'From the first message',
      definition:
        'Time from the customer’s first message, not the ticket’s creation, to the first public answer by a person.',
      source: 'Intercom first contact reply; Plain first response time; Gorgias',
      of: toFirstAnswer({ startOf: (facts) => facts.firstCustomerMessageAt, without: 'No customer message' }),
    },
    {
      id: 'from-hand-over',
      label: 'From the bot’s hand-over',
      definition:
        'Time to the first public answer by a person from creation, or from a bot’s last hand-over or the last reopening before it.',
      source: 'Chatwoot first response time',
      of: toFirstAnswer({ startOf: handedOver, without: 'No creation' }),
    },
    {
      id: 'without-pending',
      label: 'Without waiting for the customer',
      definition: 'Time from creation to the first public answer by a person, without time in pending.',
      source: 'Zammad first response (ignored states are taken out)',
      of: toFirstAnswer({ startOf: (facts) => facts.openedAt, without: 'No creation', standsIn: ['pending'] }),
    },
    {
      id: 'without-closed',
      label: 'Without time closed',
      definition: 'Time from creation to the first public answer by a person, without time in which it was resolved.',
      source: 'Zoho Desk first system response',
      of: toFirstAnswer({
        startOf: (facts) => facts.openedAt,
        without: 'No creation',
        standsIn: ['solved', 'closed'],
      }),
    },
    {
      id: 'from-assignment',
      label: 'From assignment',
      definition:
        'Time from the assignment to whoever answered first to that answer, without time on hold and in which it was resolved.',
      source: 'Zoho Desk first agent response',
      of: toFirstAnswer({
        startOf: assignedToAnswerer,
        without: 'Never assigned to who answered first',
        standsIn: ['on-hold', 'solved', 'closed'],
      }),
    },
  ],
});
