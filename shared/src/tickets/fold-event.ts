import { isCustomerMessage, isHumanAnswer } from '../events/message-roles.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import type {
  MessageAdded,
  StatusChanged,
  SurveyAnswered,
  TicketAttributes,
  TicketCreated,
} from '../events/ticket-events.ts';
import type { StatusCategory } from '../events/status.ts';
import { isResolved } from '../sla/clock-draft.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
import type { EpochMs } from '../time/instant.ts';
import {
  clocksBeforeEvent,
  clocksBeforeOwner,
  clocksOnAnswer,
  clocksOnAttributes,
  clocksOnCreated,
  clocksOnCustomerMessage,
  clocksOnGone,
  clocksOnGroup,
  clocksOnRestored,
  clocksOnStatus,
} from './fold-clocks.ts';
import { type FactsDraft, getTargets, noteTurn, type TicketDraft } from './ticket-draft.ts';

/** Folds one event into the draft: facts first, then the clocks that follow from them. */
export function foldEvent(draft: TicketDraft, policies: CompiledPolicies, event: TicketEvent): void {
  const { facts, memory } = draft;
  clocksBeforeEvent(draft, event.at);
  countStatus(draft, event.at);
  facts.lastEventAt = event.at;
  memory.lastOrder = event.order;
  memory.lastId = event.id;
  switch (event.type) {
    case 'ticket.created':
      return foldCreated(draft, policies, event);
    case 'message.added':
      return foldMessage(draft, policies, event);
    case 'status.changed':
      tell(draft, 'status');
      return foldStatus(draft, policies, event.status, event);
    case 'assignee.changed':
      tell(draft, 'assignee');
      return foldAssignee(draft, event.assigneeId, event.at);
    case 'group.changed': {
      tell(draft, 'group');
      if (facts.groupId === event.groupId) return;
      const before = getTargets(draft, policies);
      draft.targets = null;
      facts.groupId = event.groupId;
      memory.groupSince = event.at;
      return clocksOnGroup(draft, policies, before, event.at);
    }
    case 'attributes.changed': {
      const before = getTargets(draft, policies);
      draft.targets = null;
      applyAttributes(draft, event.attributes);
      return clocksOnAttributes(draft, policies, before, event.at);
    }
    case 'ticket.merged':
      facts.mergedInto = event.intoTicketId;
      return clocksOnGone(draft, event.at);
    case 'ticket.deleted':
      facts.deletedAt = event.at;
      return clocksOnGone(draft, event.at);
    case 'ticket.restored': {
      const { deletedAt } = facts;
      facts.deletedAt = null;
      if (deletedAt !== null) clocksOnRestored(draft, deletedAt, event.at);
      return;
    }
    case 'survey.answered':
      return foldSurvey(facts, event);
    case 'work.logged':
      facts.handleMs += event.durationMs;
      facts.holdMs += event.holdMs;
      return startWork(facts, event.at);
    case 'ticket.escalated':
      facts.escalations += 1;
      facts.firstEscalatedAt ??= event.at;
      facts.tier = Math.max(facts.tier, event.toTier ?? 2);
      return;
    case 'known-issue.linked':
      facts.knownIssueId = event.knownIssueId;
      return;
  }
}

function countStatus({ facts, memory }: TicketDraft, at: EpochMs): void {
  facts.statusMs[facts.status] += at - memory.statusSince;
  memory.statusSince = at;
}

function startWork(facts: FactsDraft, at: EpochMs): void {
  facts.workStartedAt ??= at;
}

/** Remembers what was told before `ticket.created` came: clocks of helpdesk and mail gateway may differ by a moment. */
function tell({ memory }: TicketDraft, told: string): void {
  if (!memory.created) memory.toldBefore.push(told);
}

const attributeKeys = [
  'subject',
  'channel',
  'category',
  'product',
  'priority',
  'customerTier',
  'tags',
  'requesterId',
] as const satisfies readonly (keyof TicketAttributes)[];

function setFact<K extends keyof TicketAttributes>(facts: FactsDraft, key: K, value: FactsDraft[K]): void {
  facts[key] = value;
}

