import type { TicketEvent } from '../events/ticket-event.ts';
import type { StatusCategory } from '../events/status.ts';
import { compareEvents } from '../events/compare-events.ts';
import { type ClockKind, clockKinds } from '../sla/clock.ts';
import type { ClockDraft } from '../sla/clock-draft.ts';
import type { CompiledPolicies } from '../sla/compile-policies.ts';
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
  /** Status, assignee and attributes that an earlier event had told before `ticket.created` came. */
  known: string[];
  /** The message that came with the ticket was seen. */
  described: boolean;
  /** First answer given, or pointless: from here on a customer message starts a next-reply clock. */
  firstPhaseOver: boolean;
  statusSince: number;
  /** Cycles started per kind. */
  cycles: Partial<Record<ClockKind, number>>;
  /** Index of the compiled target of each clock, in the order of the clocks. */
  targets: number[];
}

/** A ticket's state while a fold works on it. */
export interface TicketDraft {
  facts: FactsDraft;
  clocks: ClockDraft[];
  memory: FoldMemory;
}

/** The guarantee: only `toTicketState` writes `fold`, and it writes a FoldMemory. */
function readMemory(state: TicketState): FoldMemory {
  return state.fold as FoldMemory;
}

/** True when the event belongs after everything that the state has folded already, so that `step` may take it. */
export function foldIsInOrder(state: TicketState, event: TicketEvent): boolean {
  const { lastOrder, lastId } = readMemory(state);
  return compareEvents({ ...event, at: state.facts.lastEventAt, order: lastOrder, id: lastId }, event) <= 0;
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
      known: [],
      described: false,
      firstPhaseOver: false,
      statusSince: event.at,
      cycles: {},
      targets: [],
    },
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
      if (target === undefined || target.policyId !== clock.policyId || target.policyVersion !== clock.policyVersion)
        throw new TicketFoldError(
          `Ticket ${facts.ticketId} was folded with other policies. Fold it again from its events.`,
        );
      return { ...clock, owners: clock.owners.map((owner) => ({ ...owner })), target };
    }),
    memory: { ...memory, known: [...memory.known], cycles: { ...memory.cycles }, targets: memory.targets },
  };
}

/** The state that a draft has come to. The draft must not be used afterwards. */
export function toTicketState(draft: TicketDraft): TicketState {
  const targets = draft.clocks.map(({ target }) => target.index);
  return {
    facts: draft.facts,
    clocks: draft.clocks.map(({ target: _, ...clock }) => clock),
    fold: { ...draft.memory, targets },
  };
}

/** The latest clock of a kind; null when there was none. */
export function findClock(draft: TicketDraft, kind: ClockKind): ClockDraft | null {
  for (let index = draft.clocks.length - 1; index >= 0; index -= 1) {
    const clock = draft.clocks[index];
    if (clock?.kind === kind) return clock;
  }
  return null;
}

/** Position of a kind in lists that follow `clockKinds`. */
export function kindIndex(kind: ClockKind): number {
  return clockKinds.indexOf(kind);
}
