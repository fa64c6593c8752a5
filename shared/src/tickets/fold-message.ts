import { isCustomerMessage, isHumanAnswer } from '../events/message-roles.ts';
import type { MessageAdded } from '../events/ticket-events.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
import { startWork } from './facts-draft.ts';
import { clocksOnAnswer, clocksOnCustomerMessage } from './fold-clocks.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** A message: a customer's begins a wait, a person's public answer ends it, everything else only names who took part. */
export function foldMessage(draft: TicketDraft, policies: CompiledPolicies, event: MessageAdded): void {
  const { facts, memory } = draft;
  const { personId } = event.actor;
  if (isCustomerMessage(event, facts.requesterId)) {
    facts.firstCustomerMessageAt ??= event.at;
    facts.inquiryAt ??= event.at;
    facts.waitingSince ??= event.at;
    if (memory.described) facts.customerReplies += 1;
    if (facts.firstHumanReplyAt !== null) facts.customerMessagesAfterAnswer += 1;
    memory.described = true;
    return clocksOnCustomerMessage(draft, policies, event.at);
  }
  if (event.actor.kind === 'agent' && !event.automatic && personId !== null && !facts.participants.includes(personId))
    facts.participants.push(personId);
  if (!isHumanAnswer(event, facts.requesterId)) return;
  facts.agentMessages.push({ at: event.at, agentId: personId });
  if (facts.inquiryAt !== null) {
    facts.humanReplies += 1;
    facts.firstHumanReplyBy = facts.firstHumanReplyAt === null ? personId : facts.firstHumanReplyBy;
    facts.firstHumanReplyAt ??= event.at;
    facts.lastHumanReplyBy = personId;
    if (facts.waitingSince !== null)
      facts.responses.push({ waitingSince: facts.waitingSince, answeredAt: event.at, answeredBy: personId });
  }
  facts.waitingSince = null;
  startWork(facts, event.at);
  memory.described = true;
  memory.firstPhaseOver = true;
  memory.updatedAt = event.at;
  clocksOnAnswer(draft, policies, event.at);
}
