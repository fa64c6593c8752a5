import { compareEvents } from '../events/compare-events.ts';
import type { TicketEvent } from '../events/ticket-event.ts';
import type { StatusCategory } from '../events/status.ts';
import type { ClockKind } from '../sla/clock.ts';
import type { ClockDraft } from '../sla/clock-draft.ts';
import type { CompiledPolicies, TargetsByKind } from '../sla/compile-policies.ts';
import type { HistoryTurn } from '../sla/ticket-history.ts';
import type { EpochMs } from '../time/instant.ts';
import { TicketFoldError } from './ticket-fold-error.ts';
import type { ResponseFact, SurveyFact, TicketFacts } from './ticket-facts.ts';
import type { TicketState } from './ticket-state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Facts while a fold works on them. */
export interface FactsDraft extends Mutable<Omit<TicketFacts, 'statusMs' | 'responses' | 'participants' | 'surveys'>> {
  statusMs: Mutable<Record<StatusCategory, number>>;
  responses: ResponseFact[];
  participants: string[];
  surveys: SurveyFact[];
}

/** What the fold remembers beside facts and clocks. */
export interface FoldMemory {
  /** Position of the last folded event in the order of events. */
  lastOrder: number;
  lastId: string;
  /** Whether `ticket.created` was seen; without it the clocks that count from creation cannot start. */
  created: boolean;
  /** What an event had told before `ticket.created` came; it is newer than what the ticket was created with. */
  toldBefore: string[];
  /** The message that came with the ticket was seen. */
  described: boolean;
  /** First answer given, or pointless: from here on a customer message starts a next-reply clock. */
  firstPhaseOver: boolean;
  /** Last public answer of a person, or the reopening after it: the start of the next update. */
  updatedAt: number | null;
  groupSince: number | null;
  statusSince: number;
  /** Turns of status and owner since the first event. */
  history: HistoryTurn[];
  /** Index of the compiled target of each clock, in the order of the clocks. */
  targets: number[];
}

/** A ticket's state while a fold works on it. */
export interface TicketDraft {
  facts: FactsDraft;
  clocks: ClockDraft[];
  memory: FoldMemory;
  /** Targets that apply to the present attributes; null = look them up again. */
  targets: TargetsByKind | null;
}

/** The guarantee: only `toTicketState` writes `fold`, and it writes a FoldMemory. */
export function readMemory(state: TicketState): FoldMemory {
  return state.fold as FoldMemory;
}

/** True when the event belongs after everything that the state has folded already, so that `step` may take it. */
export function foldIsInOrder(state: TicketState, event: TicketEvent): boolean {
  const { lastOrder, lastId } = readMemory(state);
  return compareEvents({ at: state.facts.lastEventAt, order: lastOrder, id: lastId }, event) <= 0;
}

/** An empty draft whose ticket begins with this event. */
export function createDraft(event: TicketEvent): TicketDraft {
  return {
    facts: {
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
      lastEventAt: event.at,
      inquiryAt: null,
      firstCustomerMessageAt: null,
      firstHumanReplyAt: null,
      firstHumanReplyBy: null,
      lastHumanReplyBy: null,
      waitingSince: null,
      humanReplies: 0,
      customerReplies: 0,
      responses: [],
      participants: [],
      firstAssignedAt: null,
      reassignments: 0,
      workStartedAt: null,
      firstResolvedAt: null,
      resolvedAt: null,
      resolvedBy: null,
      reopens: 0,
      lastReopenedAt: null,
      escalations: 0,
      firstEscalatedAt: null,
      tier: 1,
      handleMs: 0,
      holdMs: 0,
      statusMs: { new: 0, open: 0, pending: 0, 'on-hold': 0, solved: 0, closed: 0 },
      knownIssueId: null,
      mergedInto: null,
      deletedAt: null,
      surveys: [],
    },
    clocks: [],
    memory: {
      lastOrder: event.order,
      lastId: event.id,
      created: false,
      toldBefore: [],
      described: false,
      firstPhaseOver: false,
      updatedAt: null,
      groupSince: null,
      statusSince: event.at,
      history: [{ at: event.at, status: 'new', ownerId: null }],
      targets: [],
    },
    targets: null,
  };
}

/** A draft that continues a state; the state itself stays as it is. Throws TicketFoldError when the state was folded with other policies. */
export function toDraft(state: TicketState, policies: CompiledPolicies): TicketDraft {
  const memory = readMemory(state);
  const { facts } = state;
  return {
    facts: {
      ...facts,
      statusMs: { ...facts.statusMs },
      responses: [...facts.responses],
      participants: [...facts.participants],
      surveys: [...facts.surveys],
    },
    clocks: state.clocks.map((clock, index) => {
      const target = policies.targets[memory.targets[index] ?? -1];
      if (target?.policyId !== clock.policyId || target.policyVersion !== clock.policyVersion)
        throw new TicketFoldError(
          `Ticket ${facts.ticketId} was folded with other policies. Fold it again from its events.`,
        );
      return { clock: { ...clock, owners: clock.owners.map((owner) => ({ ...owner })) }, target };
    }),
    memory: { ...memory, toldBefore: [...memory.toldBefore], history: [...memory.history] },
    targets: null,
  };
}

/** The state that a draft has come to. The draft must not be used afterwards. */
export function toTicketState({ facts, clocks, memory }: TicketDraft): TicketState {
  memory.targets = clocks.map(({ target }) => target.index);
  return { facts, clocks: clocks.map(({ clock }) => clock), fold: memory };
}

/** The latest clock of a kind; null when there was none. */
export function findClock({ clocks }: TicketDraft, kind: ClockKind): ClockDraft | null {
  for (let index = clocks.length - 1; index >= 0; index -= 1) {
    const found = clocks[index];
    if (found?.clock.kind === kind) return found;
  }
  return null;
}

/** Targets that apply to the ticket as it is now. */
export function getTargets(draft: TicketDraft, policies: CompiledPolicies): TargetsByKind {
  draft.targets ??= policies.findTargets(draft.facts);
  return draft.targets;
}

/** Notes a turn of status or owner; of several at one instant only the last matters. */
export function noteTurn({ facts, memory }: TicketDraft, at: EpochMs): void {
  if (memory.history.at(-1)?.at === at) memory.history.pop();
  memory.history.push({ at, status: facts.status, ownerId: facts.assigneeId });
}