function applyAttributes(draft: TicketDraft, attributes: TicketAttributes, keep: readonly string[] = []): void {
  for (const key of attributeKeys) {
    const value = attributes[key];
    if (value === undefined || keep.includes(key)) continue;
    setFact(draft.facts, key, value);
    tell(draft, key);
  }
}

function foldCreated(draft: TicketDraft, policies: CompiledPolicies, event: TicketCreated): void {
  const { facts, memory } = draft;
  if (memory.created) return;
  const told = memory.toldBefore;
  memory.created = true;
  memory.toldBefore = [];
  facts.openedAt = event.at;
  applyAttributes(draft, event.attributes, told);
  draft.targets = null;
  if (!told.includes('group')) facts.groupId = event.groupId;
  if (facts.groupId !== null) memory.groupSince ??= event.at;
  if (!told.includes('assignee')) foldAssignee(draft, event.assigneeId, event.at);
  const byRequester = event.actor.personId !== null && event.actor.personId === facts.requesterId;
  if (event.actor.kind !== 'agent' || byRequester) {
    facts.inquiryAt ??= event.at;
    if (facts.humanReplies === 0) facts.waitingSince ??= event.at;
  }
  if (!told.includes('status')) foldStatus(draft, policies, event.status, event);
  noteTurn(draft, event.at);
  clocksOnCreated(draft, policies, event.at);
}

function foldMessage(draft: TicketDraft, policies: CompiledPolicies, event: MessageAdded): void {
  const { facts, memory } = draft;
  const { personId } = event.actor;
  if (isCustomerMessage(event, facts.requesterId)) {
    facts.firstCustomerMessageAt ??= event.at;
    facts.inquiryAt ??= event.at;
    facts.waitingSince ??= event.at;
    if (memory.described) facts.customerReplies += 1;
    memory.described = true;
    return clocksOnCustomerMessage(draft, policies, event.at);
  }
  if (event.actor.kind === 'agent' && !event.automatic && personId !== null && !facts.participants.includes(personId))
    facts.participants.push(personId);
  if (!isHumanAnswer(event, facts.requesterId)) return;
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

function foldStatus(
  draft: TicketDraft,
  policies: CompiledPolicies,
  status: StatusCategory,
  event: StatusChanged | TicketCreated,
): void {
  const { facts, memory } = draft;
  const before = facts.status;
  facts.status = status;
  facts.rawStatus = event.rawStatus;
  if (isResolved(status) && !isResolved(before)) {
    facts.firstResolvedAt ??= event.at;
    facts.resolvedAt = event.at;
    facts.resolvedBy = event.actor.kind === 'agent' ? event.actor.personId : facts.assigneeId;
    facts.waitingSince = null;
    memory.firstPhaseOver = true;
  } else if (!isResolved(status) && isResolved(before)) {
    facts.resolvedAt = null;
    facts.resolvedBy = null;
    facts.reopens += 1;
    facts.lastReopenedAt = event.at;
    if (memory.updatedAt !== null) memory.updatedAt = event.at;
  }
  if (status === before) return;
  noteTurn(draft, event.at);
  clocksOnStatus(draft, policies, before, event);
}

function foldAssignee(draft: TicketDraft, assigneeId: string | null, at: EpochMs): void {
  const { facts } = draft;
  if (facts.assigneeId === assigneeId) return;
  clocksBeforeOwner(draft, at);
  if (facts.assigneeId !== null && assigneeId !== null) facts.reassignments += 1;
  facts.assigneeId = assigneeId;
  noteTurn(draft, at);
  if (assigneeId === null) return;
  facts.firstAssignedAt ??= at;
  startWork(facts, at);
}

function foldSurvey(facts: FactsDraft, event: SurveyAnswered): void {
  const { survey: kind, value, scaleMin, scaleMax, at } = event;
  const { assigneeId, lastHumanReplyBy: lastReplierId } = facts;
  const creditedTo = facts.resolvedBy ?? assigneeId ?? lastReplierId;
  facts.surveys = facts.surveys.filter((answer) => answer.kind !== kind);
  facts.surveys.push({ kind, value, scaleMin, scaleMax, at, creditedTo, assigneeId, lastReplierId });
}
