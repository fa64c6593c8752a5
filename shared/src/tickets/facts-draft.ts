import type { Actor } from '../events/actor.ts';
import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { StatusCategory } from '../events/status.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TicketFacts } from './ticket-facts.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Lists of the facts that only ever grow while a fold works on them. */
type GrowingKey =
  | 'responses'
  | 'participants'
  | 'agentMessages'
  | 'resolvedSpans'
  | 'escalationSteps'
  | 'workLogs'
  | 'turns'
  | 'surveys';

/** Facts while a fold works on them. */
export interface FactsDraft
  extends Mutable<Omit<TicketFacts, 'statusMs' | GrowingKey>>, Growing<Pick<TicketFacts, GrowingKey>> {
  statusMs: Mutable<Record<StatusCategory, number>>;
}

/** Facts of a ticket that begins with this event, before it is folded. */
export function createFacts(event: HelpdeskEvent): FactsDraft {
  return {
    ticketId: event.ticketId,
    subject: null,
    channel: null,
    category: null,
    product: null,
    priority: null,
    customerTier: null,
    tags: [],
    requesterId: null,
    status: 'new',
    rawStatus: '',
    assigneeId: null,
    groupId: null,
    openedAt: event.at,
    agentStarted: false,
    lastEventAt: event.at,
    inquiryAt: null,
    firstCustomerMessageAt: null,
    firstHumanReplyAt: null,
    firstHumanReplyBy: null,
    lastHumanReplyBy: null,
    handedOverAt: null,
    agentMessages: [],
    waitingSince: null,
    humanReplies: 0,
    customerReplies: 0,
    customerMessagesAfterAnswer: 0,
    responses: [],
    participants: [],
    firstAssignedAt: null,
    reassignments: 0,
    workStartedAt: null,
    firstResolvedAt: null,
    firstResolvedBy: null,
    resolvedAt: null,
    resolvedBy: null,
    resolvedSpans: [],
    reopens: 0,
    lastReopenedAt: null,
    escalations: 0,
    firstEscalatedAt: null,
    firstEscalatedBy: null,
    escalationSteps: [],
    tier: 1,
    handleMs: 0,
    holdMs: 0,
    workLogs: [],
    turns: [{ at: event.at, status: 'new', ownerId: null }],
    statusMs: { new: 0, open: 0, pending: 0, 'on-hold': 0, solved: 0, closed: 0 },
    knownIssueId: null,
    mergedInto: null,
    deletedAt: null,
    surveys: [],
    corrections: [],
  };
}

/** Facts that a fold may change; those given stay as they are. */
export function copyFacts(facts: TicketFacts): FactsDraft {
  return {
    ...facts,
    statusMs: { ...facts.statusMs },
    responses: [...facts.responses],
    participants: [...facts.participants],
    agentMessages: [...facts.agentMessages],
    resolvedSpans: [...facts.resolvedSpans],
    escalationSteps: [...facts.escalationSteps],
    workLogs: [...facts.workLogs],
    turns: [...facts.turns],
    surveys: [...facts.surveys],
  };
}

/** Notes a turn of status or owner; of several at one instant only the last matters. */
export function noteTurn(facts: FactsDraft, at: EpochMs): void {
  if (facts.turns.at(-1)?.at === at) facts.turns.pop();
  facts.turns.push({ at, status: facts.status, ownerId: facts.assigneeId });
}

/** Somebody works on the ticket from here on, unless somebody did before. */
export function startWork(facts: FactsDraft, at: EpochMs): void {
  facts.workStartedAt ??= at;
}

/** Whose deed it was: the agent who acted, unless this person is the ticket's customer; else whoever holds the ticket. */
export function findDoer(facts: FactsDraft, actor: Actor): string | null {
  const isAgent = actor.kind === 'agent' && actor.personId !== null && actor.personId !== facts.requesterId;
  return isAgent ? actor.personId : facts.assigneeId;
}
