import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type {
  SurveyAnswered,
  TicketAttributes,
  TicketCreated,
  TicketEscalated,
  WorkLogged,
} from '../events/ticket-events.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
import type { EpochMs } from '../time/instant.ts';
import { type FactsDraft, findDoer, noteTurn, startWork } from './facts-draft.ts';
import {
  clocksBeforeEvent,
  clocksOnAttributes,
  clocksOnCreated,
  clocksOnGone,
  clocksOnGroup,
  clocksOnRestored,
} from './fold-clocks.ts';
import { foldMessage } from './fold-message.ts';
import { foldAssignee, foldStatus } from './fold-status.ts';
import { getTargets, type TicketDraft } from './ticket-draft.ts';

/** Folds one event into the draft: facts first, then the clocks that follow from them. */
export function foldEvent(draft: TicketDraft, policies: CompiledPolicies, event: HelpdeskEvent): void {
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
      return foldWork(facts, event);
    case 'ticket.escalated':
      return foldEscalation(facts, event);
    case 'known-issue.linked':
      facts.knownIssueId = event.knownIssueId;
      return;
  }
}

function countStatus({ facts, memory }: TicketDraft, at: EpochMs): void {
  facts.statusMs[facts.status] += at - memory.statusSince;
  memory.statusSince = at;
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
  facts.agentStarted = event.actor.kind === 'agent' && !byRequester;
  if (!facts.agentStarted) {
    facts.inquiryAt ??= event.at;
    if (facts.humanReplies === 0) facts.waitingSince ??= event.at;
  }
  if (!told.includes('status')) foldStatus(draft, policies, event.status, event);
  noteTurn(facts, event.at);
  clocksOnCreated(draft, policies, event.at);
}

function foldSurvey(facts: FactsDraft, event: SurveyAnswered): void {
  const { survey: kind, value, scaleMin, scaleMax, at } = event;
  const { assigneeId, lastHumanReplyBy: lastReplierId } = facts;
  const creditedTo = facts.resolvedBy ?? assigneeId ?? lastReplierId;
  facts.surveys = facts.surveys.filter((answer) => answer.kind !== kind);
  facts.surveys.push({ kind, value, scaleMin, scaleMax, at, creditedTo, assigneeId, lastReplierId });
}

function foldWork(facts: FactsDraft, { at, actor, durationMs, holdMs }: WorkLogged): void {
  facts.handleMs += durationMs;
  facts.holdMs += holdMs;
  facts.workLogs.push({ at, agentId: findDoer(facts, actor), durationMs, holdMs });
  startWork(facts, at);
}

function foldEscalation(facts: FactsDraft, { at, actor, toTier }: TicketEscalated): void {
  const by = findDoer(facts, actor);
  const tier = toTier ?? 2;
  if (facts.firstEscalatedAt === null) facts.firstEscalatedBy = by;
  facts.escalations += 1;
  facts.firstEscalatedAt ??= at;
  facts.escalationSteps.push({ at, tier, by });
  facts.tier = Math.max(facts.tier, tier);
}
